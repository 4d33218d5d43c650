import { constants } from 'node:os';
import { bench } from './commands/bench';
import { build } from './commands/build';
import { conformance } from './commands/conformance';
import { definitions } from './commands/definitions';
import { e2e } from './commands/e2e';
import { engines } from './commands/engines';
import { fixtures } from './commands/fixtures';
import { start } from './commands/start';
import { test } from './commands/test';
import { StepError, UsageError } from '@aws-dynamodb-kro/sandbox';

const commands: Record<
  string,
  (args: string[], signal: AbortSignal) => Promise<void>
> = {
  start,
  test,
  engines,
  conformance,
  e2e,
  bench,
  build,
  definitions,
  fixtures,
};

async function main(): Promise<void> {
  const [name = 'start', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) {
    throw new UsageError(
      `Unknown command '${name}'. There are: ${Object.keys(commands).join(
        ', ',
      )}`,
    );
  }
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      interrupted.abort();
      // A check that was stopped has proved nothing. `start` is ended in no other way.
      if (command !== start) process.exitCode = 128 + constants.signals[signal];
    });
  }
  try {
    await command(args, interrupted.signal);
  } catch (error) {
    // Stopped by the user: there is nothing to explain.
    if (!interrupted.signal.aborted) throw error;
  }
}

main().then(
  () => process.exit(process.exitCode ?? 0),
  error => {
    if (error instanceof StepError) console.error(`\n${error.explain()}`);
    else if (error instanceof UsageError) console.error(error.message);
    else console.error(error);
    process.exit(1);
  },
);
