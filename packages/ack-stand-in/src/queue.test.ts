import { WorkQueue, type Next } from './queue';

describe('WorkQueue', () => {
  const started: string[] = [];
  let results: Next[];
  let queue: WorkQueue;

  const settle = () => jest.advanceTimersByTimeAsync(0);

  beforeEach(() => {
    jest.useFakeTimers();
    started.length = 0;
    results = [];
    queue = new WorkQueue(async key => {
      started.push(key);
      return results.shift();
    }, 8);
  });

  afterEach(async () => {
    await queue.stop();
    jest.useRealTimers();
  });

  it('repeats failures after 5, 10 and 20 ms, and starts over after a success', async () => {
    results = [
      'back-off',
      'back-off',
      'back-off',
      { afterMs: 100 },
      'back-off',
    ];
    queue.add('a');
    await settle();
    for (const [ms, count] of [
      [4, 1],
      [1, 2],
      [9, 2],
      [1, 3],
      [19, 3],
      [1, 4],
      [99, 4],
      [1, 5],
      [4, 5],
      [1, 6],
    ]) {
      await jest.advanceTimersByTimeAsync(ms);
      expect(started).toHaveLength(count);
    }
  });

  it('starts a waiting key at once when something asks for it, and then not again at the old time', async () => {
    results = [{ afterMs: 10 }, { afterMs: 100 }];
    queue.add('a');
    await jest.advanceTimersByTimeAsync(5);
    queue.add('a');
    await settle();
    expect(started).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(50);
    expect(started).toHaveLength(2);
  });

  it('leaves a key alone that asks for nothing', async () => {
    queue.add('a');
    await jest.advanceTimersByTimeAsync(1_000_000);
    expect(started).toEqual(['a']);
  });

  it('works on a key once at a time, and again when it was asked for meanwhile', async () => {
    const ends: (() => void)[] = [];
    const slow = new WorkQueue(async key => {
      started.push(key);
      await new Promise<void>(resolve => ends.push(resolve));
      return undefined;
    }, 8);
    slow.add('a');
    slow.add('a');
    slow.add('b');
    await settle();
    expect(started).toEqual(['a', 'b']);
    ends[0]();
    await settle();
    expect(started).toEqual(['a', 'b', 'a']);
    for (const end of ends) end();
    await slow.stop();
  });

  it('has no more workers than it was given', async () => {
    const ends: (() => void)[] = [];
    const narrow = new WorkQueue(async key => {
      started.push(key);
      await new Promise<void>(resolve => ends.push(resolve));
      return undefined;
    }, 1);
    narrow.add('a');
    narrow.add('b');
    await settle();
    expect(started).toEqual(['a']);
    ends[0]();
    await settle();
    expect(started).toEqual(['a', 'b']);
    ends[1]();
    await narrow.stop();
  });

  it('tries again when the work throws', async () => {
    let tries = 0;
    const throwing = new WorkQueue(async () => {
      tries += 1;
      if (tries === 1) throw new Error('once');
      return undefined;
    }, 1);
    throwing.add('a');
    await jest.advanceTimersByTimeAsync(5);
    expect(tries).toBe(2);
    await throwing.stop();
  });
});
