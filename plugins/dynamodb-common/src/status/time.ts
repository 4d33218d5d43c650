/** Whole minutes from then to now; 0 when nobody knows when it was. */
export function minutesSince(since: string | undefined, now: Date): number {
  const then = since ? Date.parse(since) : NaN;
  return Number.isNaN(then)
    ? 0
    : Math.max(0, Math.floor((now.getTime() - then) / 60_000));
}

/** Whether something has taken so long that the controller is probably not running. */
export function isSlow(since: string | undefined, now: Date): boolean {
  return minutesSince(since, now) >= 2;
}

/** A time that is ahead of the clock here counts as now. */
export function notAfter(time: string, now: Date): string {
  return Date.parse(time) > now.getTime() ? now.toISOString() : time;
}
