/** Why something is read: its time has come, or a user came to the page, came back to it, or asked. */
export type RefetchReason = 'scheduled' | 'manual';

export interface ReadContext<T> {
  reason: RefetchReason;
  /** Aborted when the last view has gone. */
  signal: AbortSignal;
  /** What the last read gave. */
  previous: T | undefined;
  /** Shows a part of the answer before the read has ended. */
  publish(data: T): void;
}

export interface ReadAnswer<T> {
  data: T;
  /** Milliseconds until the next read; undefined to wait until somebody comes back or asks. */
  delayMs?: number;
}

/** Reads once. It rejects only when the signal ends it: what failed is data, too. */
export type Read<T> = (context: ReadContext<T>) => Promise<ReadAnswer<T>>;

/**
 * When what was read is read again: as its answer says and on return to the
 * tab of the browser; only when the user asks; or, for as long as the page is
 * open, not even by the next view.
 */
export type Repeat = 'polled' | 'once' | 'once-a-page';

/** Someone who shows what was read. */
export interface View<T> {
  read: Read<T>;
  onChange(): void;
}

export interface Snapshot<T> {
  /** Undefined until something was read. */
  data: T | undefined;
  /** A read is under way that is not a scheduled one. */
  reading: boolean;
  /** A read is under way that the user asked for. */
  refreshing: boolean;
}

export const NOTHING_READ: Snapshot<never> = {
  data: undefined,
  reading: false,
  refreshing: false,
};

/**
 * Reads something for all its views: one read at a time, none while the tab of
 * the browser is hidden, one at once on return to it, and no more when the
 * last view has gone.
 */
export class Poller<T> {
  readonly #repeat: Repeat;
  readonly #onIdle: () => void;
  readonly #views = new Set<View<T>>();
  #snapshot: Snapshot<T> = NOTHING_READ;
  #running: { reason: RefetchReason; controller: AbortController } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRequestedAgain = false;

  /** @param onIdle - called when the last view has gone and nothing is kept */
  constructor(repeat: Repeat, onIdle: () => void) {
    this.#repeat = repeat;
    this.#onIdle = onIdle;
  }

  /** The same object until something changes. */
  get snapshot(): Snapshot<T> {
    return this.#snapshot;
  }

  /** @returns ends it */
  watch(view: View<T>): () => void {
    this.#views.add(view);
    if (this.#views.size === 1) this.#start();
    return () => {
      if (this.#views.delete(view) && this.#views.size === 0) this.#stop();
    };
  }

  /** Reads everything now, or in a hidden tab on return. While such a read is under way its answer is the answer. */
  refetch(): void {
    this.#emit({ refreshing: true });
    this.#request();
  }

  #start(): void {
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
    this.#onVisibilityChange();
  }

  #stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
    clearTimeout(this.#timer);
    this.#running?.controller.abort();
    this.#running = undefined;
    this.#isRequestedAgain = false;
    this.#snapshot = { ...NOTHING_READ, data: this.#snapshot.data };
    if (this.#repeat !== 'once-a-page' || this.#snapshot.data === undefined) {
      this.#onIdle();
    }
  }

  #onVisibilityChange = (): void => {
    clearTimeout(this.#timer);
    if (this.#repeat === 'polled' || this.#snapshot.data === undefined) {
      this.#request();
    }
  };

  #request(): void {
    if (document.hidden) {
      return;
    }
    clearTimeout(this.#timer);
    if (!this.#running) {
      this.#run('manual');
    } else if (this.#running.reason === 'scheduled') {
      this.#isRequestedAgain = true;
    }
  }

  async #run(reason: RefetchReason): Promise<void> {
    const [view] = this.#views;
    const controller = new AbortController();
    const { signal } = controller;
    this.#running = { reason, controller };
    if (reason === 'manual') this.#emit({ reading: true });
    const answer = await view
      .read({
        reason,
        signal,
        previous: this.#snapshot.data,
        publish: data => !signal.aborted && this.#emit({ data }),
      })
      .catch(error => {
        if (!signal.aborted) throw error;
      });
    if (!answer || signal.aborted) {
      return;
    }
    this.#running = undefined;
    const { data, delayMs } = answer;
    const isRequestedAgain = this.#isRequestedAgain;
    this.#isRequestedAgain = false;
    this.#emit({
      data,
      reading: false,
      refreshing: reason === 'scheduled' && this.#snapshot.refreshing,
    });
    // In a tab that was hidden meanwhile the return reads.
    if (document.hidden) {
      return;
    }
    if (isRequestedAgain) {
      this.#run('manual');
    } else if (delayMs !== undefined) {
      this.#timer = setTimeout(() => this.#run('scheduled'), delayMs);
    }
  }

  #emit(change: Partial<Snapshot<T>>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const view of [...this.#views]) view.onChange();
  }
}
