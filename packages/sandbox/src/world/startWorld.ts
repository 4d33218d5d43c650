import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { Listr, PRESET_TIMER, type ListrTask } from 'listr2';
import type { Delays } from '../aws';
import { prepareCluster } from '../engines/cluster';
import { preferredClusterPorts } from '../engines/ClusterOptions';
import {
  chooseEngines,
  type Engine,
  type EngineVersions,
} from '../engines/engines';
import { ministackVersion } from '../engines/python';
import { startGitOpsSync } from '../gitops';
import { projectDirectory, type WorldDirectories } from '../paths';
import { startProcessControl } from '../processes/control';
import { choosePorts } from '../processes/ports';
import { Supervisor, endLeftovers } from '../processes/Supervisor';
import { backstageTrack } from './backstageTrack';
import type { Building } from './Building';
import { clusterTrack } from './clusterTrack';
import {
  endpointsFile,
  removeEndpoints,
  writeEndpoints,
  type Endpoints,
} from './endpoints';
import { reportSync } from './reportSync';

export interface WorldOptions {
  directories: WorldDirectories;
  /** Forget the state first? */
  fresh: boolean;
  /** With Backstage, forge and sync; `port` is the page's, when the user demands one. */
  backstage?: {
    port?: number;
    /** Files of configuration on top of the usual ones. */
    configs?: string[];
  };
  /** With the cluster? */
  engines: boolean;
  /** A built ACK controller. */
  ack?: string;
  /** Others than the newest that are pinned. */
  versions?: EngineVersions;
  /** With KubeVela's admission webhook? */
  webhook?: boolean;
  /** How long until ACK looks at a settled Table again. */
  ackResyncSeconds?: number;
  delays: Partial<Delays>;
  /** What happens after the start: a process died, a commit was applied. */
  onMessage: (message: string) => void;
  signal: AbortSignal;
}

export interface World {
  endpoints: Endpoints;
  endpointsFile: string;
  /** Ends every process of this world. */
  stop(): Promise<void>;
}

/** Zero stands for one that is free. */
const PREFERRED_PORTS = {
  app: 3000,
  backend: 7007,
  forge: 3300,
  ...preferredClusterPorts,
};

function forgetState(state: string): void {
  if (!existsSync(state)) return;
  for (const name of readdirSync(state)) {
    // bin holds the Node and Yarn that run this very process
    if (name !== 'bin') {
      rmSync(join(state, name), { recursive: true, force: true });
    }
  }
}

function versions(engines: Engine[]): Record<string, string> {
  const backstage = join(projectDirectory, 'backstage.json');
  return {
    backstage: JSON.parse(readFileSync(backstage, 'utf8')).version,
    ...Object.fromEntries(engines.map(({ name, version }) => [name, version])),
    ministack: ministackVersion(),
  };
}

/** The tracks run side by side, with progress on the terminal; the tasks of each follow one another. */
function runTracks(tracks: Record<string, ListrTask[]>): Promise<unknown> {
  return new Listr<unknown, 'default', 'simple'>(
    Object.entries(tracks).map(([title, tasks]) => ({
      title,
      task: (_, task) => task.newListr(tasks, { concurrent: false }),
    })),
    {
      concurrent: true,
      registerSignalListeners: false,
      rendererOptions: { timer: PRESET_TIMER, collapseSubtasks: false },
      fallbackRenderer: 'simple',
      fallbackRendererOptions: { timer: PRESET_TIMER },
    },
  ).run();
}

/**
 * Brings a world up and writes its endpoints when all of it is ready.
 *
 * @throws StepError when a step fails; everything that was started is ended first
 */
export async function startWorld(options: WorldOptions): Promise<World> {
  const { directories, onMessage } = options;
  const engines = chooseEngines(options.versions);
  const { state, logs } = directories;
  const pidFile = join(state, 'processes.json');
  endLeftovers(pidFile);
  if (options.fresh) forgetState(state);
  mkdirSync(logs, { recursive: true });
  removeEndpoints(state);

  const ports = await choosePorts(join(state, 'ports.json'), PREFERRED_PORTS, {
    app: options.backstage?.port,
  });
  const supervisor = new Supervisor({ logs, pidFile, onMessage });
  const cluster = options.engines
    ? await prepareCluster(state, ports.apiserver)
    : undefined;
  const control = await startProcessControl(supervisor);
  // One track's failure ends the other one too.
  const failure = new AbortController();
  const building: Building = {
    directories,
    ports,
    supervisor,
    cluster,
    endpoints: {
      kubeconfig: cluster?.kubeconfig,
      kubeconfigs: cluster?.kubeconfigs,
      webhook: options.webhook ?? false,
      clusterUrl: cluster?.url,
      versions: versions(engines),
      processControl: control.url,
      processes: {},
      logs,
    },
    closers: [() => control.stop()],
    startedAt: Number(process.env.SANDBOX_STARTED_AT ?? Date.now()),
    signal: AbortSignal.any([options.signal, failure.signal]),
  };
  const { endpoints, closers } = building;
  const stop = async () => {
    removeEndpoints(state);
    for (const close of closers.reverse()) await close();
    await supervisor.stop();
  };

  try {
    await runTracks({
      ...(options.backstage && {
        Backstage: backstageTrack(building, options.backstage.configs),
      }),
      ...(options.engines && {
        Cluster: clusterTrack(building, {
          engines,
          ackPath: options.ack,
          delays: options.delays,
          webhook: options.webhook,
          ackResyncSeconds: options.ackResyncSeconds,
        }),
      }),
    });
    if (endpoints.forge && endpoints.kubeconfig) {
      const sync = await startGitOpsSync({
        repositoryDirectory: endpoints.forge.repositoryDirectory,
        branch: 'main',
        kubeconfig: endpoints.kubeconfig,
        onReport: reportSync(onMessage),
      });
      closers.push(() => sync.stop());
    }
  } catch (error) {
    failure.abort();
    await stop();
    throw error;
  }
  endpoints.processes = supervisor.pids();
  writeEndpoints(state, endpoints);
  return { endpoints, endpointsFile: endpointsFile(state), stop };
}
