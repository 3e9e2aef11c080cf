import { api, FACETS, type BrowsePage, type Facet, type LibrarySong } from './api';
import { look, type Emotion } from './emotions';
import type { Mood } from './mood';
import { server } from './server.svelte';

const PAGE = 50;

/** From one number to another; null leaves a side open. */
export interface Span {
  from: number | null;
  to: number | null;
}

export const SPANS = ['years', 'tempo', 'duration'] as const;
export type SpanName = (typeof SPANS)[number];

const OPEN: Span = { from: null, to: null };
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** What of the library is shown: the words looked for, the conditions, and the songs that meet them. */
class Browse {
  query = $state('');
  chosen = $state.raw<Partial<Record<Facet, string[]>>>({});
  spans = $state.raw<Record<SpanName, Span>>({ years: OPEN, tempo: OPEN, duration: OPEN });
  /** The middle of the moods that are wanted, and how far they may lie from it. */
  region = $state.raw<(Mood & { radius: number }) | null>(null);

  songs = $state.raw<LibrarySong[]>([]);
  page = $state.raw<BrowsePage | null>(null);

  isNarrowed = $derived(
    FACETS.some((facet) => this.chosen[facet]?.length) ||
      SPANS.some((name) => isSet(this.spans[name])) ||
      this.region !== null,
  );

  private asked = 0;

  /** The conditions as the server reads them. */
  get filter(): URLSearchParams {
    const filter = new URLSearchParams();
    if (this.query.trim()) {
      filter.set('query', this.query.trim());
    }
    for (const facet of FACETS) {
      this.chosen[facet]?.forEach((value) => filter.append(facet, value));
    }
    for (const name of SPANS) {
      const { from, to } = this.spans[name];
      if (isSet(this.spans[name])) {
        filter.set(name, `${from ?? ''}..${to ?? ''}`);
      }
    }
    if (this.region) {
      const { valence, arousal, radius } = this.region;
      filter.set('near', `${valence.toFixed(2)},${arousal.toFixed(2)}`);
      filter.set('radius', radius.toFixed(2));
    }
    return filter;
  }

  /** Takes a value of a facet in, or leaves it out again. */
  toggle(facet: Facet, value: string): void {
    const now = this.chosen[facet] ?? [];
    const next = now.includes(value) ? now.filter((it) => it !== value) : [...now, value];
    this.chosen = { ...this.chosen, [facet]: next };
  }

  clear(): void {
    this.chosen = {};
    this.spans = { years: OPEN, tempo: OPEN, duration: OPEN };
    this.region = null;
  }

  /** Asks for songs from an offset on; an answer that was overtaken is left alone. */
  async load(offset = 0): Promise<void> {
    const mine = ++this.asked;
    try {
      const page = await api.browse(this.filter, PAGE, offset);
      if (mine === this.asked) {
        this.page = page;
        this.songs = offset ? [...this.songs, ...page.tracks] : page.tracks;
      }
    } catch (error) {
      server.report(error);
    }
  }
}

export function isSet(span: Span): boolean {
  return span.from !== null || span.to !== null;
}

/** A value of a facet as a person reads it. */
export function shownValue(facet: Facet, value: string): string {
  if (value === '') {
    return 'unknown';
  }
  if (facet === 'emotion') {
    return look(value as Emotion).label;
  }
  return facet === 'language' ? languageName(value) : value;
}

export function languageName(code: string): string {
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code; // as it was written, for it is no code
  }
}

export const browse = new Browse();
