import { api, type LiveMood, type SeenFace, type SeenPhoto } from './api';
import { closeCamera, FrameGrabber, openCamera } from './camera';
import type { Emotion, Scores } from './emotions';
import { server } from './server.svelte';
import { GLIDE, smooth, Steadiness, TIME_CONSTANT, type Reading } from './smoothing';
import { recall, remember } from './storage';
import { sleep } from './time';
import { who } from './who.svelte';

/** How long a mood may have to last to count, in seconds. */
export const LASTING = [3, 8, 20, 60];

const FRAME_MILLISECONDS = 125;
const AFTER_ERROR_MILLISECONDS = 1500;
const FORGET_AFTER_SECONDS = 2;
const MOST_BYTES = 20 * 1024 * 1024;

/** The page's eye: a live camera or one photo, and what is read from it. */
class Sight {
  source = $state<'none' | 'camera' | 'photo'>('none');
  stream = $state.raw<MediaStream | null>(null);
  photoUrl = $state<string | null>(null);
  /** The last picture's faces; null until there was an answer. */
  view = $state.raw<SeenPhoto | null>(null);
  /** The last reading, smoothed while live; kept when the face is gone. */
  reading = $state.raw<Reading | null>(null);
  busy = $state(false);
  /** Looking stops for a while, as when the person says how they feel. */
  paused = $state(false);

  /** How the person is by all pictures of the camera; null for a photo. */
  live = $state.raw<LiveMood | null>(null);

  /** For how many seconds another mood must last to steer the music. */
  lasting = $state(LASTING.find((seconds) => String(seconds) === recall('lasting')) ?? 8);

  faceSeen = $derived((this.view?.faces.length ?? 0) > 0);

  /** Told every reading, and whether it can be relied on. */
  onReading: (reading: Reading, steady: boolean) => void = () => {};

  /** Told how the person is, after each picture of the camera. */
  onLive: (live: LiveMood) => void = () => {};

  private run = 0;
  /** Tells the server whose pictures these are, for as long as the camera runs. */
  private viewer = '';
  /** Whether the server has seen nothing of this viewer: then its first word is no change. */
  private fresh = true;
  private lastFaceAt = 0;
  private readonly steadiness = new Steadiness();

  /** Sets how long a mood must last to count; the server begins anew. */
  setLasting(seconds: number): void {
    this.lasting = seconds;
    this.fresh = true;
    remember('lasting', String(seconds));
  }

  async startCamera(): Promise<void> {
    this.busy = true;
    try {
      const stream = await openCamera();
      this.stop();
      stream.getVideoTracks()[0]?.addEventListener('ended', () => this.stop());
      this.stream = stream;
      this.source = 'camera';
    } catch (error) {
      server.report(error);
    } finally {
      this.busy = false;
    }
  }

  /** Looks at the video again and again, one frame at a time, until something else is shown. */
  async follow(video: HTMLVideoElement): Promise<void> {
    const run = ++this.run;
    this.viewer = newViewer();
    this.fresh = true;
    const grabber = new FrameGrabber();
    while (this.run === run) {
      const started = performance.now();
      let pause = FRAME_MILLISECONDS;
      if (!document.hidden && !this.paused) {
        try {
          const frame = await grabber.grab(video);
          const view = frame && (await api.watch(frame, this.viewer, this.lasting, who.party));
          if (view && this.run === run && !this.paused) {
            this.see(view, performance.now() / 1000);
          }
        } catch (error) {
          server.report(error);
          pause = AFTER_ERROR_MILLISECONDS;
        }
      }
      await sleep(Math.max(20, pause - (performance.now() - started)));
    }
  }

  /** Reads one photo in place of the camera. */
  async readPhoto(photo: Blob): Promise<void> {
    if (photo.size > MOST_BYTES) {
      server.report(new Error('This photo is over 20 MB. Please pick a smaller one.'));
      return;
    }
    this.stop();
    const run = ++this.run;
    this.busy = true;
    try {
      const view = await api.face(photo);
      if (this.run === run) {
        this.photoUrl = URL.createObjectURL(photo);
        this.source = 'photo';
        this.see(view, performance.now() / 1000, true);
      }
    } catch (error) {
      server.report(error);
    } finally {
      this.busy = false;
    }
  }

  /** Closes the camera or puts the photo away, and forgets the reading. */
  stop(): void {
    this.run++;
    closeCamera(this.stream);
    if (this.photoUrl) {
      URL.revokeObjectURL(this.photoUrl);
    }
    who.stop();
    this.stream = this.photoUrl = this.view = this.reading = this.live = null;
    this.source = 'none';
    this.paused = false;
    this.steadiness.reset();
  }

  private see(view: SeenPhoto, now: number, isPhoto = false): void {
    this.view = view;
    this.live = view.live ?? null;
    this.readFace(view, now, isPhoto);
    if (this.live?.mood) {
      this.onLive({ ...this.live, changed: this.live.changed && !this.fresh });
      this.fresh = false;
    }
  }

  private readFace(view: SeenPhoto, now: number, isPhoto: boolean): void {
    const face = who.party ? everybody(view) : nearest(view);
    if (!face) {
      this.steadiness.reset();
      return;
    }
    const sample: Reading = {
      ...(view.live && { named: face.emotion }),
      scores: face.scores,
      mood: { valence: face.valence, arousal: face.arousal },
      sure: face.sure,
      trust: face.sure ? 1 : 0,
    };
    const seconds = now - this.lastFaceAt;
    const before = isPhoto || seconds > FORGET_AFTER_SECONDS ? null : this.reading;
    this.lastFaceAt = now;
    this.reading = smooth(before, sample, seconds, view.live ? GLIDE : TIME_CONSTANT);
    const steady = this.steadiness.isSteady(this.reading.mood, now);
    this.onReading(this.reading, isPhoto || steady);
  }
}

/** A word that nobody else has. */
function newViewer(): string {
  const random = () => Math.random().toString(36).slice(2, 12);
  return `viewer-${random()}${random()}`;
}

/** The face that counts: the one nearest the middle. */
export function nearest({ faces, width, height }: SeenPhoto): SeenFace | null {
  const away = ({ box: [x, y, w, h] }: SeenFace) =>
    Math.hypot(x + w / 2 - width / 2, y + h / 2 - height / 2);
  return faces.reduce<SeenFace | null>(
    (best, face) => (best && away(best) <= away(face) ? best : face),
    null,
  );
}

/** What all faces show together, each alike. */
function everybody({ faces }: SeenPhoto): SeenFace | null {
  const [first] = faces;
  if (!first) {
    return null;
  }
  const mean = (of: (face: SeenFace) => number) =>
    faces.reduce((sum, face) => sum + of(face), 0) / faces.length;
  const scores = Object.fromEntries(
    Object.keys(first.scores).map((emotion) => [
      emotion,
      mean((face) => face.scores[emotion as Emotion]),
    ]),
  ) as Scores;
  return {
    ...first,
    scores,
    valence: mean(({ valence }) => valence),
    arousal: mean(({ arousal }) => arousal),
    sure: faces.some(({ sure }) => sure),
  };
}

export const sight = new Sight();
