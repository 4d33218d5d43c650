/**
 * An answer as the browser gives it to the client.
 *
 * @param date - of the header `Date`, where the browser lets us read it
 */
export function answer(status: number, body: unknown, date?: Date): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response: Pick<
    Response,
    'headers' | 'ok' | 'status' | 'statusText' | 'text'
  > = {
    headers: new Headers(date && { Date: date.toUTCString() }),
    ok: status < 300,
    status,
    statusText: '',
    text: async () => text,
  };
  return response as Response;
}

/** A refusal in the words of Kubernetes. */
export function kubernetesStatus(
  code: number,
  message: string,
  details?: object,
) {
  return { kind: 'Status', status: 'Failure', code, message, details };
}
