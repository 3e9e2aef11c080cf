import { ApiError, filmApi, type FilmJob } from './api';
import { closeCamera, openCamera } from './camera';
import { sight } from './sight.svelte';
import { server } from './server.svelte';
import { sleep } from './time';

const ASK_MILLISECONDS = 400;
const MOST_BYTES = 4 * 1024 ** 3;

/** A film of one's own is as long as this at most, in seconds. */
export const LONGEST_FILM = 60;

/** One film: picked or recorded, sent, read by the server, and shown. */
class Films {
  open = $state(false);
  /** What the camera shows while a film is recorded. */
  stream = $state.raw<MediaStream | null>(null);
  recordedSeconds = $state(0);
  sending = $state(false);
  job = $state.raw<FilmJob | null>(null);

  readonly busy = $derived(
    this.sending || this.job?.state === 'waiting' || this.job?.state === 'running',
  );

  private recorder: MediaRecorder | null = null;
  private upload: AbortController | null = null;
  private run = 0;

  show(): void {
    this.open = true;
  }

  /** Sends a film and follows its reading until it is done. */
  async read(film: Blob, name: string): Promise<void> {
    this.open = true;
    await this.forget();
    if (film.size > MOST_BYTES) {
      server.report(new Error('This film is over 4 GB. ./humoresque video reads larger ones.'));
      return;
    }
    const run = ++this.run;
    this.upload = new AbortController();
    this.sending = true;
    try {
      const job = await filmApi.send(film, name, this.upload.signal);
      if (this.run === run) {
        this.job = job;
      } else {
        await filmApi.remove(job.id);
      }
    } catch (error) {
      this.complain(error, run);
    } finally {
      this.sending = false;
    }
    await this.follow(run);
  }

  /** Stops what is going on, and has the server forget the film. */
  async forget(): Promise<void> {
    this.run++;
    this.upload?.abort();
    this.stopCamera();
    const job = this.job;
    this.job = null;
    if (job) {
      await filmApi.remove(job.id).catch((error: unknown) => this.passOver(error));
    }
  }

  async close(): Promise<void> {
    this.open = false;
    await this.forget();
  }

  /** Records a film with the camera; {@link finish} sends it. */
  async record(): Promise<void> {
    await this.forget();
    sight.stop();
    try {
      const stream = await openCamera();
      const pieces: Blob[] = [];
      const recorder = new MediaRecorder(stream);
      recorder.ondataavailable = (event) => pieces.push(event.data);
      recorder.onstop = () => {
        const type = recorder.mimeType;
        const wanted = this.recorder === recorder;
        this.stopCamera();
        if (wanted) {
          void this.read(new Blob(pieces, { type }), 'My film');
        }
      };
      this.stream = stream;
      this.recorder = recorder;
      this.recordedSeconds = 0;
      recorder.start(1000);
      void this.count(recorder);
    } catch (error) {
      this.stopCamera();
      server.report(error);
    }
  }

  finish(): void {
    this.recorder?.stop();
  }

  private async count(recorder: MediaRecorder): Promise<void> {
    const started = performance.now();
    while (this.recorder === recorder && recorder.state === 'recording') {
      this.recordedSeconds = (performance.now() - started) / 1000;
      if (this.recordedSeconds >= LONGEST_FILM) {
        recorder.stop();
      }
      await sleep(200);
    }
  }

  private stopCamera(): void {
    const recorder = this.recorder;
    this.recorder = null;
    if (recorder?.state === 'recording') {
      recorder.stop();
    }
    closeCamera(this.stream);
    this.stream = null;
  }

  private async follow(run: number): Promise<void> {
    while (this.run === run && this.job && this.busy) {
      await sleep(ASK_MILLISECONDS);
      try {
        const job = this.run === run && this.job ? await filmApi.status(this.job.id) : null;
        if (job && this.run === run) {
          this.job = job;
        }
      } catch (error) {
        this.complain(error, run);
        return;
      }
    }
  }

  private complain(error: unknown, run: number): void {
    if (this.run === run) {
      this.job = null;
      server.report(error);
    }
  }

  /** A film that the server has forgotten by itself is forgotten. */
  private passOver(error: unknown): void {
    if (!(error instanceof ApiError && error.status === 404)) {
      server.report(error);
    }
  }
}

export const films = new Films();
