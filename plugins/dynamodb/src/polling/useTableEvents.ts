import type {
  ReadResult,
  ObservedTable,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { describeReadError } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useEffect, useRef } from 'react';
import { dynamoDBTablesApiRef } from '../api';
import type { TableEvent } from '../api';
import { isSameTable } from '../api/compareReads';
import { useCardSettings } from '../hooks/useCardSettings';
import { type Intervals, retryDelayMs } from './pollDelay';
import { tableKey } from './tableKey';
import { usePolledQuery } from './usePolledQuery';

type ObservedEvents = ReadResult<TableEvent[]>;

/** What was read of the events. A failed read never erases a good one. */
interface EventsReading {
  /** The last good answer, else the last answer; undefined until the first. */
  events?: ObservedEvents;
  /** Why the last read was of no use; `events` is then old, or the same. */
  problem?: Exclude<ObservedEvents, { kind: 'present' }>;
}

/** What is kept between reads. */
interface EventsHistory extends EventsReading {
  /** How many reads in a row have failed. */
  failures: number;
}

/** What `useTableEvents` gives. */
export interface TableEventsResult extends EventsReading {
  /** Reads them now. */
  refresh: () => void;
}

/**
 * Reads the events about a table: when the component is shown, when an object
 * of the table is another than before, on return to the tab of the browser, and
 * when the table is refreshed; after a failure ever more rarely. Use it below
 * `useTableState`, which reads the table.
 *
 * @param observed - the table as last read
 */
export function useTableEvents(
  ref: TableRef,
  observed: ObservedTable,
): TableEventsResult {
  const tablesApi = useApi(dynamoDBTablesApiRef);
  const intervals = useCardSettings();
  const key = tableKey(ref);
  const { data, refetch } = usePolledQuery<EventsHistory>(tablesApi, {
    // Begins with the key of the table: who refreshes that refreshes this.
    key: `${key}/events`,
    read: async ({ signal, previous }) => {
      const answer = await tablesApi
        .events(ref, observed, { signal })
        .catch(asFailure);
      const history = addAnswer(previous, answer);
      return { data: history, delayMs: delayAfter(history, intervals) };
    },
  });

  const latest = useRef({ key, observed });
  useEffect(() => {
    const before = latest.current;
    latest.current = { key, observed };
    if (before.key === key && !isSameTable(before.observed, observed)) {
      refetch();
    }
  }, [key, observed, refetch]);

  return { events: data?.events, problem: data?.problem, refresh: refetch };
}

function delayAfter(
  { problem, failures }: EventsHistory,
  intervals: Intervals,
): number | undefined {
  if (!problem) {
    // Who writes an event changes the object, too.
    return undefined;
  }
  const { refresh } = describeReadError(problem);
  return retryDelayMs(
    // Nobody waits for an event as for a table.
    refresh === 'active' ? 'idle' : refresh,
    failures,
    intervals,
    Math.random(),
  );
}

function addAnswer(
  before: EventsHistory | undefined,
  answer: ObservedEvents,
): EventsHistory {
  if (answer.kind === 'present') {
    return { events: answer, failures: 0 };
  }
  const events = before?.events;
  return {
    events: events?.kind === 'present' ? events : answer,
    problem: answer,
    failures: (before?.failures ?? 0) + 1,
  };
}

function asFailure(error: unknown): ObservedEvents {
  return { kind: 'error', reason: 'other', message: toError(error).message };
}
