import type {
  ReadResult,
  ObservedTable,
  StateSummary,
  TableDetails,
  TableRef,
  TableState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  deriveTableState,
  describeReadError,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { toError } from '@backstage/errors';
import type { DynamoDBTablesApi, ObserveOptions } from '../api';
import {
  isSameRead,
  isSameSpec,
  passesConditionsOn,
} from '../api/compareReads';
import type { Intervals } from './pollDelay';
import { pollDelayMs, retryDelayMs } from './pollDelay';
import { type RefetchReason, Poller } from './Poller';

/** Why the table could not be read, and when it is tried again. */
export interface TableProblem {
  /** The state in words: its layer is the one that does not answer. */
  state: StateSummary & { details?: TableDetails };
  /** By the clock of the browser; undefined while nothing is tried: the tab is hidden, or the user has to act first. */
  nextTryAt?: Date;
}

/** What is known of the table. A failed read never erases a good one. */
export type TableReading =
  | { phase: 'loading' }
  | { phase: 'failed'; problem: TableProblem }
  | {
      phase: 'shown';
      state: TableState;
      /** The objects that the state was derived from. */
      observed: ObservedTable;
      /** By the clock of the browser. */
      seenAt: Date;
      /** Set when a later read failed: `state` is then old. */
      problem?: TableProblem;
    };

/** A reading, and whether another is under way that the user asked for. */
export interface TableSnapshot {
  reading: TableReading;
  refreshing: boolean;
}

export const LOADING: TableSnapshot = {
  reading: { phase: 'loading' },
  refreshing: false,
};

export interface TablePollerOptions {
  tablesApi: Pick<DynamoDBTablesApi, 'observe' | 'now'>;
  ref: TableRef;
  intervals: Intervals;
  onChange: () => void;
}

/** A good read. */
interface Seen {
  observed: ObservedTable;
  state: TableState;
  /** Since when the state is this one, by the clock of the browser. */
  sinceMs: number;
}

/** What one read gave: the table and its state, or why it is of no use. */
type Evaluation =
  | { observed: ObservedTable; state: TableState }
  | { readError: TableProblem['state'] };

/** What one look reads, when it need not read all. With a changed instance its ACK Table is read too. */
type Part = 'application' | 'instance' | 'table';

/**
 * Reads a table again and again: often while it changes, ever more rarely while
 * nothing new is seen, rarely when it is settled, and never while the tab is
 * hidden. Where only kro, ACK or AWS can have news, or nobody, most looks cost
 * one request, one object after the other, until one of them asks or says
 * something else than before.
 */
export class TablePoller {
  readonly #options: TablePollerOptions;
  readonly #repeater: Poller;
  #snapshot: TableSnapshot = LOADING;
  #seen: Seen | undefined;
  #turns = 0;
  #failures = 0;

  constructor(options: TablePollerOptions) {
    this.#options = options;
    this.#repeater = new Poller((reason, signal) => this.#look(reason, signal));
  }

  /** The same object until something changes. */
  get snapshot(): TableSnapshot {
    return this.#snapshot;
  }

  start(): void {
    this.#repeater.start();
  }

  stop(): void {
    this.#repeater.stop();
  }

  /** Reads everything now. While such a read is under way its answer is the answer. */
  refresh(): void {
    this.#emit({ ...this.#snapshot, refreshing: true });
    this.#repeater.ask();
  }

  async #look(
    reason: RefetchReason,
    signal: AbortSignal,
  ): Promise<number | undefined> {
    const evaluation = await this.#observe(reason, signal).then(
      observed => this.#evaluate(observed),
      asReadError,
    );
    if (signal.aborted) {
      return undefined;
    }
    const { reading, delayMs } = this.#accept(evaluation);
    this.#emit({
      reading,
      refreshing: reason === 'due' && this.#snapshot.refreshing,
    });
    return delayMs;
  }

  async #observe(
    reason: RefetchReason,
    signal: AbortSignal,
  ): Promise<ObservedTable> {
    const previous = this.#seen?.observed;
    if (reason === 'asked' || !previous) {
      return this.#read({ signal });
    }
    const only = this.#nextPart(previous);
    if (!only) {
      return this.#read({ signal, previous });
    }
    const observed = await this.#read({ signal, previous, only });
    return this.#isAsBefore(observed, previous, only)
      ? observed
      : this.#read({ signal, previous: observed, only: restOf(only) });
  }

  /** Whether one object tells nothing new. ACK and KubeVela write down each look of theirs, which is not news. */
  #isAsBefore(
    observed: ObservedTable,
    previous: ObservedTable,
    only: Part,
  ): boolean {
    if (isSameRead(observed[only], previous[only])) {
      return true;
    }
    const evaluation = this.#evaluate(observed);
    return (
      isSameSpec(observed[only], previous[only]) &&
      this.#seen !== undefined &&
      'state' in evaluation &&
      isSameState(this.#seen.state, evaluation.state)
    );
  }

  #read(options: ObserveOptions): Promise<ObservedTable> {
    return this.#options.tablesApi.observe(this.#options.ref, options);
  }

  /** What is read next when one object is enough: all were seen, and it is known whose news are waited for. Else all. */
  #nextPart(previous: ObservedTable): Part | undefined {
    const { application, instance, table } = previous;
    const state = this.#seen?.state;
    const turns = state && turnsOf(state, previous);
    const isEnough =
      this.#failures === 0 &&
      wasSeen(application) &&
      wasSeen(instance) &&
      table?.kind !== 'notRead';
    if (!turns || !isEnough) {
      return undefined;
    }
    this.#turns += 1;
    return turns[(this.#turns - 1) % turns.length];
  }

  #accept(evaluation: Evaluation): {
    reading: TableReading;
    delayMs: number | undefined;
  } {
    const now = Date.now();
    if ('state' in evaluation) {
      const { observed, state } = evaluation;
      this.#failures = 0;
      this.#seen = {
        observed,
        state,
        sinceMs:
          this.#seen && isSameState(this.#seen.state, state)
            ? this.#seen.sinceMs
            : now,
      };
      return {
        reading: { phase: 'shown', state, observed, seenAt: new Date(now) },
        delayMs: pollDelayMs(
          state.refresh,
          now - this.#seen.sinceMs,
          this.#options.intervals,
        ),
      };
    }
    const failure = evaluation.readError;
    this.#failures += 1;
    const delayMs = retryDelayMs(
      failure.refresh,
      this.#failures,
      this.#options.intervals,
      Math.random(),
    );
    const problem: TableProblem = {
      state: failure,
      ...(delayMs !== undefined &&
        !document.hidden && { nextTryAt: new Date(now + delayMs) }),
    };
    const { reading } = this.#snapshot;
    return {
      reading:
        reading.phase === 'shown'
          ? { ...reading, problem }
          : { phase: 'failed', problem },
      delayMs,
    };
  }

  /** The state of the table, or why the read is of no use. */
  #evaluate(observed: ObservedTable): Evaluation {
    const { ref, tablesApi } = this.#options;
    try {
      const state = deriveTableState(observed, tablesApi.now(), ref);
      if (state.kind === 'unreadable') {
        return { readError: state };
      }
      const lost = this.#lostPart(observed);
      return lost
        ? { readError: describeReadError(lost) }
        : { observed, state };
    } catch (error) {
      return asReadError(error);
    }
  }

  /** A part that could be read before and now cannot: without it less would be shown. */
  #lostPart(observed: ObservedTable) {
    const seen = this.#seen?.observed;
    return (
      [
        [observed.application, seen?.application],
        [observed.instance, seen?.instance],
        [observed.table, seen?.table],
      ] as const
    )
      .flatMap(([now, before]) =>
        now && gotNoAnswer(now) && before && !gotNoAnswer(before) ? now : [],
      )
      .at(0);
  }

  #emit(snapshot: TableSnapshot): void {
    this.#snapshot = snapshot;
    this.#options.onChange();
  }
}

/** What is read in turn, all where it says `undefined`; undefined when news may come from all of them at once. */
function turnsOf(
  { refresh, layer }: TableState,
  { instance, table }: ObservedTable,
): readonly (Part | undefined)[] | undefined {
  if (refresh === 'idle') {
    return table && !saysConditions(instance, table)
      ? ['application', 'instance', 'table']
      : ['application', 'instance'];
  }
  // News come from below, so each look asks there; the Application may be edited or removed meanwhile.
  switch (layer) {
    case 'kro':
      return ['instance', 'instance', undefined];
    case 'ack':
    case 'aws':
      // What kro does not pass on, because it is down, stands in the Table alone.
      return ['instance', 'table', undefined];
    default:
      return undefined;
  }
}

/** Whether the instance changes whenever ACK says something new of the Table. */
function saysConditions(
  instance: ObservedTable['instance'],
  table: ReadResult<unknown>,
): boolean {
  return (
    table.kind === 'notFound' ||
    (table.kind === 'present' &&
      instance.kind === 'present' &&
      passesConditionsOn(instance.object))
  );
}

/** What is read once one object has news; undefined for all, of which the known Table is taken over. */
function restOf(part: Part): Part | undefined {
  switch (part) {
    case 'application':
      return 'instance';
    case 'instance':
      return 'application';
    default:
      return undefined;
  }
}

function wasSeen({ kind }: ReadResult<unknown>): boolean {
  return kind === 'present' || kind === 'notFound';
}

function gotNoAnswer<T>(
  observed: ReadResult<T>,
): observed is Extract<ReadResult<never>, { kind: 'error' }> {
  // That a kind is missing is an answer.
  return observed.kind === 'error' && observed.reason !== 'kind-missing';
}

function isSameState(one: TableState, other: TableState): boolean {
  return (
    one.id === other.id &&
    one.layer === other.layer &&
    one.message === other.message
  );
}

function asReadError(error: unknown): Evaluation {
  const { message } = toError(error);
  return {
    readError: describeReadError({ kind: 'error', reason: 'other', message }),
  };
}
