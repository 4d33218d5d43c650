import type {
  ReadResult,
  ObservedTable,
  TableObject,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  ANNOTATION_APPLICATION_NAME,
  deriveTableState,
  DYNAMODB_TABLE_TYPE,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { Entity } from '@backstage/catalog-model';
import { configApiRef } from '@backstage/core-plugin-api';
import { ConfigReader } from '@backstage/config';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import type { ObserveOptions } from '../api';
import { dynamoDBTablesApiRef } from '../api';
import { CLUSTER_DOWN } from '../api/__testUtils__';
import { useTableState } from './useTableState';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';

const ACTIVE = observedState('active');
const CREATING = observedState('creating');
function entityOf(application: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: application,
      annotations: { [ANNOTATION_APPLICATION_NAME]: application },
    },
    spec: { type: DYNAMODB_TABLE_TYPE },
  };
}

/** A read that the test answers. */
interface PendingRead {
  ref: TableRef;
  signal?: AbortSignal;
  previous?: ObservedTable;
  only?: ObserveOptions['only'];
  /** With what the cluster has now; a read of one object takes that alone. */
  answer: (observed: ObservedTable) => Promise<void>;
  fail: (error: Error) => Promise<void>;
}

function setup(
  entity: Entity = entityOf('users'),
  card: Record<string, unknown> = {},
) {
  const reads: PendingRead[] = [];
  const now = jest.fn(() => new Date());
  const observe = (ref: TableRef, options: ObserveOptions = {}) =>
    new Promise<ObservedTable>((resolve, reject) => {
      const { signal, previous, only } = options;
      reads.push({
        ref,
        signal,
        previous,
        only,
        answer: observed =>
          act(async () =>
            resolve(
              previous && only
                ? {
                    ...previous,
                    [only]: observed[only],
                    ...(only === 'instance' && { table: observed.table }),
                  }
                : observed,
            ),
          ),
        fail: error => act(async () => reject(error)),
      });
    });
  const tablesApi = { observe, now };
  const config = new ConfigReader({
    dynamodb: { card: card as {} },
  });
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
  const render = () =>
    renderHook(useTableState, { wrapper, initialProps: entity });
  return { reads, now, render, ...render() };
}

/** The read that is under way. */
function last(reads: PendingRead[]): PendingRead {
  return reads[reads.length - 1];
}

/** The objects with other versions of them. */
function withVersion(
  observed: ObservedTable,
  resourceVersion: string,
): ObservedTable {
  const changed = <T extends { metadata: object }>(read: ReadResult<T>) =>
    read.kind === 'present'
      ? {
          ...read,
          object: {
            ...read.object,
            metadata: { ...read.object.metadata, resourceVersion },
          },
        }
      : read;
  return {
    ...observed,
    application: changed(observed.application),
    instance: changed(observed.instance),
    ...(observed.table && { table: changed(observed.table) }),
  };
}

/** The objects, with a Table that says something else. */
function withTable(
  observed: ObservedTable,
  change: (table: TableObject) => TableObject['status'],
): ObservedTable {
  const { table } = withVersion(observed, '2');
  return table?.kind === 'present'
    ? {
        ...observed,
        table: {
          kind: 'present',
          object: { ...table.object, status: change(table.object) },
        },
      }
    : observed;
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

describe('useTableState', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    // No jitter: the waits are then 4, 8, 16, 32, 60 seconds.
    jest.spyOn(Math, 'random').mockReturnValue(0);
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('loads, then shows the table and when it was seen', async () => {
    const { result, reads } = setup();
    expect(result.current.phase).toBe('loading');
    expect(reads[0].ref).toMatchObject({ application: 'users' });
    await reads[0].answer(ACTIVE);
    expect(result.current).toMatchObject({
      phase: 'shown',
      state: { kind: 'active' },
      seenAt: new Date(),
      observed: ACTIVE,
      refreshing: false,
    });
  });

  it('judges by the clock of the cluster, and dates by that of the browser', async () => {
    const { result, reads, now } = setup();
    const theirs = new Date(Date.now() + 3_600_000);
    now.mockReturnValue(theirs);
    const observed = observedState('waiting-for-ack');
    await reads[0].answer(observed);
    expect(result.current).toMatchObject({
      state: deriveTableState(observed, theirs),
      seenAt: new Date(),
    });
  });

  it('looks again after 2 seconds while the table changes, after 30 when it is settled', async () => {
    const { result, reads } = setup();
    await reads[0].answer(CREATING);
    await seconds(1.999);
    expect(reads).toHaveLength(1);
    await seconds(0.001);
    expect(reads).toHaveLength(2);
    await reads[1].answer(ACTIVE);
    expect(result.current).toMatchObject({ state: { kind: 'active' } });
    await seconds(29.999);
    expect(reads).toHaveLength(2);
    await seconds(0.001);
    expect(reads).toHaveLength(3);
  });

  it('looks ever more rarely while nothing new is seen', async () => {
    const { reads } = setup();
    const waits: number[] = [];
    let readAt = Date.now();
    while (waits.at(-1) !== 30_000) {
      await last(reads).answer(CREATING);
      const count = reads.length;
      while (reads.length === count) await seconds(0.5);
      waits.push(Date.now() - readAt);
      readAt = Date.now();
    }
    expect(waits.slice(0, 11)).toEqual(Array(11).fill(2_000));
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    // Five minutes, in which a look each 2 seconds would be 150.
    expect(waits.length).toBeLessThan(45);
    const news = withVersion(observedState('updating'), '2');
    await last(reads).answer(news);
    await last(reads).answer(news);
    const count = reads.length;
    await seconds(2);
    expect(reads).toHaveLength(count + 1);
  });

  it('looks as often as the configuration says', async () => {
    const { reads } = setup(undefined, {
      changingSeconds: 5,
      settledSeconds: 120,
    });
    await reads[0].answer(CREATING);
    await seconds(4.999);
    expect(reads).toHaveLength(1);
    await seconds(0.001);
    await reads[1].answer(ACTIVE);
    await seconds(119.999);
    expect(reads).toHaveLength(2);
    await seconds(0.001);
    expect(reads).toHaveLength(3);
  });

  it('says what is wrong with the configuration, and reads nothing', async () => {
    const { result, reads } = setup(undefined, { settledSeconds: 1 });
    expect(result.current).toMatchObject({
      phase: 'invalid',
      cause: 'settings',
      error: { name: 'InputError' },
    });
    await seconds(60);
    expect(reads).toHaveLength(0);
  });

  describe('of a settled table', () => {
    it('reads the Application and the instance in turn', async () => {
      const { result, reads } = setup();
      await reads[0].answer(ACTIVE);
      for (const only of ['application', 'instance', 'application']) {
        await seconds(30);
        expect(last(reads)).toMatchObject({ only, previous: ACTIVE });
        await last(reads).answer(ACTIVE);
        expect(result.current).toMatchObject({ seenAt: new Date() });
      }
      expect(reads).toHaveLength(4);
    });

    it.each(['application', 'instance'] as const)(
      'reads the rest at once when the %s is another than before',
      async changed => {
        const { result, reads } = setup();
        await reads[0].answer(ACTIVE);
        await seconds(30);
        if (changed === 'instance') {
          await reads[1].answer(ACTIVE);
          await seconds(30);
        }
        const later = withVersion(observedState('updating'), '2');
        await last(reads).answer(later);
        expect(last(reads)).toMatchObject({
          previous: { [changed]: later[changed] },
          only: changed === 'instance' ? 'application' : 'instance',
        });
        await last(reads).answer(later);
        expect(result.current).toMatchObject({
          state: { kind: 'updating' },
          observed: later,
        });
      },
    );

    it.each<[string, ObservedTable]>([
      [
        'cannot be seen',
        {
          ...ACTIVE,
          table: { kind: 'forbidden', by: 'cluster', message: 'no' },
        },
      ],
      [
        'is not told of by its instance, as with another definition',
        observedState('definition-ignores'),
      ],
    ])('reads the Table in turn too where it %s', async (_title, observed) => {
      const { reads } = setup();
      await reads[0].answer(observed);
      for (const only of ['application', 'instance', 'table', 'application']) {
        await seconds(30);
        expect(last(reads)).toMatchObject({ only });
        await last(reads).answer(observed);
      }
      expect(reads).toHaveLength(5);
    });

    it('notices what only the Table tells', async () => {
      const { result, reads } = setup();
      const observed = observedState('definition-ignores');
      await reads[0].answer(observed);
      const { table } = withTable(observed, ({ status }) => ({
        ...status,
        conditions: [
          { type: 'ACK.Terminal', status: 'True', message: 'not valid' },
        ],
      }));
      for (let look = 1; look <= 3; look += 1) {
        await seconds(30);
        await last(reads).answer({ ...observed, table });
      }
      await last(reads).answer({ ...observed, table });
      expect(result.current).toMatchObject({
        state: { kind: 'refused-by-aws' },
      });
    });
  });

  describe('of a table whose news come from below', () => {
    it('reads the instance, the Table and all in turn', async () => {
      const { reads } = setup();
      await reads[0].answer(CREATING);
      for (const only of ['instance', 'table', undefined, 'instance']) {
        await seconds(2);
        expect(last(reads).only).toBe(only);
        expect(last(reads).previous).toBeDefined();
        await last(reads).answer(CREATING);
      }
    });

    it('notices what ACK says while kro is down and passes nothing on', async () => {
      const { result, reads } = setup();
      await reads[0].answer(CREATING);
      const { table } = withVersion(observedState('active'), '2');
      await seconds(2);
      await last(reads).answer(CREATING);
      await seconds(2);
      await last(reads).answer({ ...CREATING, table });
      expect(last(reads).only).toBeUndefined();
      await last(reads).answer({ ...CREATING, table });
      expect(result.current).toMatchObject({
        state: {
          kind: 'updating',
          layer: 'kro',
          details: { tableStatus: 'ACTIVE' },
        },
      });
    });

    it('reads all each time while KubeVela is waited for', async () => {
      const { reads } = setup();
      await reads[0].answer(observedState('rendering'));
      await seconds(2);
      expect(last(reads).previous).toBeDefined();
      expect(last(reads).only).toBeUndefined();
    });

    it('notices that it is removed meanwhile', async () => {
      const { result, reads } = setup();
      await reads[0].answer(CREATING);
      const going = observedState('removing');
      for (let look = 1; look <= 3; look += 1) {
        await seconds(2);
        await last(reads).answer({
          ...CREATING,
          application: going.application,
        });
      }
      await last(reads).answer(going);
      expect(result.current).toMatchObject({ state: { kind: 'deleting' } });
    });
  });

  it('never has two reads under way', async () => {
    const { result, reads } = setup();
    await seconds(120);
    setHidden(true);
    setHidden(false);
    act(() => {
      if (result.current.phase !== 'invalid') result.current.refresh();
    });
    expect(reads).toHaveLength(1);
  });

  describe('when the cluster stops answering', () => {
    it('keeps the good state with its age, says what is wrong, and recovers', async () => {
      const { result, reads } = setup();
      await reads[0].answer(ACTIVE);
      const seenAt = new Date();
      await seconds(30);
      await reads[1].answer(CLUSTER_DOWN);
      // That it was one object does not say that the other is there.
      expect(reads[2].only).toBe('instance');
      await reads[2].answer(CLUSTER_DOWN);
      expect(result.current).toMatchObject({
        phase: 'shown',
        state: { kind: 'active' },
        seenAt,
        problem: {
          state: { kind: 'unreadable', layer: 'cluster' },
          nextTryAt: new Date(Date.now() + 4_000),
        },
      });
      await seconds(4);
      await reads[3].answer(ACTIVE);
      expect(result.current).toMatchObject({
        phase: 'shown',
        seenAt: new Date(),
      });
      expect(result.current).not.toHaveProperty('problem');
    });

    it('waits longer each time, at most a minute, and starts again after a success', async () => {
      const { reads } = setup();
      for (const wait of [4, 8, 16, 32, 60, 60]) {
        await reads[reads.length - 1].answer(CLUSTER_DOWN);
        const count = reads.length;
        await seconds(wait - 0.001);
        expect(reads).toHaveLength(count);
        await seconds(0.001);
        expect(reads).toHaveLength(count + 1);
      }
      await reads[6].answer(CREATING);
      await seconds(2);
      await reads[7].answer(CLUSTER_DOWN);
      await seconds(4);
      expect(reads).toHaveLength(9);
    });

    it('spreads the browsers that lost the same cluster', async () => {
      jest.spyOn(Math, 'random').mockReturnValue(1);
      const { reads } = setup();
      await reads[0].answer(CLUSTER_DOWN);
      await seconds(1.999);
      expect(reads).toHaveLength(1);
      await seconds(0.001);
      expect(reads).toHaveLength(2);
    });

    it.each([
      ['instance', { ...CREATING, instance: CLUSTER_DOWN.application }],
      ['Table', { ...CREATING, table: CLUSTER_DOWN.application }],
    ])(
      'keeps the whole state when only the %s is missing',
      async (_title, part) => {
        const { result, reads } = setup();
        await reads[0].answer(CREATING);
        await seconds(2);
        await reads[1].answer(part);
        await reads[2]?.answer(part);
        expect(result.current).toMatchObject({
          phase: 'shown',
          state: { kind: 'creating' },
          observed: CREATING,
          problem: { state: { kind: 'unreadable', layer: 'cluster' } },
        });
      },
    );

    it('shows the half that was ever seen, and goes on showing it', async () => {
      const { result, reads } = setup();
      const half = { ...CREATING, instance: CLUSTER_DOWN.application };
      await reads[0].answer(half);
      await seconds(30);
      await reads[1].answer(half);
      expect(result.current).toMatchObject({ phase: 'shown', observed: half });
      expect(result.current).not.toHaveProperty('problem');
    });

    it('asks no more often than of a settled table where only somebody else can help', async () => {
      const { reads } = setup();
      await reads[0].answer({
        application: { kind: 'forbidden', by: 'cluster', message: 'no' },
        instance: { kind: 'forbidden', by: 'cluster', message: 'no' },
      });
      await seconds(29.999);
      expect(reads).toHaveLength(1);
      await seconds(0.001);
      expect(reads).toHaveLength(2);
    });

    it.each(['session-expired', 'cluster-unknown', 'cluster-unnamed'] as const)(
      'looks no more after %s until the user comes back or refreshes',
      async reason => {
        const { result, reads } = setup();
        const gone: ObservedTable = {
          application: { kind: 'error', reason, message: 'gone' },
          instance: { kind: 'notRead' },
        };
        await reads[0].answer(gone);
        await seconds(3_600);
        expect(reads).toHaveLength(1);
        expect(result.current).toMatchObject({ phase: 'failed' });
        expect(result.current).not.toHaveProperty('problem.nextTryAt');
        setHidden(true);
        setHidden(false);
        expect(reads).toHaveLength(2);
        await reads[1].answer(gone);
        act(() => {
          if (result.current.phase !== 'invalid') result.current.refresh();
        });
        await last(reads).answer(ACTIVE);
        expect(reads).toHaveLength(3);
        expect(result.current).toMatchObject({ state: { kind: 'active' } });
      },
    );

    it('says so when nothing was ever read', async () => {
      const { result, reads } = setup();
      await reads[0].answer(CLUSTER_DOWN);
      expect(result.current).toMatchObject({
        phase: 'failed',
        problem: { state: { kind: 'unreadable', layer: 'cluster' } },
      });
    });

    it('takes an exception of the API for a problem, too', async () => {
      const { result, reads } = setup();
      await reads[0].fail(new Error('unexpected'));
      expect(result.current).toMatchObject({
        phase: 'failed',
        problem: { state: { kind: 'unreadable' } },
      });
    });
  });

  describe('when the tab is hidden', () => {
    it('does not look, and looks at once on return', async () => {
      const { reads } = setup();
      await reads[0].answer(CREATING);
      setHidden(true);
      await seconds(3_600);
      expect(reads).toHaveLength(1);
      setHidden(false);
      expect(reads).toHaveLength(2);
    });

    it('takes the answer that was under way, and plans no other', async () => {
      const { result, reads } = setup();
      setHidden(true);
      await reads[0].answer(CREATING);
      expect(result.current).toMatchObject({ state: { kind: 'creating' } });
      await seconds(3_600);
      expect(reads).toHaveLength(1);
    });

    it('does not even begin in a tab opened in the background', async () => {
      jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
      const { reads } = setup();
      await seconds(60);
      expect(reads).toHaveLength(0);
      setHidden(false);
      expect(reads).toHaveLength(1);
    });
  });

  describe('refresh', () => {
    it('reads everything although a look at one object is under way', async () => {
      const { result, reads } = setup();
      await reads[0].answer(ACTIVE);
      await seconds(30);
      act(() => {
        if (result.current.phase !== 'invalid') result.current.refresh();
      });
      expect(reads).toHaveLength(2);
      await reads[1].answer(ACTIVE);
      expect(result.current).toMatchObject({ refreshing: true });
      expect(reads).toHaveLength(3);
      expect(reads[2]).toMatchObject({ only: undefined, previous: undefined });
      await reads[2].answer(ACTIVE);
      expect(result.current).toMatchObject({ refreshing: false });
    });

    it('waits for the return when the tab is hidden while another look is under way', async () => {
      const { result, reads } = setup();
      await reads[0].answer(ACTIVE);
      await seconds(30);
      act(() => {
        if (result.current.phase !== 'invalid') result.current.refresh();
      });
      setHidden(true);
      await reads[1].answer(ACTIVE);
      await seconds(120);
      expect(reads).toHaveLength(2);
      setHidden(false);
      expect(reads).toHaveLength(3);
      expect(last(reads).previous).toBeUndefined();
    });

    it('looks at once, says so, and plans the next look from then', async () => {
      const { result, reads } = setup();
      await reads[0].answer(ACTIVE);
      await seconds(20);
      act(() => {
        if (result.current.phase !== 'invalid') result.current.refresh();
      });
      expect(reads).toHaveLength(2);
      expect(result.current).toMatchObject({ refreshing: true });
      await reads[1].answer(ACTIVE);
      expect(result.current).toMatchObject({ refreshing: false });
      await seconds(29.999);
      expect(reads).toHaveLength(2);
      await seconds(0.001);
      expect(reads).toHaveLength(3);
    });

    it('does not count a look of its own as a refresh', async () => {
      const { result, reads } = setup();
      await reads[0].answer(ACTIVE);
      await seconds(30);
      expect(reads).toHaveLength(2);
      expect(result.current).toMatchObject({ refreshing: false });
    });
  });

  it('ends the read and plans no other when the card goes away', async () => {
    const { reads, unmount } = setup();
    await reads[0].answer(CREATING);
    await seconds(2);
    unmount();
    expect(reads[1].signal?.aborted).toBe(true);
    await reads[1].fail(new DOMException('cancelled', 'AbortError'));
    setHidden(true);
    setHidden(false);
    await seconds(3_600);
    expect(reads).toHaveLength(2);
    expect(jest.getTimerCount()).toBe(0);
  });

  describe('of several cards of one table', () => {
    it('is one, and all of them show it', async () => {
      const { result, reads, render } = setup();
      await reads[0].answer(CREATING);
      const second = render();
      expect(second.result.current).toMatchObject({
        phase: 'shown',
        state: { kind: 'creating' },
      });
      await seconds(2);
      expect(reads).toHaveLength(2);
      act(() => {
        if (second.result.current.phase === 'shown') {
          second.result.current.refresh();
        }
      });
      expect(result.current).toMatchObject({ refreshing: true });
      await reads[1].answer(ACTIVE);
      await reads[2].answer(ACTIVE);
      for (const { current } of [result, second.result]) {
        expect(current).toMatchObject({
          state: { kind: 'active' },
          refreshing: false,
        });
      }
    });

    it('goes on for the one that stays, and ends with the last', async () => {
      const { reads, render, unmount } = setup();
      const second = render();
      await reads[0].answer(CREATING);
      unmount();
      await seconds(2);
      expect(reads).toHaveLength(2);
      second.unmount();
      expect(reads[1].signal?.aborted).toBe(true);
      await seconds(3_600);
      expect(reads).toHaveLength(2);
      // Nothing is left of it that another card could take for new.
      expect(render().result.current.phase).toBe('loading');
    });
  });

  it('goes on undisturbed when the catalog gives a new copy of the entity', async () => {
    const { result, reads, rerender } = setup();
    await reads[0].answer(ACTIVE);
    rerender(entityOf('users'));
    expect(result.current.phase).toBe('shown');
    expect(reads).toHaveLength(1);
  });

  it('never shows one table under the name of another', async () => {
    const { result, reads, rerender } = setup();
    await reads[0].answer(ACTIVE);
    await seconds(30);
    rerender(entityOf('orders'));
    expect(result.current.phase).toBe('loading');
    expect(reads[1].signal?.aborted).toBe(true);
    await reads[1].answer(ACTIVE);
    expect(result.current.phase).toBe('loading');
    expect(reads[2].ref).toMatchObject({ application: 'orders' });
  });

  it('says what is wrong with the annotations, and reads nothing', async () => {
    const { result, reads } = setup(entityOf('../secrets'));
    expect(result.current).toMatchObject({
      phase: 'invalid',
      cause: 'annotations',
      error: expect.objectContaining({ name: 'InputError' }),
    });
    await seconds(60);
    expect(reads).toHaveLength(0);
  });
});
