/** Why work runs: its time has come, or somebody asked for it by looking at the page or by Refresh. */
export type RefetchReason = 'due' | 'asked';

/**
 * What is done again and again. It never rejects.
 *
 * @returns milliseconds to wait before the next time; undefined to wait until
 * somebody asks
 */
export type PolledWork = (
  reason: RefetchReason,
  signal: AbortSignal,
) => Promise<number | undefined>;

/**
 * Runs work again and again: one run at a time, none while the tab is hidden,
 * and at once when somebody comes back to it.
 */
export class Poller {
  readonly #work: PolledWork;
  #running: { reason: RefetchReason; controller: AbortController } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAskedAgain = false;

  constructor(work: PolledWork) {
    this.#work = work;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
    this.#onVisibilityChange();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
    clearTimeout(this.#timer);
    this.#isAskedAgain = false;
    this.#running?.controller.abort();
  }

  /** Runs now, or in a hidden tab on return. What was asked for and is still under way is the answer. */
  ask(): void {
    if (document.hidden) {
      return;
    }
    clearTimeout(this.#timer);
    if (!this.#running) {
      this.#run('asked');
    } else if (this.#running.reason === 'due') {
      this.#isAskedAgain = true;
    }
  }

  #onVisibilityChange = (): void => {
    clearTimeout(this.#timer);
    this.ask();
  };

  async #run(reason: RefetchReason): Promise<void> {
    const controller = new AbortController();
    this.#running = { reason, controller };
    const delayMs = await this.#work(reason, controller.signal);
    if (controller.signal.aborted) {
      return;
    }
    this.#running = undefined;
    const isAskedAgain = this.#isAskedAgain;
    this.#isAskedAgain = false;
    // In a tab that was hidden meanwhile the return asks.
    if (isAskedAgain && !document.hidden) {
      this.#run('asked');
    } else if (delayMs !== undefined && !document.hidden) {
      this.#timer = setTimeout(() => this.#run('due'), delayMs);
    }
  }
}
