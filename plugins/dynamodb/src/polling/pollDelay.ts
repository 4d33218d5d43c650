import type { TableState } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { CardSettings } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';

/** How often to look, see `readCardSettings`. */
export type Intervals = Pick<
  CardSettings,
  'changingSeconds' | 'settledSeconds'
>;

/** The longest wait after failures, unless looks are rarer anyway. */
const LONGEST_SECONDS = 60;

/** The wait while nothing new is seen grows by this part of the time for which it was not. */
const STRETCH = 1 / 10;

/**
 * How long to wait before the next read, in milliseconds; undefined when there
 * is nothing to wait for.
 *
 * @param refresh - of the last state
 * @param unchangedMs - for how long the state has been the same
 */
export function pollDelayMs(
  refresh: TableState['refresh'],
  unchangedMs: number,
  { changingSeconds, settledSeconds }: Intervals,
): number | undefined {
  switch (refresh) {
    case 'manual':
      return undefined;
    case 'idle':
      return settledSeconds * 1_000;
    default:
      return Math.min(
        settledSeconds * 1_000,
        Math.max(changingSeconds * 1_000, Math.round(unchangedMs * STRETCH)),
      );
  }
}

/**
 * How long to wait after reads that failed, in milliseconds; undefined when
 * nothing can change before the user acts.
 *
 * @param refresh - of the state that the last read gave
 * @param failures - how many reads in a row have failed, at least 1
 * @param random - a number from 0 to 1; spreads the browsers that lost the same cluster
 */
export function retryDelayMs(
  refresh: TableState['refresh'],
  failures: number,
  { changingSeconds, settledSeconds }: Intervals,
  random: number,
): number | undefined {
  if (refresh === 'manual') {
    return undefined;
  }
  const shortest = refresh === 'active' ? changingSeconds * 2 : settledSeconds;
  const longest = Math.max(LONGEST_SECONDS, shortest);
  const ceiling = Math.min(longest, shortest * 2 ** (failures - 1));
  return Math.round(ceiling * 1_000 * (1 - random / 2));
}
