import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { ForwardedError, isError } from '@backstage/errors';

const TIMEOUT_MILLISECONDS = 30_000;

/**
 * Reads a file on the default branch.
 *
 * @returns its text; undefined when there is none
 * @throws ForwardedError when the forge does not say
 */
export async function readMerged(options: {
  url: string;
  urlReader: UrlReaderService;
  signal?: AbortSignal;
}): Promise<string | undefined> {
  const { url, urlReader, signal } = options;
  const timeout = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
  try {
    const response = await urlReader.readUrl(url, {
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return (await response.buffer()).toString();
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') return undefined;
    throw new ForwardedError(
      `${
        new URL(url).host
      } could not be asked whether ${url} exists already. Nothing was written. Try again when it answers`,
      error,
    );
  }
}
