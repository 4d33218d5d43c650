import { pollDelayMs } from './pollDelay';

describe('pollDelayMs', () => {
  it('looks every 2 seconds while the table changes, every 30 when it is settled', () => {
    expect(pollDelayMs(false, 0, 0.5)).toBe(2_000);
    expect(pollDelayMs(true, 0, 0.5)).toBe(30_000);
  });

  it('waits longer after each failure, at most a minute', () => {
    const longest = [1, 2, 3, 4, 5, 6, 1000].map(failures =>
      pollDelayMs(false, failures, 0),
    );
    expect(longest).toEqual([
      4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
    ]);
  });

  it('spreads the browsers over half the wait, whatever the state was', () => {
    expect(pollDelayMs(false, 5, 1)).toBe(30_000);
    expect(pollDelayMs(true, 5, 1)).toBe(30_000);
    expect(pollDelayMs(true, 1, 0.5)).toBe(3_000);
  });
});
