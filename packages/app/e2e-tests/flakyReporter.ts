import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

/**
 * Adds to the file that FLAKY_TESTS names what passed only on the second try: such a test passes the run, and somebody
 * has to hear of it all the same. A run that ends always adds a line, so that a missing one tells of a run that did not.
 */
export default class FlakyReporter implements Reporter {
  #config?: FullConfig;
  #suite?: Suite;

  onBegin(config: FullConfig, suite: Suite): void {
    this.#config = config;
    this.#suite = suite;
  }

  onEnd(): void {
    const file = process.env.FLAKY_TESTS;
    if (!file || !this.#config || !this.#suite) return;
    const { rootDir } = this.#config;
    const tests = this.#suite.allTests();
    const flaky = tests.filter(test => test.outcome() === 'flaky');
    appendFileSync(
      file,
      [
        `${relative(process.cwd(), rootDir)}: ${flaky.length} of ${
          tests.length
        } tests passed only on the second try`,
        ...flaky.map(
          ({ location, title }) =>
            `  ${relative(rootDir, location.file)}:${location.line} ${title}`,
        ),
        '',
      ].join('\n'),
    );
  }
}
