import { api, type Hearing } from './api';
import { library } from './library.svelte';
import { server } from './server.svelte';
import { sleep } from './time';

const POLL_MILLISECONDS = 2000;

/** Follows how the server hears the songs in the background, while somebody looks. */
class HearingWatch {
  now = $state.raw<Hearing | null>(null);

  /** As of the last answer; no state, so that whoever starts to watch depends on nothing. */
  private done = 0;

  /** Follows until the answer is called. */
  watch(): () => void {
    let looking = true;
    void this.follow(() => looking);
    return () => {
      looking = false;
    };
  }

  async pause(): Promise<void> {
    await this.ask(() => api.pauseHearing());
  }

  async resume(): Promise<void> {
    await this.ask(() => api.resumeHearing());
  }

  private async follow(looking: () => boolean): Promise<void> {
    while (looking()) {
      await this.ask(() => api.hearing());
      await sleep(POLL_MILLISECONDS);
    }
  }

  private async ask(call: () => Promise<Hearing>): Promise<void> {
    try {
      const now = await call();
      const finished = now.state === 'done' && now.done !== this.done;
      this.done = now.done;
      this.now = now;
      if (finished) {
        await server.refresh();
        library.edition++;
      }
    } catch (error) {
      server.report(error);
    }
  }
}

export const hearing = new HearingWatch();
