import { api, type Hearing } from './api';
import { library } from './library.svelte';
import { server } from './server.svelte';
import { sleep } from './time';

const POLL_MILLISECONDS = 2000;

/** Follows how the server hears the songs in the background, while somebody looks. */
class HearingWatch {
  now = $state.raw<Hearing | null>(null);

  private lookers = 0;

  /** Follows until the answer is called. */
  watch(): () => void {
    this.lookers++;
    if (this.lookers === 1) {
      void this.follow();
    }
    return () => void this.lookers--;
  }

  async pause(): Promise<void> {
    await this.ask(() => api.pauseHearing());
  }

  async resume(): Promise<void> {
    await this.ask(() => api.resumeHearing());
  }

  private async follow(): Promise<void> {
    while (this.lookers > 0) {
      await this.ask(() => api.hearing());
      await sleep(POLL_MILLISECONDS);
    }
  }

  private async ask(call: () => Promise<Hearing>): Promise<void> {
    const before = this.now?.done ?? 0;
    try {
      this.now = await call();
      if (this.now.done > before && this.now.state === 'done') {
        await server.refresh();
        library.edition++;
      }
    } catch (error) {
      server.report(error);
    }
  }
}

export const hearing = new HearingWatch();
