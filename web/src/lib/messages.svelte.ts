export interface Message {
  id: number;
  text: string;
}

const MOST_AT_ONCE = 3;

/** Sentences a person should read and may dismiss: what went wrong, and what to do. */
class Messages {
  list = $state<Message[]>([]);
  private lastId = 0;

  /** Shows a sentence; one that is shown already is not repeated. */
  tell(text: string): void {
    if (!this.list.some((message) => message.text === text)) {
      this.list = [...this.list, { id: ++this.lastId, text }].slice(-MOST_AT_ONCE);
    }
  }

  /** Puts all away, as when the person tries anew. */
  clear(): void {
    this.list = [];
  }

  dismiss(id: number): void {
    this.list = this.list.filter((message) => message.id !== id);
  }
}

export const messages = new Messages();
