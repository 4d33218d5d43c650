import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { dynamoDBTablesApiRef } from '../../api';
import { stopClock } from '../../__testUtils__';
import { ClusterTime, RelativeTime } from './RelativeTime';

function at(second: number): Date {
  return new Date(Date.UTC(2026, 10, 23, 10, 0, second));
}

describe('RelativeTime', () => {
  beforeEach(() => stopClock(at(8)));
  afterEach(() => jest.useRealTimers());

  it('ages every second, and has the exact time on hover', async () => {
    await renderInTestApp(<RelativeTime at={at(0)} />);
    const time = screen.getByText('8 seconds ago');
    expect(time).toHaveAttribute('title', expect.stringMatching(/:00:00/));
    expect(time).toHaveAttribute('datetime', at(0).toISOString());
    jest.setSystemTime(at(9));
    expect(await screen.findByText('9 seconds ago')).toBeInTheDocument();
  });

  it('counts down to what is to come', async () => {
    await renderInTestApp(<RelativeTime at={at(28)} tense="future" />);
    expect(screen.getByText('in 20 seconds')).toBeInTheDocument();
  });

  it('never says that something seen lies ahead, nor that the next try lies behind', async () => {
    await renderInTestApp(
      <>
        <RelativeTime at={at(60)} />
        <RelativeTime at={at(0)} tense="future" />
      </>,
    );
    expect(screen.getByText('0 seconds ago')).toBeInTheDocument();
    expect(screen.getByText('in 0 seconds')).toBeInTheDocument();
  });

  it('goes by the clock of the cluster for what was there', async () => {
    const now = () => new Date(Date.now() + 3_600_000);
    await renderInTestApp(
      <TestApiProvider apis={[[dynamoDBTablesApiRef, { now }]]}>
        <ClusterTime at={at(0)} />
      </TestApiProvider>,
    );
    expect(screen.getByText('1 hour ago')).toBeInTheDocument();
  });
});
