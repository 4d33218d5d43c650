/** When a key is to be worked on again. */
export type Next = { afterMs: number } | 'back-off' | undefined;

interface Entry {
  timer?: NodeJS.Timeout;
  failures: number;
  ready: boolean;
  running: boolean;
  /** Asked for while it was running. */
  again: boolean;
}

const FIRST_BACK_OFF_MS = 5;
const LONGEST_BACK_OFF_MS = 1_000_000;

/**
 * A work queue with the manners of the Go controllers': a key is worked on by one worker at a time, a key that waits
 * is started at once when something asks for it, and failures are repeated after 5, 10, 20, 40 … ms.
 */
export class WorkQueue {
  readonly #entries = new Map<string, Entry>();
  readonly #ready: string[] = [];
  readonly #work: (key: string) => Promise<Next>;
  readonly #workers: number;
  readonly #running = new Set<Promise<void>>();
  #stopped = false;

  constructor(work: (key: string) => Promise<Next>, workers: number) {
    this.#work = work;
    this.#workers = workers;
  }

  /** Asks for a key at once. */
  add(key: string): void {
    if (this.#stopped) return;
    const entry = this.#entries.get(key) ?? {
      failures: 0,
      ready: false,
      running: false,
      again: false,
    };
    this.#entries.set(key, entry);
    clearTimeout(entry.timer);
    entry.timer = undefined;
    if (entry.running) {
      entry.again = true;
    } else if (!entry.ready) {
      entry.ready = true;
      this.#ready.push(key);
      this.#startNext();
    }
  }

  /** Starts nothing more, and resolves when what is running has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const entry of this.#entries.values()) clearTimeout(entry.timer);
    await Promise.all(this.#running);
  }

  #startNext(): void {
    while (!this.#stopped && this.#running.size < this.#workers) {
      const key = this.#ready.shift();
      const entry = key !== undefined && this.#entries.get(key);
      if (key === undefined || !entry) return;
      entry.ready = false;
      entry.running = true;
      const run = this.#work(key)
        .catch((): Next => 'back-off')
        .then(next => {
          this.#running.delete(run);
          this.#ended(key, entry, next);
        });
      this.#running.add(run);
    }
  }

  #ended(key: string, entry: Entry, next: Next): void {
    entry.running = false;
    if (next === 'back-off') {
      entry.failures += 1;
    } else {
      entry.failures = 0;
    }
    if (entry.again) {
      entry.again = false;
      this.add(key);
    } else if (next && !this.#stopped) {
      const afterMs =
        next === 'back-off'
          ? Math.min(
              FIRST_BACK_OFF_MS * 2 ** (entry.failures - 1),
              LONGEST_BACK_OFF_MS,
            )
          : next.afterMs;
      entry.timer = setTimeout(() => this.add(key), afterMs);
    } else if (!next) {
      this.#entries.delete(key);
    }
    this.#startNext();
  }
}
