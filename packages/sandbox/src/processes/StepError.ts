import { logTail } from './logTail';

/** A step that failed, with all that a user needs to go on. */
export class StepError extends Error {
  readonly log?: string;
  readonly repair: string;

  constructor(options: {
    what: string;
    repair: string;
    log?: string;
    cause?: unknown;
  }) {
    super(options.what, { cause: options.cause });
    this.name = 'StepError';
    this.log = options.log;
    this.repair = options.repair;
  }

  /** What failed, the last lines of its log, what to do. */
  explain(): string {
    const cause =
      this.cause instanceof Error && !this.message.includes(this.cause.message)
        ? `\n${this.cause.message}`
        : '';
    const tail = this.log ? logTail(this.log) : '';
    return [
      `${this.message}${cause}`,
      tail && `\nThe last lines of ${this.log}:\n${tail.replace(/^/gm, '  ')}`,
      `\n${this.repair}`,
    ]
      .filter(Boolean)
      .join('\n');
  }
}
