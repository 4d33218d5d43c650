import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { ForwardedError, isError } from '@backstage/errors';

const TIMEOUT_MILLISECONDS = 30_000;

/**
 * Whether a manifest stands on the default branch already.
 *
 * @throws ForwardedError when the forge does not say
 */
export async function isOrdered(options: {
  manifestUrl: string;
  urlReader: UrlReaderService;
  signal?: AbortSignal;
}): Promise<boolean> {
  const { manifestUrl, urlReader, signal } = options;
  const timeout = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
  try {
    const response = await urlReader.readUrl(manifestUrl, {
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    // The connection is free only when the answer has been read.
    await response.buffer();
    return true;
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') return false;
    throw new ForwardedError(
      `${
        new URL(manifestUrl).host
      } could not be asked whether ${manifestUrl} exists already. Nothing was written. Try again when it answers`,
      error,
    );
  }
}
