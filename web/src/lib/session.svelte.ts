import { api, type Feeling, type Goal, type RankedSong } from './api';
import type { Emotion } from './emotions';
import { distance, type Mood } from './mood';
import { messages } from './messages.svelte';
import { player } from './player.svelte';
import { server } from './server.svelte';
import { sight } from './sight.svelte';
import type { Reading } from './smoothing';
import { recall, remember } from './storage';

const CHANGED_DISTANCE = 0.4;
const CHANGED_MILLISECONDS = 2500;
const SETTLE_MILLISECONDS = 300;

/** The whole flow in the page: how one feels, where to go from there, and the songs for it. */
class Session {
  goal = $state<Goal>(knownGoal(recall('goal')));
  /** How the person says they feel; null leaves it to the camera. */
  hand = $state.raw<{ emotion: Emotion } | Mood | null>(null);
  songs = $state.raw<RankedSong[]>([]);
  target = $state.raw<Mood | null>(null);
  /** The mood the songs were chosen for. */
  chosenFor = $state.raw<Mood | null>(null);
  moodChanged = $state(false);
  loading = $state(false);

  handEmotion = $derived(this.hand && 'emotion' in this.hand ? this.hand.emotion : null);
  /** How one feels now, by hand or by face. */
  mood = $derived.by<Mood | null>(() => {
    if (!this.hand) {
      return sight.reading?.mood ?? null;
    }
    return 'emotion' in this.hand ? this.chosenFor : this.hand;
  });

  private asked = 0;
  private sourceChanged = false;
  private changedAt: number | null = null;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    sight.onReading = (reading, steady) => this.see(reading, steady);
    player.onEnd = () => this.refresh();
  }

  async setGoal(goal: Goal): Promise<void> {
    this.goal = goal;
    remember('goal', goal);
    await this.refresh();
  }

  async feel(emotion: Emotion): Promise<void> {
    this.overrule({ emotion });
    await this.refresh();
  }

  /** Sets a mood by its point; the songs follow when the point has come to rest. */
  point(mood: Mood): void {
    this.overrule(mood);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => void this.refresh(), SETTLE_MILLISECONDS);
  }

  /** Hands the word back to the camera. */
  readAgain(): void {
    this.hand = null;
    this.sourceChanged = true;
    sight.paused = false;
    if (sight.source === 'photo' && sight.reading) {
      void this.refresh();
    }
  }

  async startCamera(): Promise<void> {
    messages.clear();
    await sight.startCamera();
    this.readAgain();
  }

  async readPhoto(photo: Blob): Promise<void> {
    this.hand = null;
    messages.clear();
    await sight.readPhoto(photo);
  }

  /** Chooses songs for the present mood and goal; without a mood there is nothing to choose. */
  async refresh(): Promise<void> {
    const feeling = this.feeling();
    if (!feeling) {
      return;
    }
    const asked = ++this.asked;
    this.loading = true;
    try {
      const answer = await api.recommend(feeling, this.goal);
      if (asked === this.asked) {
        this.songs = player.queue = answer.tracks;
        this.target = answer.target;
        this.chosenFor = answer.mood;
        this.moodChanged = this.sourceChanged = false;
        this.changedAt = null;
      }
      await (server.status?.model ?? server.refresh()); // the model is loaded with the first face
    } catch (error) {
      server.report(error);
    } finally {
      this.loading = asked !== this.asked && this.loading;
    }
  }

  /** Records what a song is for this person; null takes the word back. */
  async label(song: RankedSong, emotion: Emotion | null): Promise<void> {
    try {
      const { mood } = await (emotion ? api.label(song.id, emotion) : api.unlabel(song.id));
      const labelled = mood
        ? { ...song, ...pick(mood), emotion: mood.emotion, moodSource: mood.source }
        : { ...song, emotion: null, moodSource: '' };
      this.songs = player.queue = this.songs.map((each) => (each.id === song.id ? labelled : each));
    } catch (error) {
      server.report(error);
    }
  }

  private overrule(hand: { emotion: Emotion } | Mood): void {
    this.hand = hand;
    sight.paused = true;
  }

  private feeling(): Feeling | null {
    return this.hand ?? (sight.reading && { scores: sight.reading.scores });
  }

  private see(reading: Reading, steady: boolean): void {
    if (this.hand || !steady || this.loading) {
      return;
    }
    const nothingPlays = player.current === null;
    if (!this.chosenFor || sight.source === 'photo' || (nothingPlays && this.sourceChanged)) {
      void this.refresh();
    } else if (this.hasChanged(reading.mood)) {
      this.moodChanged = !nothingPlays;
      void (nothingPlays && this.refresh());
    }
  }

  /** Whether the mood has been far from the songs' for a while. */
  private hasChanged(mood: Mood): boolean {
    if (!this.chosenFor || distance(this.chosenFor, mood) < CHANGED_DISTANCE) {
      this.changedAt = null;
      this.moodChanged = false;
      return false;
    }
    this.changedAt ??= Date.now();
    return Date.now() - this.changedAt >= CHANGED_MILLISECONDS;
  }
}

function pick({ valence, arousal }: Mood): Mood {
  return { valence, arousal };
}

function knownGoal(text: string | null): Goal {
  return text === 'lift' || text === 'calm' ? text : 'match';
}

export const session = new Session();
