import type { Song } from './api';
import { player } from './player.svelte';
import { server } from './server.svelte';
import { session } from './session.svelte';
import { who } from './who.svelte';
import { you, type Feedback, type FeedbackKind } from './you';

const SHOWN_MILLISECONDS = 10_000;

/** What a person says of a song on purpose. */
export type Opinion = 'like' | 'dislike' | 'not-this-mood' | 'never';

/** What the page tells the server of songs, and how that is taken back. */
class Taste {
  /** What was said last in this visit, for a while. */
  latest = $state.raw<Feedback | null>(null);
  /** Grows with everything that is told or taken back. */
  edition = $state(0);

  /** What was said of songs in this visit. */
  private opinions = $state.raw<Record<number, Feedback>>({});
  /** While who listened it was said. */
  private saidIn = $state(who.edition);
  private fading: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    player.onHeard = (what, song, share) => void this.tell(song, what, share);
  }

  opinionOf(song: Song): FeedbackKind | null {
    return this.saidIn === who.edition ? (this.opinions[song.id]?.kind ?? null) : null;
  }

  /** Says what the person thinks of a song; saying it again takes it back. */
  async say(song: Song, opinion: Opinion): Promise<void> {
    if (this.saidIn !== who.edition) {
      this.opinions = {};
      this.saidIn = who.edition;
    }
    const before = this.opinions[song.id];
    if (before) {
      await this.takeBack(before);
      if (before.kind === opinion) {
        return;
      }
    }
    const playing = player.current?.id === song.id;
    const said = await this.tell(song, opinion, playing ? player.share() : 0);
    if (!said) {
      return;
    }
    this.opinions = { ...this.opinions, [song.id]: said };
    this.show(said);
    if (opinion === 'never') {
      await this.banish(song, playing);
    }
  }

  /** Says so, and has the songs to come chosen anew. */
  async steer(song: Song, opinion: Opinion): Promise<void> {
    await this.say(song, opinion);
    await session.refresh();
  }

  async takeBack(said: Feedback): Promise<void> {
    try {
      await you.takeBack(said.id);
      const { [said.track.id]: mine, ...others } = this.opinions;
      this.opinions = mine?.id === said.id ? others : this.opinions;
      this.latest = this.latest?.id === said.id ? null : this.latest;
      this.edition++;
    } catch (error) {
      server.report(error);
    }
  }

  /** Nothing is known any more. */
  forgotten(): void {
    this.opinions = {};
    this.latest = null;
    this.edition++;
  }

  dismiss(): void {
    this.latest = null;
  }

  private async banish(song: Song, playing: boolean): Promise<void> {
    if (playing) {
      await player.leave();
    }
    session.remove(song.id);
  }

  private show(said: Feedback): void {
    this.latest = said;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => (this.latest = null), SHOWN_MILLISECONDS);
  }

  private async tell(song: Song, kind: FeedbackKind, share: number): Promise<Feedback | null> {
    try {
      const said = await you.say(song.id, kind, share, session.mood ?? session.chosenFor);
      this.edition++;
      return said;
    } catch (error) {
      server.report(error);
      return null;
    }
  }
}

export const taste = new Taste();
