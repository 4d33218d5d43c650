import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../options';
import { projectDirectory, worldDirectories } from '../paths';
import { startWorld } from '../world/startWorld';
import { findChromium } from './findChromium';
import { runOnTerminal } from './runCommands';

const help = `npm run bench -- form [OPTIONS]

Measures how fast the order form is: the check and the preview by themselves, then typing in Chromium.
bench/form/README.md says what is measured.

  --no-browser  only the check and the preview
  --help        this text

CHROMIUM=/path/to/chromium names the browser.`;

/** Nothing is made in AWS here. */
const DELAYS = { createMs: 0, updateMs: 0, deleteMs: 0, indexMs: 0 };

/** Runs a program of bench/form. */
async function run(
  file: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  const code = await runOnTerminal(
    {
      command: 'node',
      args: [
        '--no-warnings',
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(projectDirectory, 'bench', 'form', file),
      ],
      env,
    },
    signal,
  );
  if (code !== 0) process.exitCode = 1;
}

/** How fast the order form is. */
export async function bench(
  args: string[],
  signal: AbortSignal,
): Promise<void> {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'no-browser': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${help}`);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(help);
    return;
  }
  if (positionals.length !== 1 || positionals[0] !== 'form') {
    throw new UsageError(
      `What is to be measured? There is: form, not "${positionals.join(
        ' ',
      )}"\n\n${help}`,
    );
  }
  const chromium = values['no-browser']
    ? undefined
    : findChromium('npm run bench -- form');
  await run('checkAndPreview.ts', {}, signal);
  if (!chromium) return;
  const world = await startWorld({
    directories: worldDirectories('bench'),
    fresh: true,
    backstage: {},
    engines: false,
    delays: DELAYS,
    onMessage: console.log,
    signal,
  });
  try {
    await run(
      'typing.ts',
      { SANDBOX_ENDPOINTS: world.endpointsFile, CHROMIUM: chromium },
      signal,
    );
  } finally {
    await world.stop();
  }
}
