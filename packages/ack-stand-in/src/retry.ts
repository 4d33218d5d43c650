import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

type RetryStrategy = Exclude<
  NonNullable<DynamoDBClientConfig['retryStrategy']>,
  { retry: unknown }
>;
type RetryToken = Awaited<
  ReturnType<RetryStrategy['acquireInitialRetryToken']>
>;

export const MAX_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1_000;

function token(retries: number): RetryToken {
  return {
    getRetryCount: () => retries,
    getRetryDelay: () =>
      retries === 0
        ? 0
        : Math.round(Math.random() * FIRST_PAUSE_MS * 2 ** (retries - 1)),
  };
}

/**
 * Repeats as the AWS SDK for Go does: up to three attempts with a random pause of up to 1 and then up to 2 seconds,
 * however many calls have failed before; a host name that does not resolve is not tried again.
 */
export const goRetries: RetryStrategy = {
  acquireInitialRetryToken: async () => token(0),
  async refreshRetryTokenForRetry(before, { errorType, error }) {
    const attempts = before.getRetryCount() + 1;
    const unresolved =
      (error as { code?: string } | undefined)?.code === 'ENOTFOUND';
    if (
      attempts >= MAX_ATTEMPTS ||
      errorType === 'CLIENT_ERROR' ||
      unresolved
    ) {
      throw new Error('not repeated');
    }
    return token(attempts);
  },
  recordSuccess() {},
};
