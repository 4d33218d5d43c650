import type {
  ObservedTable,
  TableState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { deriveTableState } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { toError } from '@backstage/errors';
import { pollDelayMs } from './pollDelay';

/** Why the table could not be read, and when it is tried again. */
export interface TableProblem {
  /** The state in words: its layer is the one that does not answer. */
  state: TableState;
  /** Undefined while the tab is hidden and nothing is tried. */
  nextTryAt?: Date;
}

/** What is known of the table. A failed read never erases a good one. */
export type TableReading =
  | { phase: 'loading' }
  | { phase: 'failed'; problem: TableProblem }
  | {
      phase: 'shown';
      state: TableState;
      seenAt: Date;
      /** Set when a later read failed: `state` is then old. */
      problem?: TableProblem;
    };

export interface TablePollerOptions {
  observe: (signal: AbortSignal) => Promise<ObservedTable>;
  /** `refreshing`: a read that the user asked for is under way. */
  onChange: (reading: TableReading, refreshing: boolean) => void;
}

/**
 * Reads a table again and again, one read at a time: often while it changes,
 * rarely when it is settled, never while the tab is hidden.
 */
export class TablePoller {
  readonly #options: TablePollerOptions;
  #reading: TableReading = { phase: 'loading' };
  #refreshing = false;
  #failures = 0;
  #running: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: TablePollerOptions) {
    this.#options = options;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
    this.#onVisibilityChange();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
    clearTimeout(this.#timer);
    this.#running?.abort();
  }

  /** Reads now. While a read is under way its answer is the answer. */
  refresh(): void {
    this.#refreshing = true;
    this.#emit();
    this.#readNow();
  }

  #onVisibilityChange = (): void => {
    clearTimeout(this.#timer);
    if (!document.hidden) {
      this.#readNow();
    }
  };

  #readNow = (): void => {
    clearTimeout(this.#timer);
    if (!this.#running) {
      this.#read();
    }
  };

  async #read(): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    const observed = await this.#options
      .observe(running.signal)
      .catch(readFailure);
    if (running.signal.aborted) {
      return;
    }
    this.#running = undefined;
    this.#take(observed, new Date());
  }

  #take(observed: ObservedTable, now: Date): void {
    const state = deriveTableState(observed, now);
    const failed = wasNotRead(state);
    this.#failures = failed ? this.#failures + 1 : 0;
    const nextTryAt = this.#schedule(!failed && state.settled, now);
    if (!failed) {
      this.#reading = { phase: 'shown', state, seenAt: now };
    } else {
      const problem = { state, nextTryAt };
      this.#reading =
        this.#reading.phase === 'shown'
          ? { ...this.#reading, problem }
          : { phase: 'failed', problem };
    }
    this.#refreshing = false;
    this.#emit();
  }

  #schedule(settled: boolean, now: Date): Date | undefined {
    if (document.hidden) {
      return undefined;
    }
    const delayMs = pollDelayMs(settled, this.#failures, Math.random());
    this.#timer = setTimeout(this.#readNow, delayMs);
    return new Date(now.getTime() + delayMs);
  }

  #emit(): void {
    this.#options.onChange(this.#reading, this.#refreshing);
  }
}

/** Unknown because nobody answered, not because the answer is new to us. */
function wasNotRead({ kind, layer }: TableState): boolean {
  return kind === 'unknown' && (layer === 'cluster' || layer === 'backstage');
}

function readFailure(error: unknown): ObservedTable {
  const { message } = toError(error);
  return {
    application: { kind: 'failed', reason: 'other', message },
    instance: { kind: 'unread' },
  };
}
