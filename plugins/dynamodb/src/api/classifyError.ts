import { isError, ResponseError } from '@backstage/errors';
import type { Failure, Refusal } from './readResults';
import { failed, forbidden } from './readResults';

/**
 * Tells what an error thrown before the cluster could answer means.
 *
 * The Kubernetes client of Backstage throws a plain `Error` with the HTTP code
 * in its message when it cannot list the clusters; there is nothing else to
 * tell these apart by.
 */
export function classifyError(error: unknown): Failure | Refusal {
  if (!isError(error)) {
    return failed('other', String(error));
  }
  const { name, message } = error;
  switch (name) {
    case 'NotFoundError':
      return failed('cluster-unknown', message);
    case 'AuthenticationError':
      return failed('session-expired', message);
    case 'NotAllowedError':
      return forbidden('backstage', message);
    case 'TimeoutError':
    case 'TypeError':
      // `fetch` throws a TypeError when it gets no answer at all.
      return failed('cluster-down', message);
    default:
  }
  switch (httpStatus(error)) {
    case 401:
      return failed('session-expired', message);
    case 403:
      return forbidden('backstage', message);
    case 502:
    case 503:
    case 504:
      return failed('cluster-down', message);
    default:
      return failed('other', message);
  }
}

function httpStatus(error: Error): number {
  return ResponseError.is(error)
    ? error.statusCode
    : Number(/^Request failed with (\d{3})\b/.exec(error.message)?.[1]);
}
