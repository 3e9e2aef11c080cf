/** A point on the plane of feelings; valence and arousal both in [-1, 1]. */
export interface Mood {
  valence: number;
  arousal: number;
}

/** Clockwise round the plane from "excited and unpleasant": the angle in degrees, and its hue. */
const HUES: [angle: number, hue: number][] = [
  [-180, -68],
  [-135, -100],
  [-45, -195],
  [45, -290],
  [135, -335],
  [180, -428],
];

export function distance(a: Mood, b: Mood): number {
  return Math.hypot(a.valence - b.valence, a.arousal - b.arousal);
}

export function clampMood(valence: number, arousal: number): Mood {
  return { valence: clamp(valence), arousal: clamp(arousal) };
}

const STEP = 0.05;

/** Where an arrow key moves a point, with Shift four times as far; null for other keys. */
export function moved({ valence, arousal }: Mood, event: KeyboardEvent): Mood | null {
  const step = event.shiftKey ? 4 * STEP : STEP;
  const moves: Record<string, Mood> = {
    ArrowLeft: clampMood(valence - step, arousal),
    ArrowRight: clampMood(valence + step, arousal),
    ArrowUp: clampMood(valence, arousal + step),
    ArrowDown: clampMood(valence, arousal - step),
    Home: { valence: 0, arousal: 0 },
  };
  return moves[event.key] ?? null;
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}

/** The mood in words: "rather pleasant, very calm". */
export function inWords(mood: Mood): string {
  return `${axis(mood.valence, 'unpleasant', 'pleasant')}, ${axis(mood.arousal, 'calm', 'excited')}`;
}

function axis(value: number, low: string, high: string): string {
  const size = Math.abs(value);
  if (size < 0.1) {
    return `between ${low} and ${high}`;
  }
  const degree = size < 0.35 ? 'a little' : size < 0.7 ? 'rather' : 'very';
  return `${degree} ${value < 0 ? low : high}`;
}

/** The colour of a mood: hue in degrees, and how colourful, from 0 in the middle to 1 at the rim. */
export function moodColour(mood: Mood): { hue: number; chroma: number } {
  const angle = (Math.atan2(mood.arousal, mood.valence) * 180) / Math.PI;
  return { hue: hueAt(angle), chroma: Math.min(1, Math.hypot(mood.valence, mood.arousal) / 0.7) };
}

function hueAt(angle: number): number {
  for (let i = 1; i < HUES.length; i++) {
    const [fromAngle, fromHue] = HUES[i - 1]!;
    const [toAngle, toHue] = HUES[i]!;
    if (angle <= toAngle) {
      const share = (angle - fromAngle) / (toAngle - fromAngle);
      return (((fromHue + share * (toHue - fromHue)) % 360) + 360) % 360;
    }
  }
  return 0;
}
