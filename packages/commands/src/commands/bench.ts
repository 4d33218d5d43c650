import { join } from 'node:path';
import {
  UsageError,
  projectDirectory,
  worldDirectories,
  choosePorts,
  startWorld,
  type WorldOptions,
} from '@aws-dynamodb-kro/sandbox';
import { findChromium } from '../findChromium';
import { runOnTerminal } from '../runCommands';
import { readOptions } from '../readOptions';

const help = `npm run bench -- form|card [OPTIONS]

form: how fast the order form is, the check and the preview by themselves, then typing in Chromium.
  --no-browser  only the check and the preview

card: what it costs to look at a table: our card and the tab of Backstage's Kubernetes plugin, side by side.
  --minutes N   how long each is open on a settled table (5)
  --json        the numbers as JSON, in place of the table

  --help        this text

bench/form/README.md and bench/card/README.md say what is measured.
CHROMIUM=/path/to/chromium names the browser, SANDBOX_ACK=PATH runs an ACK controller of yours.`;

/** Only creating takes its time, so that it is seen. */
const DELAYS = { createMs: 25_000, updateMs: 0, deleteMs: 0, indexMs: 0 };

/** Runs a program of `bench/`. */
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
        join(projectDirectory, 'bench', file),
      ],
      env,
    },
    signal,
  );
  if (code !== 0) process.exitCode = 1;
}

/** Runs a program of `bench/` with a world of its own. */
async function runInWorld(
  file: string,
  env: NodeJS.ProcessEnv,
  options: Pick<WorldOptions, 'backstage' | 'engines'>,
  signal: AbortSignal,
): Promise<void> {
  const world = await startWorld({
    ...options,
    directories: worldDirectories('bench'),
    fresh: true,
    ack: process.env.SANDBOX_ACK,
    delays: DELAYS,
    onMessage: console.log,
    signal,
  });
  try {
    await run(file, { ...env, SANDBOX_ENDPOINTS: world.endpointsFile }, signal);
  } finally {
    await world.stop();
  }
}

async function form(browser: boolean, signal: AbortSignal): Promise<void> {
  const CHROMIUM = browser ? findChromium('npm run bench -- form') : undefined;
  await run('form/checkAndPreview.ts', {}, signal);
  if (!CHROMIUM) return;
  const options = { backstage: {}, engines: false };
  await runInWorld('form/typing.ts', { CHROMIUM }, options, signal);
}

async function card(
  minutes: number,
  json: boolean,
  signal: AbortSignal,
): Promise<void> {
  const CHROMIUM = findChromium('npm run bench -- card');
  const { state } = worldDirectories('bench');
  const { counter } = await choosePorts(join(state, 'card-ports.json'), {
    counter: 0,
  });
  // Read by the configuration below; the measuring program listens there.
  process.env.BENCH_CLUSTER_URL = `http://127.0.0.1:${counter}`;
  await runInWorld(
    'card/card.ts',
    {
      CHROMIUM,
      BENCH_MINUTES: String(minutes),
      BENCH_JSON: json ? 'true' : '',
    },
    {
      backstage: {
        configs: [join(projectDirectory, 'bench', 'card', 'app-config.yaml')],
      },
      engines: true,
    },
    signal,
  );
}

/** Measures what the product costs, each kind by its name. */
export async function bench(
  args: string[],
  signal: AbortSignal,
): Promise<void> {
  const { values, positionals } = readOptions(
    args,
    {
      'no-browser': { type: 'boolean', default: false },
      minutes: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
    },
    help,
    { allowPositionals: true },
  );
  if (values.help) {
    console.log(help);
    return;
  }
  const minutes = Number(values.minutes);
  if (!(minutes > 0 && minutes <= 60)) {
    throw new UsageError(
      `--minutes ${values.minutes}: not a number above 0, at most 60. Example: npm run bench -- card --minutes 5`,
    );
  }
  const [name, ...others] = positionals;
  if (name === 'form' && others.length === 0) {
    await form(!values['no-browser'], signal);
  } else if (name === 'card' && others.length === 0) {
    await card(minutes, values.json, signal);
  } else {
    throw new UsageError(
      `What is to be measured? There is: form or card, not "${positionals.join(
        ' ',
      )}"\n\n${help}`,
    );
  }
}
