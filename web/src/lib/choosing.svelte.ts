import { recall, remember } from './storage';

/** How songs are chosen, as the page names it. */
export const ALGORITHMS = [
  {
    id: 'default',
    label: 'By all that is known',
    hint: 'Mood, your typical songs, sound, what you said of songs, and what you have not heard lately.',
  },
  {
    id: 'cosine-counts',
    label: 'By the labels of my typical songs',
    hint: 'Counts what your typical songs for the nearest feeling have in common. Pick three or more first, under “You”.',
  },
] as const;

export type Algorithm = (typeof ALGORITHMS)[number]['id'];

/** Which of them the person wants; kept between visits. */
class Choosing {
  algorithm = $state<Algorithm>(known(recall('algorithm')));

  set(algorithm: Algorithm): void {
    this.algorithm = algorithm;
    remember('algorithm', algorithm === 'default' ? null : algorithm);
  }
}

function known(text: string | null): Algorithm {
  return ALGORITHMS.find(({ id }) => id === text)?.id ?? 'default';
}

export const choosing = new Choosing();
