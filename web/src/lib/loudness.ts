import type { Gain } from './api';

/**
 * The factor on the volume that brings a song to the loudness of the others (ReplayGain 2): never so
 * much that its peaks are cut, and at most 1, for an audio element goes no louder.
 */
export function loudness(gain: Gain | null): number {
  const decibels = gain?.trackGain ?? gain?.albumGain ?? 0;
  const peak = gain?.trackPeak ?? gain?.albumPeak ?? 0;
  const wanted = 10 ** (decibels / 20);
  return Math.min(1, peak > 0 ? Math.min(wanted, 1 / peak) : wanted);
}
