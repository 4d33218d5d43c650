import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { stopClock } from '../../__testUtils__';
import { ElapsedTime } from './ElapsedTime';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('ElapsedTime', () => {
  beforeEach(() => stopClock(new Date()));
  afterEach(() => jest.useRealTimers());

  it.each([
    [-MINUTE, '0 seconds'],
    [14 * SECOND, '14 seconds'],
    [MINUTE + SECOND, '1 minute'],
    [HOUR - SECOND, '59 minutes'],
    [23 * HOUR + 59 * MINUTE, '23 hours'],
    [400 * 24 * HOUR + MINUTE, '400 days'],
  ])('tells %d milliseconds as %s', async (elapsedMs, expected) => {
    const since = new Date(Date.now() - elapsedMs);
    await renderInTestApp(<ElapsedTime since={since} />);
    expect(screen.getByText(expected)).toHaveAttribute(
      'datetime',
      since.toISOString(),
    );
  });
});
