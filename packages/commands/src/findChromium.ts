import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { StepError } from '@aws-dynamodb-kro/sandbox';

/**
 * The browser for what needs a real one.
 *
 * @param script - the npm script that was called, for the repair
 * @throws StepError when there is none
 */
export function findChromium(script: string): string {
  const named = process.env.CHROMIUM;
  if (named && existsSync(named)) return named;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const { stdout, status } = spawnSync('sh', ['-c', `command -v ${name}`], {
      encoding: 'utf8',
    });
    if (status === 0) return stdout.trim();
  }
  throw new StepError({
    what: `No Chromium for ${script}`,
    repair: `On Debian or Ubuntu: apt-get install chromium. Elsewhere install Chromium or Chrome, or name one: CHROMIUM=/path/to/chromium ${script}`,
  });
}
