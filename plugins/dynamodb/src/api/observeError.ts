import { isError } from '@backstage/errors';
import type { Failure, Refusal } from './observed';
import { failed, forbidden } from './observed';

/**
 * Tells what an error thrown before the cluster could answer means.
 *
 * The Kubernetes client of Backstage throws a plain `Error` with the HTTP code
 * in its message when it cannot list the clusters; there is nothing else to
 * tell these apart by.
 */
export function observeError(error: unknown): Failure | Refusal {
  if (!isError(error)) {
    return failed('other', String(error));
  }
  const { name, message } = error;
  switch (name) {
    case 'NotFoundError':
      return failed('cluster-unknown', message);
    case 'NotAllowedError':
    case 'AuthenticationError':
      return forbidden('backstage', message);
    case 'TimeoutError':
    case 'TypeError':
      // `fetch` throws a TypeError when it gets no answer at all.
      return failed('cluster-down', message);
    default:
  }
  const status = /^Request failed with (\d{3})\b/.exec(message)?.[1];
  if (status === '401' || status === '403') {
    return forbidden('backstage', message);
  }
  return failed(
    status === '502' || status === '503' || status === '504'
      ? 'cluster-down'
      : 'other',
    message,
  );
}
