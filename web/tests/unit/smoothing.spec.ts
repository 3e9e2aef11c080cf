import { expect, test } from '@playwright/test';
import { EMOTIONS, type Emotion, type Scores } from '../../src/lib/emotions';
import {
  normalised,
  smooth,
  Steadiness,
  TIME_CONSTANT,
  type Reading,
} from '../../src/lib/smoothing';

const scoresOf = (emotion: Emotion, probability = 1): Scores => {
  const rest = (1 - probability) / 6;
  return Object.fromEntries(
    EMOTIONS.map(({ id }) => [id, id === emotion ? probability : rest]),
  ) as Scores;
};
const reading = (emotion: Emotion, valence = 0, arousal = 0): Reading => ({
  scores: scoresOf(emotion, 0.9),
  mood: { valence, arousal },
  sure: true,
  trust: 1,
});
const unsure: Reading = { ...reading('sad'), sure: false, trust: 0 };
const sum = (scores: Scores) => Object.values(scores).reduce((a, b) => a + b, 0);

test('the first reading is taken as it is', () => {
  const first = smooth(null, reading('happy', 0.8, 0.4), 5);
  expect(first.mood).toEqual({ valence: 0.8, arousal: 0.4 });
  expect(first.scores.happy).toBeCloseTo(0.9, 9);
});

test('after one time constant 63 % of the way is gone', () => {
  const after = smooth(reading('happy', 0), reading('sad', 1), TIME_CONSTANT);
  expect(after.mood.valence).toBeCloseTo(1 - Math.exp(-1), 6);
});

test('no time changes nothing, much time changes all', () => {
  expect(smooth(reading('happy'), reading('sad'), 0).scores.happy).toBeCloseTo(0.9, 6);
  expect(smooth(reading('happy'), reading('sad'), 60).scores.sad).toBeCloseTo(0.9, 6);
});

test('many small steps come to where one large step comes', () => {
  let small = reading('angry', -0.5, 0.6);
  for (let i = 0; i < 10; i++) {
    small = smooth(small, reading('happy', 0.8, 0.5), 0.1);
  }
  const large = smooth(reading('angry', -0.5, 0.6), reading('happy', 0.8, 0.5), 1);
  expect(small.mood.valence).toBeCloseTo(large.mood.valence, 6);
  expect(small.scores.happy).toBeCloseTo(large.scores.happy, 6);
});

test('scores sum to one whatever comes in', () => {
  let now = reading('fear');
  for (let i = 0; i < 200; i++) {
    const noisy = Object.fromEntries(
      EMOTIONS.map(({ id }, k) => [id, Math.abs(Math.sin(i * 7 + k))]),
    ) as Scores;
    now = smooth(now, { ...reading('sad'), scores: noisy }, 0.125);
    expect(sum(now.scores)).toBeCloseTo(1, 9);
  }
});

test('a single look that is not sure changes nothing, several do', () => {
  const once = smooth(reading('sad'), unsure, 0.125);
  expect(once.sure).toBe(true);
  expect(smooth(once, unsure, 0.6).sure).toBe(false);
});

test('looks that are sure and not sure by turns do not flicker', () => {
  let now = smooth(null, unsure, 0);
  expect(now.sure).toBe(false);
  for (let i = 0; i < 50; i++) {
    now = smooth(now, i % 2 ? unsure : reading('sad'), 0.125);
    expect(now.sure).toBe(false);
  }
  expect(smooth(now, reading('sad'), 2).sure).toBe(true);
});

test('nothing to scale becomes seven equal scores', () => {
  const none = Object.fromEntries(EMOTIONS.map(({ id }) => [id, 0])) as Scores;
  expect(normalised(none).happy).toBeCloseTo(1 / 7, 9);
});

test('a mood is steady once it has rested, not before', () => {
  const steadiness = new Steadiness();
  expect(steadiness.isSteady({ valence: 0.5, arousal: 0.5 }, 10)).toBe(false);
  expect(steadiness.isSteady({ valence: 0.6, arousal: 0.5 }, 11)).toBe(false);
  expect(steadiness.isSteady({ valence: 0.5, arousal: 0.4 }, 11.6)).toBe(true);
});

test('a mood that jumps must rest anew, but patience has an end', () => {
  const steadiness = new Steadiness();
  const there = { valence: 0.8, arousal: 0 };
  const here = { valence: -0.8, arousal: 0 };
  for (let second = 0; second < 5; second++) {
    expect(steadiness.isSteady(second % 2 ? here : there, second)).toBe(false);
  }
  expect(steadiness.isSteady(here, 5)).toBe(true);
});

test('a face that was gone starts from the beginning', () => {
  const steadiness = new Steadiness();
  steadiness.isSteady({ valence: 0, arousal: 0 }, 0);
  steadiness.reset();
  expect(steadiness.isSteady({ valence: 0, arousal: 0 }, 4)).toBe(false);
});
