import { call, listener, type LibrarySong } from './api';
import type { Emotion } from './emotions';
import type { Mood } from './mood';

export type FeedbackKind =
  'like' | 'dislike' | 'skip' | 'repeat' | 'finish' | 'not-this-mood' | 'play' | 'never';

/** Something the person did with a song, as it is kept. */
export interface Feedback extends Mood {
  id: number;
  kind: FeedbackKind;
  heard: number;
  at: string;
  track: LibrarySong;
}

export interface TypicalSongs {
  emotion: Emotion;
  tracks: LibrarySong[];
}

/** What the server knows of the person. */
export const you = {
  say: (track: number, kind: FeedbackKind, heard: number, mood: Mood | null) =>
    call<Feedback>('POST', '/feedback', { track, kind, heard, ...(mood && { ...point(mood) }) }),
  takeBack: (id: number) => call<void>('DELETE', `/feedback/${id}`),
  history: (kinds: FeedbackKind[], limit: number, offset = 0) =>
    call<{ total: number; feedback: Feedback[] }>(
      'GET',
      `/feedback?${new URLSearchParams([
        ...kinds.map((kind) => ['kind', kind]),
        ['limit', `${limit}`],
        ['offset', `${offset}`],
      ])}`,
    ),
  typical: () => call<TypicalSongs[]>('GET', '/typical'),
  setTypical: (emotion: Emotion, tracks: number[]) =>
    call<TypicalSongs>('PUT', `/typical/${emotion}`, { tracks }),
  forget: () => call<void>('DELETE', '/listener'),
};

/** Where all that is known of the person can be fetched. */
export const exportUrl = () =>
  listener.person ? `/api/listener?person=${listener.person}` : '/api/listener';

function point({ valence, arousal }: Mood): Mood {
  return { valence, arousal };
}
