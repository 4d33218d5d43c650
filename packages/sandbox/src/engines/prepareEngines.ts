import type { ListrTask } from 'listr2';
import {
  ackFromPath,
  buildAck,
  builtAck,
  type AckController,
} from './ackController';
import {
  buildEngine,
  builtEngine,
  type BuildOptions,
  type BuiltEngine,
} from './buildEngine';
import type { Engine } from './engines';
import { findGo, type GoToolchain } from './goToolchain';
import { pythonEnvironment } from './python';

export interface PreparedEngines {
  binaries: Record<string, BuiltEngine>;
  ack: AckController;
  /** Programs of the Python environment that holds ministack. */
  python: string;
}

/** Shows what a task is busy with. */
function progress(task: {
  output: string;
}): Pick<BuildOptions, 'onLine' | 'onWait'> {
  const show = (line: string) => {
    task.output = line;
  };
  return {
    // in a log that would be thousands of lines
    onLine: process.stdout.isTTY ? show : undefined,
    onWait: () => show('Another process makes it; waiting for that'),
  };
}

/** Tasks that make everything a cluster needs, or find that it was made before; they fill `prepared`. */
export function prepareEnginesTasks(options: {
  engines: Engine[];
  logs: string;
  ackPath?: string;
  signal?: AbortSignal;
  prepared: Partial<PreparedEngines>;
}): ListrTask[] {
  const { engines, logs, ackPath, signal, prepared } = options;
  const binaries: Record<string, BuiltEngine> = {};
  prepared.binaries = binaries;
  let go: GoToolchain | undefined;
  for (const engine of engines) {
    const built = builtEngine(engine);
    if (built) binaries[engine.name] = built;
  }
  const missing = engines.filter(({ name }) => !binaries[name]);
  prepared.ack = ackPath ? ackFromPath(ackPath) : builtAck();

  return [
    {
      title: 'AWS emulator (ministack)',
      task: async (_, task) => {
        prepared.python = await pythonEnvironment('aws', {
          logs,
          signal,
          ...progress(task),
        });
      },
    },
    {
      title: 'Go toolchain',
      enabled: () => missing.length > 0 || !prepared.ack,
      task: async (_, task) => {
        go = await findGo({
          logs,
          signal,
          ...progress(task),
        });
        task.title = go.description;
      },
    },
    ...missing.map(
      (engine): ListrTask => ({
        title: `Build ${engine.title} ${engine.version}`,
        task: async (_, task) => {
          binaries[engine.name] = await buildEngine(engine, go!, {
            logs,
            signal,
            ...progress(task),
          });
        },
      }),
    ),
    {
      title: 'ACK DynamoDB controller',
      task: async (_, task) => {
        prepared.ack ??= await buildAck(go!, {
          logs,
          signal,
          ...progress(task),
        });
        task.title = `ACK: ${prepared.ack.description}`;
      },
    },
  ];
}
