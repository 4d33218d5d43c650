/** How soon to look again while something is expected to change. */
export const CHANGING_MS = 2_000;

/** How soon to look again when nothing is expected to change by itself. */
export const SETTLED_MS = 30_000;

/** The longest wait, after many failures. */
export const LONGEST_MS = 60_000;

/**
 * How long to wait before the next read, in milliseconds.
 *
 * @param settled - whether the last good state is expected to stay
 * @param failures - how many reads in a row have failed
 * @param random - a number from 0 to 1; spreads the browsers that lost the same cluster
 */
export function pollDelayMs(
  settled: boolean,
  failures: number,
  random: number,
): number {
  if (failures === 0) {
    return settled ? SETTLED_MS : CHANGING_MS;
  }
  const ceiling = Math.min(LONGEST_MS, CHANGING_MS * 2 ** failures);
  return Math.round(ceiling * (1 - random / 2));
}
