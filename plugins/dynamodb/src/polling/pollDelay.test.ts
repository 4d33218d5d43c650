import { pollDelayMs, retryDelayMs } from './pollDelay';

const intervals = { changingSeconds: 2, settledSeconds: 30 };

describe('pollDelayMs', () => {
  it('looks every 2 seconds while the table changes, every 30 when it is settled', () => {
    expect(pollDelayMs('active', 0, intervals)).toBe(2_000);
    expect(pollDelayMs('idle', 0, intervals)).toBe(30_000);
  });

  it('looks no more where nothing changes before the user acts', () => {
    expect(pollDelayMs('manual', 0, intervals)).toBeUndefined();
  });

  it('waits a tenth of the time for which nothing was new, up to the settled interval', () => {
    const waits = [0, 19_999, 20_000, 60_000, 299_999, 300_000, 9e9].map(
      unchangedMs => pollDelayMs('active', unchangedMs, intervals),
    );
    expect(waits).toEqual([2_000, 2_000, 2_000, 6_000, 30_000, 30_000, 30_000]);
    expect(pollDelayMs('idle', 9e9, intervals)).toBe(30_000);
  });

  it('takes the intervals of the configuration', () => {
    const own = { changingSeconds: 5, settledSeconds: 3_600 };
    expect(pollDelayMs('active', 0, own)).toBe(5_000);
    expect(pollDelayMs('active', 100_000, own)).toBe(10_000);
    expect(pollDelayMs('idle', 0, own)).toBe(3_600_000);
  });
});

describe('retryDelayMs', () => {
  const wait = (
    refresh: 'active' | 'idle' | 'manual',
    failures: number,
    random: number = 0,
  ) => retryDelayMs(refresh, failures, intervals, random);

  it('waits longer after each failure, at most a minute', () => {
    const longest = [1, 2, 3, 4, 5, 6, 1000].map(failures =>
      wait('active', failures),
    );
    expect(longest).toEqual([
      4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
    ]);
  });

  it('is never sooner than a settled look where only somebody else can help', () => {
    expect([1, 2, 3].map(failures => wait('idle', failures))).toEqual([
      30_000, 60_000, 60_000,
    ]);
    const rare = { changingSeconds: 2, settledSeconds: 3_600 };
    expect(retryDelayMs('idle', 9, rare, 0)).toBe(3_600_000);
  });

  it('does not try again where nothing changes before the user acts', () => {
    expect(wait('manual', 1)).toBeUndefined();
  });

  it('spreads the browsers over half the wait', () => {
    expect(wait('active', 5, 1)).toBe(30_000);
    expect(wait('active', 1, 0.5)).toBe(3_000);
    expect(wait('idle', 1, 1)).toBe(15_000);
  });
});
