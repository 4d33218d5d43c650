import type {
  ReadResult,
  ObservedTable,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { ConfigReader } from '@backstage/config';
import { configApiRef } from '@backstage/core-plugin-api';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import type { TableEvent } from '../api';
import { dynamoDBTablesApiRef } from '../api';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { tableKey } from './tableKey';
import { refetchQueries } from './usePolledQuery';
import { useTableEvents } from './useTableEvents';

const ref: TableRef = { application: 'users', namespace: 'team-a' };
const ACTIVE = observedState('active');

function eventsOf(...messages: string[]): ReadResult<TableEvent[]> {
  return {
    kind: 'present',
    object: messages.map(message => ({
      id: message,
      kind: 'Application',
      type: 'Normal',
      reason: 'Applied',
      message,
      count: 1,
    })),
  };
}

function setup(observed: ObservedTable = ACTIVE) {
  const answers: ((events: ReadResult<TableEvent[]>) => Promise<void>)[] = [];
  const events = jest.fn(
    (..._asked: [TableRef, ObservedTable, { signal?: AbortSignal }?]) =>
      new Promise<ReadResult<TableEvent[]>>(resolve => {
        answers.push(answer => act(async () => resolve(answer)));
      }),
  );
  const tablesApi = {
    events,
    now: () => new Date(),
    observe: async () => ACTIVE,
  };
  const config = new ConfigReader({});
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider
      apis={[
        [dynamoDBTablesApiRef, tablesApi],
        [configApiRef, config],
      ]}
    >
      {children}
    </TestApiProvider>
  );
  const hook = renderHook(
    (props: { ref: TableRef; observed: ObservedTable }) =>
      useTableEvents(props.ref, props.observed),
    { wrapper, initialProps: { ref, observed } },
  );
  return { tablesApi, events, answers, ...hook };
}

function seconds(count: number): Promise<void> {
  return act(() => jest.advanceTimersByTimeAsync(count * 1_000));
}

function setHidden(hidden: boolean): void {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/** The table with another version of its Application. */
function changed(resourceVersion: string): ObservedTable {
  const { application } = ACTIVE;
  if (application.kind !== 'present') throw new Error('No Application.');
  const { metadata } = application.object;
  return {
    ...ACTIVE,
    application: {
      kind: 'present',
      object: {
        ...application.object,
        metadata: { ...metadata, resourceVersion },
      },
    },
  };
}

describe('useTableEvents', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(Math, 'random').mockReturnValue(0);
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('reads them when they are shown, and not again by itself', async () => {
    const { result, events, answers } = setup();
    expect(result.current.events).toBeUndefined();
    expect(events).toHaveBeenCalledWith(ref, ACTIVE, expect.anything());
    await answers[0](eventsOf('applied'));
    expect(result.current.events).toEqual(eventsOf('applied'));
    await seconds(3_600);
    expect(events).toHaveBeenCalledTimes(1);
  });

  it('reads them at once when an object of the table changed, not at each look', async () => {
    const { events, answers, rerender } = setup();
    await answers[0](eventsOf('applied'));
    rerender({ ref, observed: { ...ACTIVE } });
    expect(events).toHaveBeenCalledTimes(1);
    const observed = changed('2');
    rerender({ ref, observed });
    expect(events).toHaveBeenCalledTimes(2);
    expect(events).toHaveBeenLastCalledWith(ref, observed, expect.anything());
  });

  it('reads them when the table is refreshed', async () => {
    const { tablesApi, events, answers, unmount, rerender } = setup();
    await answers[0](eventsOf('applied'));
    const other = { ...ref, application: 'orders' };
    rerender({ ref: other, observed: ACTIVE });
    expect(events).toHaveBeenCalledTimes(2);
    await answers[1](eventsOf('applied'));
    act(() => refetchQueries(tablesApi, tableKey(ref)));
    expect(events).toHaveBeenCalledTimes(2);
    act(() => refetchQueries(tablesApi, tableKey(other)));
    expect(events).toHaveBeenCalledTimes(3);
    unmount();
  });

  it('reads them on request', async () => {
    const { result, events, answers } = setup();
    await answers[0](eventsOf('applied'));
    act(() => result.current.refresh());
    expect(events).toHaveBeenCalledTimes(2);
  });

  it('never has two reads under way, and none in a hidden tab', async () => {
    const { result, events, answers, rerender } = setup();
    act(() => result.current.refresh());
    rerender({ ref, observed: changed('2') });
    await seconds(600);
    expect(events).toHaveBeenCalledTimes(1);
    setHidden(true);
    await answers[0](eventsOf('applied'));
    rerender({ ref, observed: changed('3') });
    await seconds(600);
    expect(events).toHaveBeenCalledTimes(1);
    setHidden(false);
    expect(events).toHaveBeenCalledTimes(2);
  });

  it('keeps what was read when a later read is refused', async () => {
    const { result, answers } = setup();
    await answers[0](eventsOf('applied'));
    act(() => result.current.refresh());
    const refused: ReadResult<TableEvent[]> = {
      kind: 'forbidden',
      by: 'cluster',
      message: 'cannot list events',
    };
    await answers[1](refused);
    expect(result.current).toMatchObject({
      events: eventsOf('applied'),
      problem: refused,
    });
    await seconds(30);
    await answers[2](eventsOf('applied', 'healthy'));
    expect(result.current.events).toEqual(eventsOf('applied', 'healthy'));
    expect(result.current.problem).toBeUndefined();
  });

  it('asks less and less often while they cannot be read, and no more once nobody knows the user', async () => {
    const { events, answers, result } = setup();
    const down: ReadResult<TableEvent[]> = {
      kind: 'error',
      reason: 'cluster-down',
      message: 'down',
    };
    await answers[0](down);
    expect(result.current.events).toEqual(down);
    await seconds(30);
    await answers[1](down);
    await seconds(59.999);
    expect(events).toHaveBeenCalledTimes(2);
    await seconds(0.001);
    expect(events).toHaveBeenCalledTimes(3);
    await answers[2]({ ...down, reason: 'session-expired' });
    await seconds(3_600);
    expect(events).toHaveBeenCalledTimes(3);
  });

  it('never shows the events of one table for another', async () => {
    const { result, events, answers, rerender } = setup();
    await answers[0](eventsOf('applied'));
    const other = { ...ref, application: 'orders' };
    rerender({ ref: other, observed: observedState('creating') });
    expect(result.current.events).toBeUndefined();
    expect(events).toHaveBeenLastCalledWith(
      other,
      observedState('creating'),
      expect.anything(),
    );
  });

  it('ends the read when it goes away', async () => {
    const { events, unmount } = setup();
    unmount();
    expect(events.mock.calls[0][2]?.signal?.aborted).toBe(true);
    await seconds(600);
    expect(events).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });
});
