import { waitFor } from './waitFor';

describe('waitFor', () => {
  it('gives the first answer', async () => {
    let asked = 0;
    const answer = await waitFor(
      'a number',
      () => {
        asked += 1;
        if (asked === 1) throw new Error('not yet');
        return asked > 2 ? asked : undefined;
      },
      { timeoutMs: 5_000, everyMs: 1 },
    );
    expect(answer).toBe(3);
  });

  it('says what it waited for and what it saw last', async () => {
    await expect(
      waitFor(
        'the table',
        () => {
          throw new Error('connection refused');
        },
        { timeoutMs: 5, everyMs: 1 },
      ),
    ).rejects.toThrow('Waited 0 s for the table: connection refused');
  });

  it('ends at once when the user stops it', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(
      waitFor('anything', () => undefined, {
        timeoutMs: 60_000,
        signal: stop.signal,
      }),
    ).rejects.toThrow(/abort/i);
  });
});
