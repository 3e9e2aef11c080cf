import { api, ServerGone, type Status } from './api';
import { messages } from './messages.svelte';
import { sleep } from './time';

const RETRY_MILLISECONDS = 2000;

/** The server as the page knows it: what it says of itself, and whether it still answers. */
class Server {
  status = $state.raw<Status | null>(null);
  gone = $state(false);

  isEmpty = $derived(this.status?.library.tracks === 0);

  /** Asks anew; keeps asking while the server is gone. */
  async refresh(): Promise<void> {
    try {
      this.status = await api.status();
      this.gone = false;
    } catch (error) {
      this.report(error);
    }
  }

  /** Tells the person what went wrong, whatever it was. */
  report(error: unknown): void {
    if (error instanceof ServerGone) {
      void this.waitForReturn();
    } else {
      messages.tell(error instanceof Error ? error.message : String(error));
    }
  }

  private async waitForReturn(): Promise<void> {
    if (this.gone) {
      return;
    }
    this.gone = true;
    while (this.gone) {
      await sleep(RETRY_MILLISECONDS);
      await this.refresh();
    }
  }
}

export const server = new Server();
