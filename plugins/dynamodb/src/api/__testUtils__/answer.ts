/**
 * An answer as the browser gives it to the client.
 *
 * @param date - of the header `Date`, where the browser lets us read it
 */
export function answer(status: number, body: unknown, date?: Date): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response: Pick<
    Response,
    'body' | 'headers' | 'ok' | 'status' | 'statusText'
  > = {
    headers: new Headers(date && { Date: date.toUTCString() }),
    ok: status < 300,
    status,
    statusText: '',
    body: { getReader: () => readerOf(text) } as Response['body'],
  };
  return response as Response;
}

const PART = 65_536;

/** Gives the text in parts, as a network does. */
function readerOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return {
    read: async () => {
      const value = bytes.subarray(at, at + PART);
      at += PART;
      return value.length > 0
        ? { done: false, value }
        : { done: true, value: undefined };
    },
    cancel: async () => {
      at = bytes.length;
    },
  };
}

/** A refusal in the words of Kubernetes. */
export function kubernetesStatus(
  code: number,
  message: string,
  details?: object,
) {
  return { kind: 'Status', status: 'Failure', code, message, details };
}
