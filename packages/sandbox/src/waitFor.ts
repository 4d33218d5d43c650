import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks until there is an answer.
 *
 * @param ask - `undefined` or a thrown error mean "not yet"
 * @throws Error after the time, with what was seen last
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  options: { timeoutMs: number; everyMs?: number; signal?: AbortSignal },
): Promise<T> {
  const end = Date.now() + options.timeoutMs;
  let last: unknown;
  for (;;) {
    options.signal?.throwIfAborted();
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      throw new Error(
        `Waited ${Math.round(options.timeoutMs / 1000)} s for ${what}${
          last instanceof Error ? `: ${last.message}` : ''
        }`,
        { cause: last },
      );
    }
    await delay(options.everyMs ?? 250, undefined, { signal: options.signal });
  }
}
