import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sandboxDirectory, worldDirectories } from '../paths';
import { UsageError } from '../options';
import { startWorld } from '../world/startWorld';
import { runOnTerminal } from './runCommands';

const help = `npm run conformance [-- OPTIONS]

Proves definitions/, examples/ and the rules of dynamodb-common on the real engines, without Backstage.

  --ack PATH      run this ACK DynamoDB controller (also: SANDBOX_ACK)
  --only PATTERN  only tests whose title matches
  --help          this text`;

/** As short as keeps the order of AWS's phases visible. */
const DELAYS = {
  createMs: 2_000,
  updateMs: 2_000,
  deleteMs: 2_000,
  indexMs: 3_000,
};

function conformanceFiles(): string[] {
  const directory = join(sandboxDirectory, 'conformance');
  return (readdirSync(directory, { recursive: true }) as string[])
    .filter(name => name.endsWith('.conformance.ts'))
    .sort()
    .map(name => join(directory, name));
}

export async function conformance(
  args: string[],
  signal: AbortSignal,
): Promise<void> {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        ack: { type: 'string', default: process.env.SANDBOX_ACK },
        only: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${help}`);
  }
  if (values.help) {
    console.log(help);
    return;
  }
  const world = await startWorld({
    directories: worldDirectories('conformance'),
    fresh: true,
    engines: true,
    ack: values.ack,
    delays: DELAYS,
    onMessage: console.log,
    signal,
  });
  const { ack, versions } = world.endpoints;
  console.log(
    `\nEngines: KubeVela ${versions.kubevela}, kro ${versions.kro}, Kubernetes ${versions['kube-apiserver']}\nACK: ${ack?.kind} (${ack?.version})\n`,
  );
  try {
    const code = await runOnTerminal(
      {
        command: 'node',
        args: [
          '--no-warnings',
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
          '--test',
          '--test-reporter=spec',
          // the suites share one emulator and two cores
          '--test-concurrency=1',
          ...(values.only ? [`--test-name-pattern=${values.only}`] : []),
          ...conformanceFiles(),
        ],
        env: { SANDBOX_ENDPOINTS: world.endpointsFile },
      },
      signal,
    );
    if (code !== 0) process.exitCode = 1;
  } finally {
    await world.stop();
  }
}
