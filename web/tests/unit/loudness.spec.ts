import { expect, test } from '@playwright/test';
import { loudness } from '../../src/lib/loudness';

const gain = (trackGain: number | null, trackPeak: number | null = null) => ({
  trackGain,
  trackPeak,
  albumGain: null,
  albumPeak: null,
});

test('a loud song is played softer', () => {
  expect(loudness(gain(-6))).toBeCloseTo(0.501, 3);
});

test('a soft song is not played louder than an audio element can', () => {
  expect(loudness(gain(6))).toBe(1);
});

test('peaks beyond full scale are not cut', () => {
  expect(loudness(gain(0, 1.25))).toBeCloseTo(0.8, 6);
});

test('a song that nobody measured is played as it is', () => {
  expect(loudness(null)).toBe(1);
});
