import { streamUrl, type Song } from './api';
import { loudness } from './loudness';
import { showInSystem } from './mediasession';
import { messages } from './messages.svelte';
import { server } from './server.svelte';
import { recall, remember } from './storage';

/** A song with the reason it was chosen, where there is one. */
export type Playable = Song & { explanation?: string };

/** What somebody does with a song by playing it. */
export type Heard = 'play' | 'skip' | 'finish' | 'repeat';

const RESTART_AFTER_SECONDS = 3;

/** From this share on a song counts as heard: leaving it is no skip, and going back is a repeat. */
const HEARD_SHARE = 0.95;
const REPEATED_SHARE = 0.5;

/** The one audio element, the songs in line for it, and what it is doing. */
class Player {
  queue = $state.raw<Playable[]>([]);
  current = $state.raw<Playable | null>(null);
  playing = $state(false);
  time = $state(0);
  duration = $state(0);
  volume = $state(Number(recall('volume') ?? 0.9));
  muted = $state(false);

  /** The song the bar shows: the one in the player, else the first in line. */
  shown = $derived(this.current ?? this.queue.find((song) => !song.link) ?? null);

  /** Asked for more songs when the line is at its end. */
  onEnd: () => Promise<void> = async () => {};

  /** Told what is done with songs, and what share of them was heard then. */
  onHeard: (what: Heard, song: Playable, share: number) => void = () => {};

  private audio: HTMLAudioElement | null = null;
  /** The song that sounded since it was put on, until it ended. */
  private sounding: Playable | null = null;
  private failures = 0;

  /** Takes over the audio element of the page. */
  attach(audio: HTMLAudioElement): void {
    this.audio = audio;
    this.applyVolume();
    const follow = () => {
      this.playing = !audio.paused;
      this.time = audio.currentTime;
      this.duration = Number.isFinite(audio.duration) ? audio.duration : 0;
      showInSystem(this);
    };
    for (const event of ['play', 'pause', 'seeked', 'loadedmetadata', 'durationchange']) {
      audio.addEventListener(event, follow);
    }
    audio.addEventListener('timeupdate', () => (this.time = audio.currentTime));
    audio.addEventListener('playing', () => this.began());
    audio.addEventListener('ended', () => void this.ended());
    audio.addEventListener('error', () => void this.skipBroken());
  }

  /** Plays a file; a song without one opens where it is. */
  async play(song: Playable): Promise<void> {
    if (song.link) {
      window.open(song.link, '_blank', 'noopener');
      return;
    }
    this.left();
    this.current = song;
    this.time = 0;
    this.duration = song.duration;
    if (this.audio) {
      this.audio.src = streamUrl(song);
      this.applyVolume();
      await this.resume();
    }
  }

  async toggle(): Promise<void> {
    if (!this.current) {
      await (this.shown && this.play(this.shown));
    } else if (this.playing) {
      this.audio?.pause();
    } else {
      await this.resume();
    }
  }

  async next(): Promise<void> {
    let song = this.queue.slice(this.position() + 1).find((it) => !it.link);
    if (!song) {
      await this.onEnd();
      song = this.queue.find((it) => !it.link);
    }
    await (song && this.play(song));
  }

  /** Back to the song's start, or from there to the song before. */
  async previous(): Promise<void> {
    const before = this.queue
      .slice(0, Math.max(0, this.position()))
      .reverse()
      .find((it) => !it.link);
    if (!before || this.time > RESTART_AFTER_SECONDS) {
      if (this.current && this.share() >= REPEATED_SHARE) {
        this.onHeard('repeat', this.current, this.share());
      }
      this.seek(0);
    } else {
      await this.play(before);
    }
  }

  seek(seconds: number): void {
    if (this.audio && this.current) {
      this.time = Math.max(0, Math.min(seconds, this.duration));
      this.audio.currentTime = this.time;
    }
  }

  setVolume(volume: number): void {
    this.volume = volume;
    this.setMuted(false);
    remember('volume', String(volume));
  }

  setMuted(muted: boolean): void {
    this.muted = muted;
    if (this.audio) {
      this.audio.muted = muted;
      this.applyVolume();
    }
  }

  private applyVolume(): void {
    if (this.audio) {
      this.audio.volume = this.volume * loudness(this.current?.gain ?? null);
    }
  }

  /** What share of the song was heard. */
  share(): number {
    return this.duration > 0 ? Math.min(1, this.time / this.duration) : 0;
  }

  /** Goes on without calling it a skip, as when the person has said why. */
  async leave(): Promise<void> {
    this.sounding = null;
    await this.next();
  }

  private began(): void {
    this.failures = 0;
    if (this.current && this.sounding?.id !== this.current.id) {
      this.sounding = this.current;
      this.onHeard('play', this.current, 0);
    }
  }

  private async ended(): Promise<void> {
    if (this.current) {
      this.onHeard('finish', this.current, 1);
    }
    this.sounding = null;
    await this.next();
  }

  /** Another song takes the place of one that sounded. */
  private left(): void {
    if (this.sounding && this.share() < HEARD_SHARE) {
      this.onHeard('skip', this.sounding, this.share());
    }
    this.sounding = null;
  }

  private position(): number {
    return this.queue.findIndex((song) => song.id === this.current?.id);
  }

  private async resume(): Promise<void> {
    try {
      await this.audio?.play();
    } catch (error) {
      // a broken song tells of itself by the error event, an overtaken one needs no word
      if (error instanceof DOMException && error.name === 'NotAllowedError') {
        messages.tell('Press play to start the music.');
      }
    }
  }

  private async skipBroken(): Promise<void> {
    const broken = this.current;
    await server.refresh();
    if (!broken || server.gone || this.current !== broken) {
      this.playing = false;
      return;
    }
    this.sounding = null;
    messages.tell(`“${broken.title}” cannot be played; going on to the next song.`);
    if (++this.failures < Math.max(1, this.queue.length)) {
      await this.next();
    } else {
      this.playing = false;
    }
  }
}

export const player = new Player();
