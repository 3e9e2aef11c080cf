import {
  api,
  type Aim,
  type Feeling,
  type Goal,
  type LiveMood,
  type RankedSong,
  type Recommendation,
  type Relaxation,
} from './api';
import { demands } from './demands.svelte';
import type { Emotion } from './emotions';
import { journey } from './journey.svelte';
import { clampMood, type Mood } from './mood';
import { messages } from './messages.svelte';
import { player } from './player.svelte';
import { server } from './server.svelte';
import { sight } from './sight.svelte';
import type { Reading } from './smoothing';
import { recall, remember } from './storage';
import { who } from './who.svelte';

/** The goals as the page names them. */
export const GOALS: { id: Goal | 'point'; label: string; title: string }[] = [
  { id: 'match', label: 'Go with it', title: 'Going with your mood' },
  { id: 'lift', label: 'Lift me', title: 'Lifting you' },
  { id: 'calm', label: 'Calm me', title: 'Calming you' },
  { id: 'focus', label: 'Help me focus', title: 'Helping you focus' },
  { id: 'energise', label: 'Wake me up', title: 'Waking you up' },
  { id: 'point', label: 'To a point', title: 'Taking you to your point' },
];

/** The point aimed at before one is set: pleasant, and neither calm nor excited. */
const FIRST_TARGET: Mood = { valence: 0.6, arousal: 0 };

const SETTLE_MILLISECONDS = 300;

/** The whole flow in the page: how one feels, where to go from there, and the songs for it. */
class Session {
  goal = $state<Goal | 'point'>(knownGoal(recall('goal')));
  /** The point to be taken to where the goal is one. */
  chosenTarget = $state.raw<Mood>(knownTarget(recall('target')));
  /** How the person says they feel; null leaves it to the camera. */
  hand = $state.raw<{ emotion: Emotion } | Mood | null>(null);
  songs = $state.raw<RankedSong[]>([]);
  target = $state.raw<Mood | null>(null);
  /** The mood the songs were chosen for. */
  chosenFor = $state.raw<Mood | null>(null);
  /** Whether the camera's mood has steered the songs anew since the person last chose. */
  steered = $state(false);
  loading = $state(false);
  /** What to give up where no song fulfils all demands. */
  relaxations = $state.raw<Relaxation[]>([]);
  /** The points that a journey's songs should lie near; none without a journey. */
  waypoints = $state.raw<Mood[]>([]);

  handEmotion = $derived(this.hand && 'emotion' in this.hand ? this.hand.emotion : null);
  /** How one feels now, by hand or by face. */
  mood = $derived.by<Mood | null>(() => {
    if (!this.hand) {
      return sight.reading?.mood ?? null;
    }
    return 'emotion' in this.hand ? this.chosenFor : this.hand;
  });

  /** Where the music is to take the person, as the server reads it. */
  aim = $derived.by<Aim>(() =>
    this.goal === 'point' ? { target: this.chosenTarget } : { goal: this.goal },
  );

  private asked = 0;
  private sourceChanged = false;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    sight.onReading = (reading, steady) => this.see(reading, steady);
    sight.onLive = (live) => this.follow(live);
    player.onEnd = () => this.refresh();
    who.onChange = () => void this.refresh();
  }

  async setGoal(goal: Goal | 'point'): Promise<void> {
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

  /** Sets the point to be taken to; the songs follow when it has come to rest. */
  aimAt(target: Mood): void {
    this.chosenTarget = target;
    remember('target', JSON.stringify(target));
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
    this.steered = false;
    await this.choose(this.feeling());
  }

  private async choose(feeling: Feeling | null): Promise<void> {
    if (!feeling) {
      return;
    }
    const asked = ++this.asked;
    this.loading = true;
    try {
      const answer = await this.ask(feeling);
      if (asked === this.asked) {
        this.take(withPlaying(answer.tracks));
        this.target = answer.target;
        this.chosenFor = answer.mood;
        this.relaxations = answer.relaxations;
        this.waypoints = answer.waypoints;
        this.sourceChanged = false;
      }
      await (server.status?.model ?? server.refresh()); // the model is loaded with the first face
    } catch (error) {
      server.report(error);
    } finally {
      this.loading = asked !== this.asked && this.loading;
    }
  }

  private async ask(feeling: Feeling): Promise<Recommendation & { waypoints: Mood[] }> {
    if (!journey.on) {
      const answer = await api.recommend(feeling, this.aim, demands.wire);
      return { ...answer, waypoints: [] };
    }
    const plan = await api.journey(feeling, this.aim, demands.wire, journey.way, journey.length);
    return {
      ...plan,
      tracks: plan.steps.map(({ track }) => track),
      waypoints: plan.steps.map(({ waypoint }) => waypoint),
    };
  }

  /** Moves a song to another place in the line. */
  move(id: number, to: number): void {
    const from = this.songs.findIndex((song) => song.id === id);
    const song = this.songs[from];
    if (song && to >= 0 && to < this.songs.length && to !== from) {
      const others = this.songs.filter((each) => each.id !== id);
      this.take([...others.slice(0, to), song, ...others.slice(to)]);
    }
  }

  /** Takes a song out of the line; one that plays goes on playing. */
  remove(id: number): void {
    this.take(this.songs.filter((song) => song.id !== id));
  }

  private take(songs: RankedSong[]): void {
    this.songs = player.queue = songs;
  }

  /** Records what a song is for this person; null takes the word back. */
  async label(song: RankedSong, emotion: Emotion | null): Promise<void> {
    try {
      const { mood } = await (emotion ? api.label(song.id, emotion) : api.unlabel(song.id));
      const labelled = mood
        ? { ...song, ...pick(mood), emotion: mood.emotion, moodSource: mood.source }
        : { ...song, emotion: null, moodSource: '' };
      this.take(this.songs.map((each) => (each.id === song.id ? labelled : each)));
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

  private see(_: Reading, steady: boolean): void {
    if (this.hand || !steady || this.loading) {
      return;
    }
    if (!this.chosenFor || sight.source === 'photo' || this.sourceChanged) {
      void this.refresh();
    }
  }

  /** The mood has changed and stayed so: what comes next follows it, what plays plays on. */
  private follow(live: LiveMood): void {
    if (!this.hand && !this.sourceChanged && this.chosenFor && live.changed && live.mood) {
      if (!journey.on) {
        this.steered = player.current !== null;
        void this.choose(live.mood);
      }
    }
  }
}

/** The songs after the one that plays, which is cut for nothing. */
function withPlaying(songs: RankedSong[]): RankedSong[] {
  const playing = session.songs.find((song) => song.id === player.current?.id);
  return playing && player.playing
    ? [playing, ...songs.filter((song) => song.id !== playing.id)]
    : songs;
}

function pick({ valence, arousal }: Mood): Mood {
  return { valence, arousal };
}

function knownTarget(text: string | null): Mood {
  try {
    const { valence, arousal } = JSON.parse(text ?? '{}') as Partial<Mood>;
    return typeof valence === 'number' && typeof arousal === 'number'
      ? clampMood(valence, arousal)
      : FIRST_TARGET;
  } catch {
    return FIRST_TARGET; // what cannot be read was never set
  }
}

function knownGoal(text: string | null): Goal | 'point' {
  return GOALS.find(({ id }) => id === text)?.id ?? 'match';
}

export const session = new Session();
