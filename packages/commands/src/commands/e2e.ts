import { join } from 'node:path';
import {
  projectDirectory,
  worldDirectories,
  choosePorts,
  startWorld,
} from '@aws-dynamodb-kro/sandbox';
import { findChromium } from '../findChromium';
import { runOnTerminal } from '../runCommands';

/** Creating takes longer than the catalog needs to find a merged table, so that the card is seen meanwhile. */
const DELAYS = {
  createMs: 40_000,
  updateMs: 3_000,
  deleteMs: 3_000,
  indexMs: 4_000,
};

/** Polls often, so that the journeys need not wait. */
const CONFIG = join(
  projectDirectory,
  'packages',
  'app',
  'e2e-tests',
  'app-config.yaml',
);

const help = `npm run test:e2e [-- [states|journeys] OPTIONS]

In Chromium: first every state of the card in the plugin's dev app, then, in a sandbox of its own, the whole way: form,
pull request, merge, card ACTIVE, table in AWS. With a name only one of the two.
Options go to Playwright, for example --headed to watch, -g PATTERN for some of the tests.

CHROMIUM=/path/to/chromium names the browser, SCREENSHOTS=FOLDER keeps pictures (of the documentation:
SCREENSHOTS=docs/images), SANDBOX_ACK=PATH runs an ACK controller of yours.`;

/** Runs Playwright; resolves to its exit code. */
type Run = (options: string[], env: NodeJS.ProcessEnv) => Promise<number>;

async function states(run: Run): Promise<number> {
  const { state } = worldDirectories('e2e');
  const { app } = await choosePorts(join(state, 'states-ports.json'), {
    app: 0,
  });
  return run(['--config', 'playwright.states.config.ts'], {
    SANDBOX_APP_PORT: String(app),
  });
}

async function journeys(run: Run, signal: AbortSignal): Promise<number> {
  const world = await startWorld({
    directories: worldDirectories('e2e'),
    fresh: true,
    backstage: { configs: [CONFIG] },
    engines: true,
    ack: process.env.SANDBOX_ACK,
    delays: DELAYS,
    onMessage: console.log,
    signal,
  });
  console.log(
    `\nACK: ${world.endpoints.ack?.kind} (${world.endpoints.ack?.version})\n`,
  );
  try {
    return await run([], { SANDBOX_ENDPOINTS: world.endpointsFile });
  } finally {
    await world.stop();
  }
}

const parts = { states, journeys };

/** In a real browser: every state of the card, and the whole way from the form to the table in AWS. */
export async function e2e(args: string[], signal: AbortSignal): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return;
  }
  const CHROMIUM = findChromium('npm run test:e2e');
  const [first, ...rest] = args;
  const named = first === 'states' || first === 'journeys';
  const options = named
    ? rest
    : // a PATTERN need not be found in both
      [...args, ...(args.length > 0 ? ['--pass-with-no-tests'] : [])];
  for (const part of named ? [parts[first]] : Object.values(parts)) {
    const code = await part(
      (more, env) =>
        runOnTerminal(
          {
            command: 'playwright',
            args: ['test', ...more, ...options],
            env: { ...env, CHROMIUM },
          },
          signal,
        ),
      signal,
    );
    if (code !== 0) process.exitCode = 1;
  }
}
