import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@aws-dynamodb-kro/sandbox/client';
import { UNEXPLAINED } from './comparison';

/**
 * The outcomes of a run, case by case, on disk until the run ends: one that was stopped goes on where it was. Shows how
 * far it is: a bar on a terminal, elsewhere a line for each tenth.
 */
export class Progress {
  readonly #file: string;
  readonly #outcomes = new Map<number, string>();
  readonly #cases: number;
  readonly #earlier: number;
  readonly #startedAt = Date.now();
  #tenth = 0;

  /** @param run - names the file: whatever the outcomes depend on */
  constructor(run: string, cases: number) {
    this.#file = join(projectDirectory, '.sandbox', `generated-${run}.jsonl`);
    this.#cases = cases;
    const lines = existsSync(this.#file)
      ? readFileSync(this.#file, 'utf8').split('\n').filter(Boolean)
      : [];
    for (const line of lines) {
      const [index, outcome] = JSON.parse(line);
      // a disagreement is looked at again
      if (index < cases && outcome !== UNEXPLAINED)
        this.#outcomes.set(index, outcome);
    }
    this.#earlier = this.#outcomes.size;
  }

  /** The cases that have no outcome yet. */
  missing(): number[] {
    return Array.from({ length: this.#cases }, (_, index) => index).filter(
      index => !this.#outcomes.has(index),
    );
  }

  add(index: number, outcome: string): void {
    this.#outcomes.set(index, outcome);
    appendFileSync(this.#file, `${JSON.stringify([index, outcome])}\n`);
    this.#show();
  }

  /** How many cases have each outcome. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const outcome of this.#outcomes.values()) {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    return new Map([...counts].sort());
  }

  /** Ends the run; the next one begins anew. */
  finish(): string {
    rmSync(this.#file, { force: true });
    const seconds = Math.round((Date.now() - this.#startedAt) / 1000);
    const earlier = this.#earlier ? ` (${this.#earlier} of them earlier)` : '';
    return `${this.#cases} parameter sets${earlier} compared in ${seconds} s`;
  }

  #show(): void {
    const done = this.#outcomes.size;
    const tenth = Math.floor((10 * done) / this.#cases);
    const { CONFORMANCE_TERMINAL } = process.env;
    if (CONFORMANCE_TERMINAL) {
      const bar = '█'.repeat(2 * tenth).padEnd(20, '░');
      const end = done === this.#cases ? '\n' : '';
      // the test runner would give each change a line of its own
      appendFileSync(
        CONFORMANCE_TERMINAL,
        `\r  ${bar} ${done} of ${this.#cases} ${end}`,
      );
    } else if (tenth > this.#tenth) {
      console.log(`${done} of ${this.#cases} parameter sets compared`);
    }
    this.#tenth = tenth;
  }
}
