import type { ReadResult } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { isRecord } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { Failure, Refusal } from './readResults';
import { failed, forbidden } from './readResults';

/** What a body that is no object of Kubernetes says, as far as it is needed. */
interface Refused {
  /** `cluster` when Kubernetes answered, `backstage` when the proxy did. */
  by: 'cluster' | 'backstage' | 'unknown';
  message: string;
  /** Whether Kubernetes names the object that is not there; it does not where it does not know the kind. */
  namesObject: boolean;
  /** The name of Backstage's error. */
  errorName?: string;
}

/** The body of an answer, or what an answer without a good one means. */
export type ClassifiedBody =
  | { kind: 'body'; body: unknown }
  | Failure
  | Refusal
  | { kind: 'notFound' };

/**
 * Tells what an answer of Backstage's Kubernetes proxy means.
 *
 * The proxy passes Kubernetes' answers through and adds its own with the same
 * HTTP codes, so only the shape of the body tells who spoke: Kubernetes sends a
 * `Status`, Backstage an `error` with a `name`.
 *
 * @param longest - in characters; a longer body is not read to its end
 */
export async function classifyResponse(
  response: Response,
  longest: number,
): Promise<ClassifiedBody> {
  const text = await readBody(response, longest);
  if (text === undefined) {
    return failed(
      'too-large',
      `The answer of the Kubernetes proxy has more than ${longest} characters, and is not read any further.`,
    );
  }
  const body = parseJson(text);
  if (response.ok) {
    return body === undefined
      ? failed(
          'not-json',
          'The answer of the Kubernetes proxy is not JSON. Something between the browser and the cluster answers in its place, for example a sign-in page.',
        )
      : { kind: 'body', body };
  }
  const refused = readRefused(body, text, response);
  const { by, message } = refused;
  switch (response.status) {
    case 401:
      // Where Kubernetes did not say it, Backstage or a sign-in before it did.
      return by === 'cluster'
        ? observeForbidden(refused)
        : failed('session-expired', message);
    case 403:
      return observeForbidden(refused);
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

/**
 * The text of a body; undefined when it is longer than that. A page of 500
 * Applications may have 750 MB, etcd's 1.5 MB each: `response.text()` then takes
 * 1.5 GB before it fails, and this 0.1 GB and a quarter of a second.
 */
async function readBody(
  response: Response,
  longest: number,
): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) {
    return '';
  }
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    const part = decoder.decode(value, { stream: !done });
    parts.push(part);
    length += part.length;
    if (length > longest) {
      await reader.cancel();
      return undefined;
    }
    if (done) {
      return parts.join('');
    }
  }
}

/** Takes the body for one object. */
export function classifyObject<T>(answer: ClassifiedBody): ReadResult<T> {
  if (answer.kind !== 'body') {
    return answer;
  }
  const { body } = answer;
  return isKubernetesObject(body)
    ? // The API server checked it against its schema; every field read from it is optional.
      { kind: 'present', object: body as T }
    : failed(
        'other',
        'The answer of the Kubernetes proxy is not a Kubernetes object: it has no `metadata`.',
      );
}

/** A part of a list. */
export interface Page<T> {
  items: T[];
  /** Asks for the next part; undefined for the last one. */
  continueToken?: string;
}

/** Takes the body for a list; entries that are no objects are left out. */
export function classifyPage<T>(answer: ClassifiedBody): ReadResult<Page<T>> {
  if (answer.kind !== 'body') {
    return answer;
  }
  const { body } = answer;
  if (!isRecord(body) || !Array.isArray(body.items)) {
    return failed(
      'other',
      'The answer of the Kubernetes proxy is not a list of Kubernetes objects: it has no `items`.',
    );
  }
  const metadata = isRecord(body.metadata) ? body.metadata : {};
  return {
    kind: 'present',
    object: {
      items: body.items.filter(isKubernetesObject) as T[],
      continueToken: readText(metadata.continue),
    },
  };
}

function isKubernetesObject(value: unknown): boolean {
  return isRecord(value) && isRecord(value.metadata);
}

function observeForbidden({ by, message }: Refused): Failure | Refusal {
  return by === 'unknown' ? failed('other', message) : forbidden(by, message);
}

function observeNotFound(
  { by, message, namesObject, errorName }: Refused,
  text: string,
): Failure | { kind: 'notFound' } {
  // Kubernetes answers plain text for an API group that it does not serve.
  if (
    text.trim() === '404 page not found' ||
    (by === 'cluster' &&
      (!namesObject ||
        message.includes('could not find the requested resource')))
  ) {
    return failed('kind-missing', message);
  }
  if (by === 'cluster') {
    return { kind: 'notFound' };
  }
  return failed(
    errorName === 'NotFoundError' ? 'cluster-unknown' : 'other',
    message,
  );
}

function readRefused(body: unknown, text: string, response: Response): Refused {
  const line = `HTTP ${response.status} ${response.statusText}`.trim();
  if (isRecord(body) && body.kind === 'Status') {
    return {
      by: 'cluster',
      message: readText(body.message) ?? line,
      namesObject:
        isRecord(body.details) && readText(body.details.name) !== undefined,
    };
  }
  if (isRecord(body) && isRecord(body.error)) {
    return {
      by: 'backstage',
      message: readText(body.error.message) ?? line,
      namesObject: false,
      errorName: readText(body.error.name),
    };
  }
  // A page of HTML helps nobody; a short line of plain text does.
  const plain = text.trim();
  const isShortText = plain.length < 200 && !plain.startsWith('<');
  return {
    by: 'unknown',
    message: plain && isShortText ? `${line}: ${plain}` : line,
    namesObject: false,
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
