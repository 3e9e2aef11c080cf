import { api, exchange, servers, type Scan, type Upload } from './api';
import { messages } from './messages.svelte';
import { server } from './server.svelte';
import { session } from './session.svelte';
import { sleep } from './time';

const POLL_MILLISECONDS = 500;

/** The work on the library as the page follows it: scans, the demo library, hearing songs. */
class Library {
  job = $state.raw<Scan | null>(null);
  /** Grows whenever the library may hold other songs than before. */
  edition = $state(0);

  running = $derived(this.job?.state === 'running');

  /** Takes up a job that was running when the page opened. */
  resume(): void {
    if (server.status?.scan.state === 'running') {
      void this.follow(server.status.scan);
    }
  }

  async scan(directories: string[]): Promise<void> {
    await this.start(() => api.scan(directories));
  }

  /** Looks through all folders of the library again. */
  async rescan(): Promise<void> {
    await this.start(() => api.rescan());
  }

  async makeDemo(): Promise<void> {
    await this.start(() => api.demo());
  }

  /** Imports a file that was sent, as the person confirmed it. */
  async take(upload: Upload, map: Record<string, string>, replace: boolean): Promise<void> {
    await this.start(() => exchange.confirm(upload, map, replace));
  }

  /** Brings the library in line with a music server. */
  async sync(name: string): Promise<void> {
    await this.start(() => servers.sync(name));
  }

  /** Puts the report of a finished job away. */
  dismiss(): void {
    if (!this.running) {
      this.job = null;
    }
  }

  private async start(ask: () => Promise<Scan>): Promise<void> {
    messages.clear();
    try {
      await this.follow(await ask());
    } catch (error) {
      server.report(error);
    }
  }

  private async follow(started: Scan): Promise<void> {
    this.job = started;
    while (this.job?.state === 'running') {
      await sleep(POLL_MILLISECONDS);
      try {
        this.job = await api.scanStatus();
      } catch (error) {
        server.report(error);
      }
    }
    await this.changed();
  }

  /** Looks again, since the library may hold other songs than before. */
  async changed(): Promise<void> {
    await server.refresh();
    this.edition++;
    await (session.songs.length === 0 && session.refresh());
  }
}

export const library = new Library();
