/** The seven emotions as the page names and colours them, in the order it shows them. */
export const EMOTIONS = [
  { id: 'happy', label: 'Happy', hue: 78, chroma: 1 },
  { id: 'surprise', label: 'Surprised', hue: 52, chroma: 1 },
  { id: 'neutral', label: 'Neutral', hue: 110, chroma: 0.15 },
  { id: 'sad', label: 'Sad', hue: 255, chroma: 1 },
  { id: 'fear', label: 'Afraid', hue: 305, chroma: 1 },
  { id: 'disgust', label: 'Disgusted', hue: 345, chroma: 0.9 },
  { id: 'angry', label: 'Angry', hue: 22, chroma: 1.1 },
] as const;

export type Emotion = (typeof EMOTIONS)[number]['id'];

/** Emotion to probability; the seven sum to 1. */
export type Scores = Record<Emotion, number>;

/** What a person says of it: "You look afraid". */
export function adjective(emotion: Emotion): string {
  return look(emotion).label.toLowerCase();
}

export function look(emotion: Emotion): (typeof EMOTIONS)[number] {
  return EMOTIONS.find((each) => each.id === emotion) ?? EMOTIONS[2];
}

/** The two most probable emotions, strongest first. */
export function strongest(scores: Scores): [Emotion, Emotion] {
  const [first, second] = EMOTIONS.map((each) => each.id).sort((a, b) => scores[b] - scores[a]);
  return [first ?? 'neutral', second ?? 'neutral'];
}

/**
 * The reading in words, as sure as the scores are; in the past once the face is gone.
 *
 * @param sure whether the model relies on it; if not, its best guess is given as no more than that
 * @param named the emotion to name first, where that is known to be steadier than the strongest
 */
export function describe(scores: Scores, sure: boolean, gone = false, named?: Emotion): string {
  const you = gone ? 'You looked' : 'You look';
  const [strong, next] = strongest(scores);
  const first = named ?? strong;
  const second = first === strong ? next : strong;
  if (!sure) {
    const percent = Math.round(100 * scores[first]);
    return `${gone ? 'I was not sure' : 'Not sure'}\u00a0— perhaps ${adjective(first)} (${percent}\u00a0%).`;
  }
  if (scores[first] >= 0.7) {
    return `${you} ${adjective(first)}.`;
  }
  if (scores[first] >= 0.45) {
    return `${you} rather ${adjective(first)}.`;
  }
  return `Somewhat ${adjective(first)}, somewhat ${adjective(second)}.`;
}
