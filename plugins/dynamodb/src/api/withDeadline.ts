/** In milliseconds. A cluster or a catalog that has not answered by then counts as down. */
export const DEADLINE_MS = 15_000;

/**
 * Runs work that must end: the promise rejects with a `TimeoutError` when it
 * takes longer than the deadline, and with an `AbortError` when the caller's
 * signal ends it. The work's own signal is aborted in both cases; work that
 * ignores it is left behind.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  deadlineMs: number,
  signal?: AbortSignal,
): Promise<T> {
  if (signal?.aborted) {
    throw cancelled();
  }
  const controller = new AbortController();
  const ended = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () =>
      reject(controller.signal.reason),
    );
  });
  const onAbort = () => controller.abort(cancelled());
  signal?.addEventListener('abort', onAbort);
  const timer = setTimeout(
    () => controller.abort(late(deadlineMs)),
    deadlineMs,
  );
  try {
    return await Promise.race([work(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

function cancelled(): DOMException {
  return new DOMException('The read was cancelled.', 'AbortError');
}

function late(deadlineMs: number): DOMException {
  return new DOMException(
    `No answer within ${Math.round(deadlineMs / 1000)} seconds.`,
    'TimeoutError',
  );
}
