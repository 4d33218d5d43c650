import { Poller, type ReadContext, type Repeat } from './Poller';

interface PendingRead extends ReadContext<string> {
  answer(data: string, delayMs?: number): Promise<void>;
}

function setup(repeat: Repeat = 'polled') {
  const reads: PendingRead[] = [];
  const onIdle = jest.fn();
  const poller = new Poller<string>(repeat, onIdle);
  const onChange = jest.fn();
  const watch = () =>
    poller.watch({
      onChange,
      read: context =>
        new Promise(resolve => {
          reads.push({
            ...context,
            answer: async (data, delayMs) => {
              resolve({ data, delayMs });
              await jest.advanceTimersByTimeAsync(0);
            },
          });
        }),
    });
  return { poller, reads, onIdle, onChange, watch };
}

function hideAndShow(): void {
  for (const hidden of [true, false]) {
    jest.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
    document.dispatchEvent(new Event('visibilitychange'));
  }
}

describe('Poller', () => {
  beforeEach(() => jest.useFakeTimers());

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('reads when the first view comes, and as each answer says', async () => {
    const { poller, reads, watch } = setup();
    watch();
    watch();
    expect(reads).toMatchObject([{ reason: 'manual', previous: undefined }]);
    expect(poller.snapshot).toMatchObject({ data: undefined, reading: true });
    await reads[0].answer('one', 1_000);
    expect(poller.snapshot).toEqual({
      data: 'one',
      reading: false,
      refreshing: false,
    });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(reads[1]).toMatchObject({ reason: 'scheduled', previous: 'one' });
    expect(poller.snapshot.reading).toBe(false);
    await reads[1].answer('two');
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(reads).toHaveLength(2);
  });

  it('reads again after a scheduled read when somebody asked meanwhile', async () => {
    const { poller, reads, watch } = setup();
    watch();
    poller.refetch();
    await reads[0].answer('one', 1_000);
    expect(reads).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1_000);
    poller.refetch();
    await reads[1].answer('two', 1_000);
    expect(poller.snapshot).toMatchObject({ data: 'two', refreshing: true });
    expect(reads[2]).toMatchObject({ reason: 'manual', previous: 'two' });
    await reads[2].answer('three');
    expect(poller.snapshot).toMatchObject({ data: 'three', refreshing: false });
  });

  it('shows a part of an answer, and nothing of a read that was ended', async () => {
    const { poller, reads, watch, onChange, onIdle } = setup();
    const end = watch();
    reads[0].publish('part');
    expect(poller.snapshot).toMatchObject({ data: 'part', reading: true });
    end();
    expect(reads[0].signal.aborted).toBe(true);
    expect(onIdle).toHaveBeenCalledTimes(1);
    onChange.mockClear();
    reads[0].publish('late');
    await reads[0].answer('late', 1_000);
    expect(poller.snapshot.data).toBe('part');
    expect(onChange).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('reads on with a view that stays', async () => {
    const { reads, watch, onIdle } = setup();
    const end = watch();
    watch();
    await reads[0].answer('one', 1_000);
    end();
    end();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(reads).toHaveLength(2);
    expect(onIdle).not.toHaveBeenCalled();
  });

  it.each<[Repeat, number, number]>([
    ['polled', 2, 3],
    ['once', 1, 2],
    ['once-a-page', 1, 2],
  ])(
    '%s: %i reads after a return to the tab, %i when the user asks then',
    async (repeat, afterReturn, afterRequest) => {
      const { poller, reads, watch } = setup(repeat);
      watch();
      await reads[0].answer('one');
      hideAndShow();
      expect(reads).toHaveLength(afterReturn);
      await reads.at(-1)?.answer('two');
      poller.refetch();
      expect(reads).toHaveLength(afterRequest);
    },
  );

  it('keeps what is read once a page for the next view', async () => {
    const { poller, reads, watch, onIdle } = setup('once-a-page');
    const end = watch();
    await reads[0].answer('one');
    end();
    watch();
    expect(reads).toHaveLength(1);
    expect(onIdle).not.toHaveBeenCalled();
    expect(poller.snapshot.data).toBe('one');
  });
});
