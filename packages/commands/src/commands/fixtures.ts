import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  record,
  refusalMessage,
  scenarios,
  Stage,
  writeIndex,
  writeRefusalMessages,
} from '@aws-dynamodb-kro/conformance';
import {
  UsageError,
  projectDirectory,
  worldDirectories,
  startWorld,
} from '@aws-dynamodb-kro/sandbox';
import { runOnTerminal } from '../runCommands';
import { readOptions } from '../readOptions';

const FOLDER = join(
  projectDirectory,
  'plugins',
  'dynamodb-common',
  'src',
  'fixtures',
);

const help = `npm run fixtures [-- OPTIONS]

Records the Application, kro instance and ACK Table of every state from the engines into
plugins/dynamodb-common/src/fixtures.

  --ack PATH      run this ACK DynamoDB controller (also: SANDBOX_ACK)
  --only PATTERN  only the states whose name matches; the others stay as they are
  --out FOLDER    write there instead, to compare
  --world NAME    keep state under this name, so that two runs can go side by side
  --help          this text`;

/** Short, so that most scenarios are done soon; those that want to see a phase make it longer. */
const DELAYS = {
  createMs: 1_000,
  updateMs: 1_000,
  deleteMs: 1_000,
  indexMs: 1_000,
};

export async function fixtures(
  args: string[],
  signal: AbortSignal,
): Promise<void> {
  const { values } = readOptions(
    args,
    {
      ack: { type: 'string', default: process.env.SANDBOX_ACK },
      only: { type: 'string' },
      out: { type: 'string', default: FOLDER },
      world: { type: 'string', default: 'fixtures' },
    },
    help,
  );
  if (values.help) {
    console.log(help);
    return;
  }
  const pattern = new RegExp(values.only ?? '');
  const chosen = scenarios.filter(({ name }) => pattern.test(name));
  if (chosen.length === 0) {
    throw new UsageError(
      `--only ${values.only} matches no state; there are: ${scenarios
        .map(({ name }) => name)
        .join(', ')}`,
    );
  }
  const folder = resolve(values.out);
  const states = join(folder, 'states');
  mkdirSync(states, { recursive: true });

  const world = await startWorld({
    directories: worldDirectories(values.world),
    fresh: true,
    engines: true,
    ack: values.ack,
    delays: DELAYS,
    onMessage: console.log,
    signal,
  });
  const failed: string[] = [];
  const messages: Record<string, string> = {};
  try {
    const stage = await Stage.set(world.endpoints, signal);
    const started = Date.now();
    let done = 0;
    await record(stage, chosen, ({ scenario, objects, error }) => {
      done += 1;
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(
        `${error ? '✗' : '✓'} ${done}/${chosen.length} ${
          scenario.name
        } (${seconds} s)`,
      );
      if (objects && scenario.messageOnly) {
        messages[scenario.name] = refusalMessage(objects);
      } else if (objects) {
        writeFileSync(
          join(states, `${scenario.name}.json`),
          JSON.stringify(objects, undefined, 2),
        );
      } else {
        failed.push(`${scenario.name}: ${error?.message}`);
      }
    });
    await stage.stop();
    const complete = !values.only;
    writeRefusalMessages(folder, messages, { complete });
    writeIndex(folder, { complete, endpoints: world.endpoints });
  } finally {
    await world.stop();
  }
  await runOnTerminal(
    {
      command: 'prettier',
      args: ['--loglevel', 'warn', '--write', folder],
    },
    signal,
  );
  if (failed.length > 0) {
    const file = join(world.endpoints.logs, 'fixtures.log');
    writeFileSync(file, failed.join('\n\n'));
    console.error(`\n${failed.length} not recorded; what was seen: ${file}`);
    process.exitCode = 1;
  }
}
