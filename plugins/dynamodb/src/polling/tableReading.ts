import type {
  ObservedTable,
  ReadResult,
  StateSummary,
  TableDetails,
  TableRef,
  TableState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  deriveTableState,
  formatMessage,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { describeReadError } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { toError } from '@backstage/errors';
import type { Intervals } from './pollDelay';
import { pollDelayMs, retryDelayMs } from './pollDelay';

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

/** The last read that was of use. */
interface LastSuccess {
  observed: ObservedTable;
  state: TableState;
  /** Since when the state is this one, in milliseconds by the clock of the browser. */
  sinceMs: number;
}

/** What is kept between reads. */
export interface TableHistory {
  reading: TableReading;
  lastSuccess?: LastSuccess;
  /** How many reads in a row have failed. */
  failures: number;
  /** How many reads asked for what `readPlan` said. */
  plannedReads: number;
}

export const NO_HISTORY: TableHistory = {
  reading: { phase: 'loading' },
  failures: 0,
  plannedReads: 0,
};

/** What one read gave: the table and its state, or why it is of no use. */
export type Evaluation =
  | { observed: ObservedTable; state: TableState }
  | { readError: TableProblem['state'] };

/** The circumstances of a read. */
export interface ReadCircumstances {
  intervals: Intervals;
  /** By the clock of the browser. */
  nowMs: number;
  /** From 0 to 1, see `retryDelayMs`. */
  random: number;
  /** The tab of the browser is hidden: no read follows before it is shown. */
  hidden: boolean;
}

/** Adds a read to the history, and tells after how many milliseconds the next one is due, if ever. */
export function addRead(
  history: TableHistory,
  evaluation: Evaluation,
  { intervals, nowMs, random, hidden }: ReadCircumstances,
): { history: TableHistory; delayMs: number | undefined } {
  const { reading, lastSuccess } = history;
  if ('state' in evaluation) {
    const { observed, state } = evaluation;
    const sinceMs =
      lastSuccess && isSameState(lastSuccess.state, state)
        ? lastSuccess.sinceMs
        : nowMs;
    return {
      history: {
        ...history,
        failures: 0,
        lastSuccess: { observed, state, sinceMs },
        reading: { phase: 'shown', state, observed, seenAt: new Date(nowMs) },
      },
      delayMs: pollDelayMs(state.refresh, nowMs - sinceMs, intervals),
    };
  }
  const state = evaluation.readError;
  const failures = history.failures + 1;
  const delayMs = retryDelayMs(state.refresh, failures, intervals, random);
  const problem: TableProblem = {
    state,
    ...(delayMs !== undefined &&
      !hidden && { nextTryAt: new Date(nowMs + delayMs) }),
  };
  return {
    history: {
      ...history,
      failures,
      reading:
        reading.phase === 'shown'
          ? { ...reading, problem }
          : { phase: 'failed', problem },
    },
    delayMs,
  };
}

/**
 * Derives the state of what was read, or tells why the read is of no use.
 *
 * @param before - what was read before: a part that is missing now would make less of what is shown
 * @param now - by the clock of the cluster
 */
export function evaluateRead(
  observed: ObservedTable,
  before: ObservedTable | undefined,
  now: Date,
  ref: TableRef,
): Evaluation {
  try {
    const state = deriveTableState(observed, now, ref);
    if (state.kind === 'unreadable') {
      return { readError: state };
    }
    const lost = findLostPart(observed, before);
    return lost ? { readError: describeReadError(lost) } : { observed, state };
  } catch (error) {
    return readErrorOf(error);
  }
}

/** What an exception says of the table. */
export function readErrorOf(error: unknown): Evaluation {
  const { message } = toError(error);
  return {
    readError: describeReadError({ kind: 'error', reason: 'other', message }),
  };
}

export function isSameState(one: TableState, other: TableState): boolean {
  return (
    one.id === other.id &&
    one.layer === other.layer &&
    formatMessage(one.message) === formatMessage(other.message)
  );
}

/** A part that could be read before and now cannot. */
function findLostPart(observed: ObservedTable, before?: ObservedTable) {
  return (
    [
      [observed.application, before?.application],
      [observed.instance, before?.instance],
      [observed.table, before?.table],
    ] as const
  )
    .flatMap(([now, then]) =>
      now && gotNoAnswer(now) && then && !gotNoAnswer(then) ? now : [],
    )
    .at(0);
}

function gotNoAnswer<T>(
  observed: ReadResult<T>,
): observed is Extract<ReadResult<never>, { kind: 'error' }> {
  // That a kind is missing is an answer.
  return observed.kind === 'error' && observed.reason !== 'kind-missing';
}
