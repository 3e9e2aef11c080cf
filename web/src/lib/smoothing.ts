import { EMOTIONS, type Emotion, type Scores } from './emotions';
import { distance, type Mood } from './mood';

/** What one look at a face says, or many smoothed. */
export interface Reading {
  scores: Scores;
  mood: Mood;
  /** The emotion to name, where the server keeps it steady; else the strongest. */
  named?: Emotion;
  /** Whether it is to be relied on. */
  sure: boolean;
  /** The share of late looks that were sure, from 0 to 1. */
  trust: number;
}

/** Sure becomes not sure below the first share, and not sure becomes sure above the second. */
const TRUST_LOST = 0.35;
const TRUST_WON = 0.65;

/** Seconds after which a smoothed value has gone 63 % of the way to a new one. */
export const TIME_CONSTANT = 0.6;

/** The same for what the server has smoothed already: only the bars glide. */
export const GLIDE = 0.12;

/**
 * Exponential smoothing that does not depend on how often it is called.
 *
 * @param previous the smoothed reading so far; null starts anew
 * @param seconds the time since then
 * @returns scores that again sum to 1
 */
export function smooth(
  previous: Reading | null,
  sample: Reading,
  seconds: number,
  timeConstant = TIME_CONSTANT,
): Reading {
  const share = previous ? 1 - Math.exp(-Math.max(0, seconds) / timeConstant) : 1;
  const from = previous ?? sample;
  const mix = (a: number, b: number) => a + share * (b - a);
  const mixed = {} as Scores;
  for (const { id } of EMOTIONS) {
    mixed[id] = mix(from.scores[id], sample.scores[id]);
  }
  const trust = mix(from.trust, sample.trust);
  return {
    trust,
    ...(sample.named && { named: sample.named }),
    sure: from.sure ? trust >= TRUST_LOST : trust > TRUST_WON,
    scores: normalised(mixed),
    mood: {
      valence: mix(from.mood.valence, sample.mood.valence),
      arousal: mix(from.mood.arousal, sample.mood.arousal),
    },
  };
}

/** The scores scaled to sum to 1; all alike if there is nothing to scale. */
export function normalised(scores: Scores): Scores {
  const ids: Emotion[] = EMOTIONS.map((each) => each.id);
  const sum = ids.reduce((total, id) => total + scores[id], 0);
  const scaled = ids.map((id) => [id, sum > 0 ? scores[id] / sum : 1 / ids.length]);
  return Object.fromEntries(scaled) as Scores;
}

/** Watches a mood that moves, and says when it has come to rest. */
export class Steadiness {
  private anchor: Mood | null = null;
  private anchoredAt = 0;
  private seenSince: number | null = null;

  /**
   * @param radius how far the mood may stray and still be at rest
   * @param restSeconds how long it must rest
   * @param patienceSeconds after so long in sight, any mood will do
   */
  constructor(
    private readonly radius = 0.22,
    private readonly restSeconds = 1.5,
    private readonly patienceSeconds = 5,
  ) {}

  /** Whether the mood, seen at this time in seconds, is at rest. */
  isSteady(mood: Mood, now: number): boolean {
    this.seenSince ??= now;
    if (!this.anchor || distance(this.anchor, mood) > this.radius) {
      this.anchor = mood;
      this.anchoredAt = now;
    }
    return (
      now - this.anchoredAt >= this.restSeconds || now - this.seenSince >= this.patienceSeconds
    );
  }

  /** Forgets what was seen, as when the face is gone. */
  reset(): void {
    this.anchor = null;
    this.seenSince = null;
  }
}
