import type { ListrTask } from 'listr2';
import type { Delays } from '../aws';
import { startCluster } from '../engines/cluster';
import type { Engine } from '../engines/engines';
import {
  prepareEnginesTasks,
  type PreparedEngines,
} from '../engines/prepareEngines';
import { waited, type Building } from './Building';

/** The engines are built, or found in the cache, and started. */
export function clusterTrack(
  building: Building,
  options: {
    engines: Engine[];
    ackPath?: string;
    delays: Partial<Delays>;
    webhook?: boolean;
    ackResyncSeconds?: number;
  },
): ListrTask[] {
  const { directories, supervisor, endpoints, closers, signal } = building;
  const prepared: Partial<PreparedEngines> = {};
  return [
    ...prepareEnginesTasks({
      engines: options.engines,
      logs: directories.logs,
      ackPath: options.ackPath,
      signal,
      prepared,
    }),
    {
      title: 'Start the cluster',
      task: async (_, task) => {
        const engines = prepared as PreparedEngines;
        const awsCallLog = `${directories.logs}/aws-calls.jsonl`;
        const aws = await startCluster({
          ...engines,
          state: directories.state,
          ports: building.ports,
          prepared: building.cluster!,
          supervisor,
          awsCallLog,
          delays: options.delays,
          webhook: options.webhook ?? false,
          ackResyncSeconds: options.ackResyncSeconds,
          signal,
        });
        closers.push(() => aws.stop());
        const { kind, version, binary } = engines.ack;
        Object.assign(endpoints, {
          awsEndpoint: aws.url,
          awsProxyControl: `${aws.url}/__proxy`,
          awsCallLog,
          ack: { kind, version, binary },
        });
        task.title = `The cluster is ready after ${waited(
          building,
        )}: KubeVela, kro, ACK (${kind})`;
      },
    },
  ];
}
