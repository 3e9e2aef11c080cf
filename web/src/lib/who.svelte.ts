import { call, listener } from './api';
import { FrameGrabber } from './camera';
import { server } from './server.svelte';
import { recall, remember } from './storage';
import { sleep } from './time';

const LOOK_MILLISECONDS = 1500;
/** How many looks in a row must agree before another person listens. */
const AGREEING = 2;
/** Guests are believed later: a turned head is no other person. */
const AGREEING_ON_GUEST = 4;

/** Somebody who asked to be known. */
export interface KnownPerson {
  id: number;
  name: string;
  pictures: number;
  created: string;
  state: 'ready' | 'other_key' | 'damaged' | 'other_model';
  /** What to do about it; empty where they can be recognised. */
  note: string;
}

interface Seen {
  faces: { person: { id: number; name: string } | null; similarity: number }[];
  /** Which of the faces is nearest the middle. */
  middle: number | null;
}

/** Who listens: a person who is known, a guest, or, as null, whoever is there. */
export type Listening = { id: number; name: string } | 'guest' | null;

export const people = {
  all: () => call<{ on: boolean; people: KnownPerson[] }>('GET', '/people'),
  enrol: (name: string, photos: string[], sure: boolean) =>
    call<KnownPerson>('POST', '/people', { name, photos, sure }),
  forget: (id: number) => call<void>('DELETE', `/people/${id}`),
  look: (picture: Blob) => call<Seen>('POST', '/who', picture),
};

/** Knows who listens, by their face or by their word. */
class Who {
  known = $state.raw<KnownPerson[]>([]);
  listening = $state.raw<Listening>(null);
  /** Whether everybody's mood counts, rather than that of whoever is in the middle. */
  party = $state(recall('party') === 'yes');
  /** Grows with each change of who listens. */
  edition = $state(0);

  on = $derived(this.known.some(({ state }) => state === 'ready'));

  greeting = $derived.by(() => {
    if (this.party) {
      return 'Party: everybody’s mood counts.';
    }
    if (this.listening === 'guest') {
      return 'Hello, guest.';
    }
    return this.listening ? `Hello, ${this.listening.name}.` : '';
  });

  /** Told when somebody else listens. */
  onChange: () => void = () => {};

  private run = 0;
  private before: string | null = null;
  private times = 0;

  async load(): Promise<void> {
    try {
      this.known = (await people.all()).people;
      const { listening } = this;
      if (listening && listening !== 'guest' && !this.known.some(({ id }) => id === listening.id)) {
        this.choose(null);
      }
    } catch (error) {
      server.report(error);
    }
  }

  /** Says who listens. */
  choose(listening: Listening): void {
    if (keyOf(listening) !== keyOf(this.listening)) {
      this.listening = listening;
      listener.person = listening && (this.party ? 'guest' : keyOf(listening));
      this.edition++;
      this.onChange();
    }
  }

  setParty(on: boolean): void {
    this.party = on;
    remember('party', on ? 'yes' : 'no');
    listener.person = this.listening && (on ? 'guest' : keyOf(this.listening));
    this.edition++;
    this.onChange();
  }

  /** Looks now and then who is there, as long as somebody is known and the camera runs. */
  async follow(video: HTMLVideoElement): Promise<void> {
    const run = ++this.run;
    const grabber = new FrameGrabber();
    while (this.run === run) {
      if (this.on && !document.hidden) {
        try {
          const frame = await grabber.grab(video);
          const seen = frame && (await people.look(frame));
          if (seen && this.run === run) {
            this.see(seen);
          }
        } catch (error) {
          server.report(error);
        }
      }
      await sleep(LOOK_MILLISECONDS);
    }
  }

  stop(): void {
    this.run++;
    this.times = 0;
  }

  /** Believes what several looks agree on; a picture without a face says nothing. */
  private see({ faces, middle }: Seen): void {
    const face = middle === null ? undefined : faces[middle];
    if (!face) {
      return;
    }
    const now: Listening = face.person ?? 'guest';
    this.times = keyOf(now) === this.before ? this.times + 1 : 1;
    this.before = keyOf(now);
    if (this.times >= (now === 'guest' ? AGREEING_ON_GUEST : AGREEING)) {
      this.choose(now);
    }
  }
}

function keyOf(listening: Listening): string | null {
  return listening === null ? null : listening === 'guest' ? 'guest' : `${listening.id}`;
}

export const who = new Who();
