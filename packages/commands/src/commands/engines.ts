import { Listr, PRESET_TIMER } from 'listr2';
import {
  chooseEngines,
  prepareEnginesTasks,
  worldDirectories,
} from '@aws-dynamodb-kro/sandbox';
import { readOptions } from '../readOptions';

const help = `npm run engines [-- OPTIONS]

Builds what the sandbox's cluster consists of (etcd, the Kubernetes API server, KubeVela, kro, the AWS emulator, and ACK
where the Go module proxy serves it) into the user's cache, and starts nothing. What is there already is left alone. Other
commands may run beside it: what two of them need is made once, and the other one waits for it.

  --kubevela VERSION, --kro VERSION
            build these instead of the newest that are pinned: packages/sandbox/engines has a folder for each
  --help    this text

SANDBOX_CACHE moves the cache (~/.cache/aws-dynamodb-kro).`;

/** Builds the engines into the user's cache. */
export async function engines(
  args: string[],
  signal: AbortSignal,
): Promise<void> {
  const { values } = readOptions(
    args,
    {
      kubevela: { type: 'string' },
      kro: { type: 'string' },
    },
    help,
  );
  if (values.help) {
    console.log(help);
    return;
  }
  const { kubevela, kro } = values;
  await new Listr<unknown, 'default', 'simple'>(
    prepareEnginesTasks({
      engines: chooseEngines({ kubevela, kro }),
      logs: worldDirectories('engines').logs,
      signal,
      prepared: {},
    }),
    {
      registerSignalListeners: false,
      rendererOptions: { timer: PRESET_TIMER },
      fallbackRenderer: 'simple',
      fallbackRendererOptions: { timer: PRESET_TIMER },
    },
  ).run();
}
