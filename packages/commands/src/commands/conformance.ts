import { basename } from 'node:path';
import { suiteFiles } from '@aws-dynamodb-kro/conformance';
import {
  worldDirectories,
  UsageError,
  startWorld,
} from '@aws-dynamodb-kro/sandbox';
import { runOnTerminal } from '../runCommands';
import { readOptions } from '../readOptions';

const help = `npm run conformance [-- OPTIONS]

Proves definitions/, examples/ and the rules of dynamodb-common on the real engines, without Backstage.

  --ack PATH      run this ACK DynamoDB controller (also: SANDBOX_ACK)
  --suite NAME    only the suites whose file name contains NAME; may be given several times
  --only PATTERN  only tests whose title matches
  --cases N       how many generated parameter sets are compared with the engines (default 300)
  --seed N        which ones (default 1); a run of these that was stopped goes on where it was. Also which tables of
                  others, and which edits while KubeVela comes and goes
  --foreign N     how many generated tables of others are ordered with an adoption policy (default 40)
  --kubevela VERSION, --kro VERSION
                  run these instead of the newest that are pinned: packages/sandbox/engines has a folder for each
  --webhook       run KubeVela with its admission webhook and EnableCueValidation, as an installation should: what breaks
                  a rule is refused when it is applied, not later in the Application's status. For --suite refusals
  --resync SECONDS
                  how long until ACK looks at a settled table again, instead of the sandbox's few seconds; 36000 is ACK's
                  default, 300 what the install guide says. For --suite transitions
  --world NAME    keep state under this name, so that two runs can go side by side
  --help          this text`;

/** As short as keeps the order of AWS's phases visible. */
const DELAYS = {
  createMs: 2_000,
  updateMs: 2_000,
  deleteMs: 2_000,
  indexMs: 3_000,
};

const DEFAULT_CASES = 300;
const DEFAULT_FOREIGN = 40;

/** @returns the files to run one after the other, and those to run when they have ended */
function chooseSuites(suites: string[]): string[][] {
  const all = suiteFiles();
  const chosen = all.filter(
    ({ name }) =>
      suites.length === 0 ||
      suites.some(suite => basename(name).includes(suite)),
  );
  if (chosen.length === 0) {
    throw new UsageError(
      `--suite ${suites.join(' ')} names no suite; there are: ${all
        .map(({ name }) => name)
        .join(', ')}`,
    );
  }
  return [chosen.filter(({ last }) => !last), chosen.filter(({ last }) => last)]
    .map(step => step.map(({ file }) => file))
    .filter(step => step.length > 0);
}

function countOf(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new UsageError(
      `--${option} must be a whole number of at least 1, not "${text}"`,
    );
  }
  return count;
}

export async function conformance(
  args: string[],
  signal: AbortSignal,
): Promise<void> {
  const { values } = readOptions(
    args,
    {
      ack: { type: 'string', default: process.env.SANDBOX_ACK },
      suite: { type: 'string', multiple: true, default: [] },
      only: { type: 'string' },
      cases: { type: 'string', default: String(DEFAULT_CASES) },
      foreign: { type: 'string', default: String(DEFAULT_FOREIGN) },
      seed: { type: 'string', default: '1' },
      kubevela: { type: 'string' },
      kro: { type: 'string' },
      webhook: { type: 'boolean', default: false },
      resync: { type: 'string' },
      world: { type: 'string', default: 'conformance' },
    },
    help,
  );
  if (values.help) {
    console.log(help);
    return;
  }
  const steps = chooseSuites(values.suite);
  const cases = countOf('cases', values.cases);
  const foreign = countOf('foreign', values.foreign);
  const seed = countOf('seed', values.seed);
  const ackResyncSeconds =
    values.resync === undefined ? undefined : countOf('resync', values.resync);
  const world = await startWorld({
    directories: worldDirectories(values.world),
    fresh: true,
    engines: true,
    ack: values.ack,
    versions: { kubevela: values.kubevela, kro: values.kro },
    webhook: values.webhook,
    ackResyncSeconds,
    delays: DELAYS,
    onMessage: console.log,
    signal,
  });
  const { ack, versions } = world.endpoints;
  console.log(
    `\nEngines: KubeVela ${versions.kubevela}${
      values.webhook ? ' with its webhook' : ''
    }, kro ${versions.kro}, Kubernetes ${versions['kube-apiserver']}\nACK: ${
      ack?.kind
    } (${ack?.version})${
      ackResyncSeconds ? `, which looks again after ${ackResyncSeconds} s` : ''
    }\n`,
  );
  try {
    for (const files of steps) {
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
            ...files,
          ],
          env: {
            SANDBOX_ENDPOINTS: world.endpointsFile,
            CONFORMANCE_CASES: String(cases),
            CONFORMANCE_FOREIGN: String(foreign),
            CONFORMANCE_SEED: String(seed),
            ...(process.stderr.isTTY && { CONFORMANCE_TERMINAL: '/dev/tty' }),
            // only the whole run has made every call to AWS that there is
            CONFORMANCE_WHOLE: String(!values.suite.length && !values.only),
          },
        },
        signal,
      );
      if (code !== 0) process.exitCode = 1;
    }
  } finally {
    await world.stop();
  }
}
