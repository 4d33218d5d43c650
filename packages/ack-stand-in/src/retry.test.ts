import { goRetries } from './retry';

type Failure = Parameters<typeof goRetries.refreshRetryTokenForRetry>[1];

const refresh = async (
  errorType: Failure['errorType'],
  times: number,
  error?: Failure['error'],
) => {
  let token = await goRetries.acquireInitialRetryToken('');
  for (let attempt = 0; attempt < times; attempt++) {
    token = await goRetries.refreshRetryTokenForRetry(token, {
      errorType,
      error,
    });
  }
  return token;
};

describe('goRetries', () => {
  it('repeats twice, with pauses of up to one and two seconds', async () => {
    expect((await refresh('TRANSIENT', 1)).getRetryDelay()).toBeLessThan(1_001);
    expect((await refresh('THROTTLING', 2)).getRetryDelay()).toBeLessThan(
      2_001,
    );
    await expect(refresh('SERVER_ERROR', 3)).rejects.toThrow('not repeated');
  });

  it('never stops repeating because of earlier failures', async () => {
    for (let call = 0; call < 1_000; call++) {
      await expect(refresh('TRANSIENT', 2)).resolves.toBeDefined();
    }
  });

  it('repeats neither what AWS refuses nor a name that does not resolve', async () => {
    await expect(refresh('CLIENT_ERROR', 1)).rejects.toThrow();
    await expect(
      refresh(
        'TRANSIENT',
        1,
        Object.assign(new Error('unresolved'), {
          code: 'ENOTFOUND',
        }) as Failure['error'],
      ),
    ).rejects.toThrow();
  });
});
