/** Far enough from a clock that is right for the second that a `Date` is rounded to and the way of the answer. */
const TOLERANCE_MS = 2_000;

/**
 * The time by the clock of those who answer. By a browser's clock that is three
 * minutes ahead ten of the recorded states blame an engine that runs, by one
 * that is ten minutes ahead fifteen. It goes evenly: an answer changes it only
 * when it tells that it is wrong.
 */
export class ClusterClock {
  #aheadMs = 0;

  now(): Date {
    return new Date(Date.now() + this.#aheadMs);
  }

  /** Takes the `Date` of an answer, where the browser lets us read it. */
  hear(response: Response): void {
    const theirs = Date.parse(response.headers.get('date') ?? '');
    const aheadMs = theirs - Date.now();
    if (Math.abs(aheadMs - this.#aheadMs) > TOLERANCE_MS) {
      this.#aheadMs = aheadMs;
    }
  }
}
