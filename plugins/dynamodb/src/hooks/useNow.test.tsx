import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { dynamoDBTablesApiRef } from '../api';
import { useClusterNow, useNow } from './useNow';

const START = new Date('2026-11-23T10:00:00Z');

function later(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1_000);
}

describe('the time on the page', () => {
  beforeEach(() => jest.useFakeTimers({ now: START }));

  afterEach(() => jest.useRealTimers());

  it('goes on each second, by the clock of the browser and by that of the cluster', () => {
    const now = () => later(new Date(), 3_600);
    const wrapper = ({ children }: PropsWithChildren<{}>) => (
      <TestApiProvider apis={[[dynamoDBTablesApiRef, { now }]]}>
        {children}
      </TestApiProvider>
    );
    const { result } = renderHook(
      () => ({ ours: useNow(), theirs: useClusterNow() }),
      { wrapper },
    );
    expect(result.current).toEqual({
      ours: START,
      theirs: later(START, 3_600),
    });
    act(() => jest.advanceTimersByTime(2_000));
    expect(result.current).toEqual({
      ours: later(START, 2),
      theirs: later(START, 3_602),
    });
  });

  it('is that of the browser where nothing reads a cluster', () => {
    const wrapper = ({ children }: PropsWithChildren<{}>) => (
      <TestApiProvider apis={[]}>{children}</TestApiProvider>
    );
    const { result } = renderHook(useClusterNow, { wrapper });
    expect(result.current).toEqual(START);
  });
});
