import type {
  ReadResult,
  ObservedTable,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { describeReadError } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dynamoDBTablesApiRef } from '../api';
import type { TableEvent } from '../api';
import { isSameTable } from '../api/compareReads';
import { retryDelayMs } from './pollDelay';
import { Poller } from './Poller';
import { onTableRefresh, targetOf } from './sharedPollers';
import { useCardSettings } from '../hooks/useCardSettings';

type ObservedEvents = ReadResult<TableEvent[]>;

/** What was read of the events. A failed read never erases a good one. */
interface EventsReading {
  /** The last good answer, else the last answer; undefined until the first. */
  events?: ObservedEvents;
  /** Why the last read was of no use; `events` is then old, or the same. */
  problem?: Exclude<ObservedEvents, { kind: 'present' }>;
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
  const target = targetOf(ref);
  const latest = useRef({ ref, observed });
  const repeater = useRef<Poller>();
  const [state, setState] = useState<{
    target: string;
    reading: EventsReading;
  }>();

  // Before the effect that reads: what it reads is what is shown.
  useEffect(() => {
    const before = latest.current;
    latest.current = { ref, observed };
    if (
      targetOf(before.ref) === targetOf(ref) &&
      !isSameTable(before.observed, observed)
    ) {
      repeater.current?.ask();
    }
  }, [ref, observed]);

  useEffect(() => {
    let reading: EventsReading = {};
    let failures = 0;
    const started = new Poller(async (_reason, signal) => {
      const { ref: asked, observed: seen } = latest.current;
      const answer = await tablesApi
        .events(asked, seen, { signal })
        .catch(asFailure);
      if (signal.aborted) {
        return undefined;
      }
      reading = merge(reading, answer);
      setState({ target, reading });
      if (!reading.problem) {
        failures = 0;
        // Who writes an event changes the object, too.
        return undefined;
      }
      failures += 1;
      const hint = describeReadError(reading.problem).refresh;
      return retryDelayMs(
        // Nobody waits for an event as for a table.
        hint === 'active' ? 'idle' : hint,
        failures,
        intervals,
        Math.random(),
      );
    });
    repeater.current = started;
    started.start();
    const leave = onTableRefresh(tablesApi, latest.current.ref, () =>
      started.ask(),
    );
    return () => {
      leave();
      started.stop();
      repeater.current = undefined;
    };
  }, [tablesApi, target, intervals]);

  const refresh = useCallback(() => repeater.current?.ask(), []);
  return { ...(state?.target === target && state.reading), refresh };
}

function merge(before: EventsReading, answer: ObservedEvents): EventsReading {
  if (answer.kind === 'present') {
    return { events: answer };
  }
  const { events } = before;
  return {
    events: events?.kind === 'present' ? events : answer,
    problem: answer,
  };
}

function asFailure(error: unknown): ObservedEvents {
  return { kind: 'error', reason: 'other', message: toError(error).message };
}
