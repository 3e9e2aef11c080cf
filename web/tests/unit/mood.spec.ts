import { expect, test } from '@playwright/test';
import { describe as inSentence, type Scores } from '../../src/lib/emotions';
import { clampMood, inWords, moodColour } from '../../src/lib/mood';
import { clock } from '../../src/lib/time';

const none: Scores = { happy: 0, surprise: 0, neutral: 0, sad: 0, fear: 0, disgust: 0, angry: 0 };

test('a mood stays on the plane', () => {
  expect(clampMood(-3, 0.5)).toEqual({ valence: -1, arousal: 0.5 });
});

test('hues run round the plane without a jump', () => {
  const hueAt = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180;
    return moodColour({ valence: Math.cos(angle), arousal: Math.sin(angle) }).hue;
  };
  for (let degrees = -180; degrees < 180; degrees += 5) {
    const step = Math.abs(hueAt(degrees + 5) - hueAt(degrees)) % 360;
    expect(Math.min(step, 360 - step)).toBeLessThan(15);
  }
});

test('the middle of the plane has no colour', () => {
  expect(moodColour({ valence: 0, arousal: 0 }).chroma).toBe(0);
});

test('a mood is said in plain words', () => {
  expect(inWords({ valence: 0.5, arousal: -0.8 })).toBe('rather pleasant, very calm');
});

test('a reading is said as sure as it is', () => {
  expect(inSentence({ ...none, happy: 0.9, sad: 0.1 }, true)).toBe('You look happy.');
  expect(inSentence({ ...none, happy: 0.5, sad: 0.3 }, true)).toBe('You look rather happy.');
  expect(inSentence({ ...none, happy: 0.4, sad: 0.3 }, true)).toBe('Somewhat happy, somewhat sad.');
});

test('a reading that is not sure is a best guess, with its probability', () => {
  const torn = { ...none, sad: 0.384, neutral: 0.3, fear: 0.316 };
  expect(inSentence(torn, false)).toBe('Not sure\u00a0— perhaps sad (38\u00a0%).');
  expect(inSentence(torn, false, true)).toBe('I was not sure\u00a0— perhaps sad (38\u00a0%).');
});

test('lengths are written as on a record sleeve', () => {
  expect([clock(7), clock(187.9), clock(3675), clock(NaN)]).toEqual([
    '0:07',
    '3:07',
    '1:01:15',
    '0:00',
  ]);
});
