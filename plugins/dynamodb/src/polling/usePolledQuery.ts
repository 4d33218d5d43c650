import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import {
  NOTHING_READ,
  Poller,
  type Read,
  type Repeat,
  type Snapshot,
} from './Poller';

export interface PolledQuery<T> {
  /** Equal for what is the same. */
  key: string;
  read: Read<T>;
  /** `polled` when left out. */
  repeat?: Repeat;
}

export interface PolledQueryResult<T> extends Snapshot<T> {
  /** Reads it now. */
  refetch: () => void;
}

/** By the API that is read through, and by key. Only the hook below knows what a key's poller reads. */
const pollers = new WeakMap<object, Map<string, Poller<any>>>();

/**
 * Reads something while the component is mounted, and shares it with all who
 * read the same through the same API.
 *
 * @param owner - the API that is read through
 * @param query - undefined while there is nothing to read
 */
export function usePolledQuery<T>(
  owner: object,
  query: PolledQuery<T> | undefined,
): PolledQueryResult<T> {
  const { key, read = readNothing, repeat = 'polled' } = query ?? {};
  const latestRead = useRef<Read<T>>(read);
  // Before the effect that subscribes, which reads at once.
  useEffect(() => {
    latestRead.current = read;
  });
  const subscribe = useCallback(
    (onChange: () => void) =>
      key === undefined
        ? () => {}
        : openPoller<T>(owner, key, repeat).watch({
            read: context => latestRead.current(context),
            onChange,
          }),
    [owner, key, repeat],
  );
  const snapshot: Snapshot<T> = useSyncExternalStore(
    subscribe,
    () => (key && pollers.get(owner)?.get(key)?.snapshot) || NOTHING_READ,
  );
  const refetch = useCallback(() => {
    if (key !== undefined) refetchQueries(owner, key);
  }, [owner, key]);
  return { ...snapshot, refetch };
}

/** Never called: without a key nothing is watched. */
function readNothing(): Promise<never> {
  return new Promise(() => {});
}

/** Reads now what has this key, and all whose keys begin with it. */
export function refetchQueries(owner: object, key: string): void {
  for (const [other, poller] of pollers.get(owner) ?? []) {
    if (other.startsWith(key)) poller.refetch();
  }
}

function openPoller<T>(owner: object, key: string, repeat: Repeat): Poller<T> {
  const byKey = pollers.get(owner) ?? new Map<string, Poller<any>>();
  pollers.set(owner, byKey);
  const poller =
    byKey.get(key) ?? new Poller<T>(repeat, () => byKey.delete(key));
  byKey.set(key, poller);
  return poller;
}
