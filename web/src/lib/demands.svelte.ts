import type { Demands } from './api';
import { choosing } from './choosing.svelte';
import { recall, remember } from './storage';

interface Kept {
  languages: string[];
  notHeardForHours: number;
  maxMinutes: number;
  playableOnly: boolean;
}

const NONE: Kept = {
  languages: [],
  notHeardForHours: 0,
  maxMinutes: 0,
  playableOnly: false,
};

/** What the person wants every song to be; kept between visits. */
class DemandsKept {
  kept = $state.raw<Kept>(recalled());

  /** How many there are. */
  count = $derived(
    this.kept.languages.length +
      Number(this.kept.notHeardForHours > 0) +
      Number(this.kept.maxMinutes > 0) +
      Number(this.kept.playableOnly),
  );

  /** As the server reads them. */
  wire = $derived.by<Demands>(() => {
    const { languages, notHeardForHours, maxMinutes, playableOnly } = this.kept;
    return {
      algorithm: choosing.algorithm,
      languages,
      constraints: {
        ...(notHeardForHours > 0 && { notHeardForHours }),
        ...(maxMinutes > 0 && { maxSeconds: 60 * maxMinutes }),
        ...(playableOnly && { playableOnly }),
      },
    };
  });

  set(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    remember('demands', this.count > 0 ? JSON.stringify(this.kept) : null);
  }

  clear(): void {
    this.set(NONE);
  }

  toggleLanguage(language: string): void {
    const { languages } = this.kept;
    this.set({
      languages: languages.includes(language)
        ? languages.filter((each) => each !== language)
        : [...languages, language],
    });
  }
}

function recalled(): Kept {
  try {
    const kept: unknown = JSON.parse(recall('demands') ?? 'null');
    return kept && typeof kept === 'object' ? { ...NONE, ...kept } : NONE;
  } catch {
    return NONE; // what cannot be read asks for nothing
  }
}

export const demands = new DemandsKept();
