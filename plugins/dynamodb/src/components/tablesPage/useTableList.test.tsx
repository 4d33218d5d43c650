import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { dynamoDBTablesApiRef } from '../../api';
import { useTableList } from './useTableList';

function setup(getEntities: jest.Mock) {
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider
      apis={[
        [catalogApiRef, { getEntities }],
        [dynamoDBTablesApiRef, { list: jest.fn() }],
      ]}
    >
      {children}
    </TestApiProvider>
  );
  return renderHook(useTableList, { wrapper });
}

function pass(milliseconds: number): Promise<void> {
  return act(() => jest.advanceTimersByTimeAsync(milliseconds));
}

describe('useTableList', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('waits 15 seconds for the catalog, and asks again on Refresh', async () => {
    const getEntities = jest
      .fn()
      .mockReturnValueOnce(new Promise(() => {}))
      .mockResolvedValue({ items: [] });
    const { result } = setup(getEntities);
    await pass(14_999);
    expect(result.current).toMatchObject({ reading: true });
    expect(result.current.error).toBeUndefined();
    await pass(1);
    expect(result.current).toMatchObject({
      reading: false,
      error: { name: 'TimeoutError' },
    });

    await act(async () => result.current.refresh());
    expect(getEntities).toHaveBeenCalledTimes(2);
    expect(result.current).toMatchObject({
      reading: false,
      entities: [],
      error: undefined,
    });
  });
});
