import type { Observed } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { failed, forbidden, isObject } from './observed';

/** What a body that is not an object says, as far as the card needs it. */
interface Refused {
  /** `cluster` when Kubernetes answered, `backstage` when the proxy did. */
  by: 'cluster' | 'backstage' | 'unknown';
  message: string;
  /** Kubernetes' details: absent when the API server does not know the path. */
  hasDetails: boolean;
  /** The name of Backstage's error. */
  errorName?: string;
}

/**
 * Tells what an answer of Backstage's Kubernetes proxy means.
 *
 * The proxy passes Kubernetes' answers through and adds its own with the same
 * HTTP codes, so only the shape of the body tells who spoke: Kubernetes sends a
 * `Status`, Backstage an `error` with a `name`.
 */
export async function observeResponse<T>(
  response: Response,
): Promise<Observed<T>> {
  const text = await response.text();
  const body = parseJson(text);
  if (response.ok) {
    return observeObject<T>(body);
  }
  const refused = readRefused(body, text, response);
  const { by, message } = refused;
  switch (response.status) {
    case 401:
    case 403:
      return by === 'unknown'
        ? failed('other', message)
        : forbidden(by, message);
    case 404:
      return observeNotFound(refused, text);
    case 502:
    case 503:
    case 504:
      return failed('cluster-down', message);
    case 500:
      // The proxy answers 500, not 502, when it cannot reach the API server.
      return failed(
        by === 'backstage' && message.includes('request error')
          ? 'cluster-down'
          : 'other',
        message,
      );
    default:
      return failed(
        body === undefined && by === 'unknown' ? 'not-json' : 'other',
        message,
      );
  }
}

function observeObject<T>(body: unknown): Observed<T> {
  if (body === undefined) {
    return failed(
      'not-json',
      'The answer of the Kubernetes proxy is not JSON. Something between the browser and the cluster answers in its place, for example a sign-in page.',
    );
  }
  if (!isObject(body) || !isObject(body.metadata)) {
    return failed(
      'other',
      'The answer of the Kubernetes proxy is not a Kubernetes object: it has no `metadata`.',
    );
  }
  // The API server checked the object against its schema; every field read from it is optional.
  return { kind: 'present', object: body as T };
}

function observeNotFound<T>(refused: Refused, text: string): Observed<T> {
  const { by, message, hasDetails, errorName } = refused;
  // Kubernetes answers plain text for an API group that it does not serve.
  if (
    text.trim() === '404 page not found' ||
    (by === 'cluster' &&
      (!hasDetails ||
        message.includes('could not find the requested resource')))
  ) {
    return failed('kind-missing', message);
  }
  if (by === 'cluster') {
    return { kind: 'absent' };
  }
  return failed(
    errorName === 'NotFoundError' ? 'cluster-unknown' : 'other',
    message,
  );
}

function readRefused(body: unknown, text: string, response: Response): Refused {
  const line = `HTTP ${response.status} ${response.statusText}`.trim();
  if (isObject(body) && body.kind === 'Status') {
    return {
      by: 'cluster',
      message: readText(body.message) ?? line,
      hasDetails: isObject(body.details),
    };
  }
  if (isObject(body) && isObject(body.error)) {
    return {
      by: 'backstage',
      message: readText(body.error.message) ?? line,
      hasDetails: false,
      errorName: readText(body.error.name),
    };
  }
  // A page of HTML helps nobody; a short line of plain text does.
  const plain = text.trim();
  const isShortText = plain.length < 200 && !plain.startsWith('<');
  return {
    by: 'unknown',
    message: plain && isShortText ? `${line}: ${plain}` : line,
    hasDetails: false,
  };
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
