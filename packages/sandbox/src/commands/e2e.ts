import { worldDirectories } from '../paths';
import { startWorld } from '../world/startWorld';
import { findChromium } from './findChromium';
import { runOnTerminal } from './runCommands';

/** Creating takes longer than the catalog needs to find a merged table, so that the card is seen meanwhile. */
const DELAYS = {
  createMs: 40_000,
  updateMs: 3_000,
  deleteMs: 3_000,
  indexMs: 4_000,
};

const help = `npm run test:e2e [-- OPTIONS]

Starts a sandbox of its own and drives the whole way in Chromium: form, pull request, merge, card ACTIVE, table in AWS.
Options go to Playwright, for example --headed to watch, -g PATTERN for some of the tests.

CHROMIUM=/path/to/chromium names the browser, SCREENSHOTS=FOLDER keeps pictures, SANDBOX_ACK=PATH runs an ACK
controller of yours.`;

/** The whole way in a real browser: form, pull request, merge, card ACTIVE, table in AWS. */
export async function e2e(args: string[], signal: AbortSignal): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return;
  }
  const chromium = findChromium('npm run test:e2e');
  const world = await startWorld({
    directories: worldDirectories('e2e'),
    fresh: true,
    backstage: {},
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
    const code = await runOnTerminal(
      {
        command: 'playwright',
        args: ['test', ...args],
        env: { SANDBOX_ENDPOINTS: world.endpointsFile, CHROMIUM: chromium },
      },
      signal,
    );
    if (code !== 0) process.exitCode = 1;
  } finally {
    await world.stop();
  }
}
