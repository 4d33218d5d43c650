import type {
  ObservedTable,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  ANNOTATION_APPLICATION_NAME,
  DYNAMODB_TABLE_TYPE,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { Entity } from '@backstage/catalog-model';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import type { ObserveOptions } from '../api';
import { dynamoDBTablesApiRef } from '../api';
import { useTableState } from './useTableState';
import { readState } from '../testUtils';

const ACTIVE = readState('active');
const CREATING = readState('creating');
const DOWN: ObservedTable = {
  application: {
    kind: 'failed',
    reason: 'cluster-down',
    message: 'connect ECONNREFUSED',
  },
  instance: { kind: 'unread' },
};

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
  answer: (observed: ObservedTable) => Promise<void>;
  fail: (error: Error) => Promise<void>;
}

function setup(entity: Entity = entityOf('users')) {
  const reads: PendingRead[] = [];
  const observe = (ref: TableRef, options: ObserveOptions = {}) =>
    new Promise<ObservedTable>((resolve, reject) => {
      reads.push({
        ref,
        signal: options.signal,
        answer: observed => act(async () => resolve(observed)),
        fail: error => act(async () => reject(error)),
      });
    });
  const tablesApi = { observe };
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[dynamoDBTablesApiRef, tablesApi]]}>
      {children}
    </TestApiProvider>
  );
  const hook = renderHook(useTableState, { wrapper, initialProps: entity });
  return { reads, ...hook };
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
      refreshing: false,
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
      await reads[1].answer(DOWN);
      expect(result.current).toMatchObject({
        phase: 'shown',
        state: { kind: 'active' },
        seenAt,
        problem: {
          state: { kind: 'unknown', layer: 'cluster' },
          nextTryAt: new Date(Date.now() + 4_000),
        },
      });
      await seconds(4);
      await reads[2].answer(ACTIVE);
      expect(result.current).toMatchObject({
        phase: 'shown',
        seenAt: new Date(),
      });
      expect(result.current).not.toHaveProperty('problem');
    });

    it('waits longer each time, at most a minute, and starts anew after a success', async () => {
      const { reads } = setup();
      for (const wait of [4, 8, 16, 32, 60, 60]) {
        await reads[reads.length - 1].answer(DOWN);
        const count = reads.length;
        await seconds(wait - 0.001);
        expect(reads).toHaveLength(count);
        await seconds(0.001);
        expect(reads).toHaveLength(count + 1);
      }
      await reads[6].answer(CREATING);
      await seconds(2);
      await reads[7].answer(DOWN);
      await seconds(4);
      expect(reads).toHaveLength(9);
    });

    it('says so when nothing was ever read', async () => {
      const { result, reads } = setup();
      await reads[0].answer(DOWN);
      expect(result.current).toMatchObject({
        phase: 'failed',
        problem: { state: { kind: 'unknown', layer: 'cluster' } },
      });
    });

    it('takes an exception of the API for a problem, too', async () => {
      const { result, reads } = setup();
      await reads[0].fail(new Error('unexpected'));
      expect(result.current).toMatchObject({
        phase: 'failed',
        problem: { state: { kind: 'unknown' } },
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
      error: expect.objectContaining({ name: 'InputError' }),
    });
    await seconds(60);
    expect(reads).toHaveLength(0);
  });
});
