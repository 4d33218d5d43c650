import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Listr, PRESET_TIMER, type ListrTask } from 'listr2';
import { startBackstage } from './backstage';
import {
  prepareCluster,
  preferredClusterPorts,
  startCluster,
  type AwsDelays,
} from './engines/cluster';
import { engines } from './engines/engines';
import {
  prepareEnginesTasks,
  type PreparedEngines,
} from './engines/prepareEngines';
import {
  endpointsFile,
  removeEndpoints,
  writeEndpoints,
  type Endpoints,
} from './endpoints';
import { startForge } from './forge';
import { startGitOpsSync } from './gitops';
import { reportSync } from './reportSync';
import { projectDirectory, type WorldDirectories } from './paths';
import { choosePorts } from './processes/ports';
import { Supervisor, endLeftovers } from './processes/Supervisor';

/** Owner and repository of the stand-in for GitHub; the order template of the sandbox names them too. */
const FORGE = { owner: 'platform', repository: 'gitops' };

const FIRST_FILES = {
  'README.md': `# GitOps repository of the sandbox

What is on \`main\` is applied to the cluster. A table is a folder \`<namespace>/<name>\` with \`application.yaml\` for
the cluster and \`catalog-info.yaml\` for the catalog.
`,
  // The catalog reads every catalog-info.yaml of the repository, and warns while there is none.
  'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: gitops
  title: GitOps repository
  description: What is on its main branch is applied to the cluster
spec:
  type: git-repository
  owner: group:default/platform
`,
};

/** A track's tasks follow each other; only the tracks run side by side. */
const IN_ORDER = { concurrent: false } as const;

export interface WorldOptions {
  directories: WorldDirectories;
  fresh: boolean;
  /** With Backstage, forge and sync? */
  backstage?: { port: number };
  /** With the cluster? */
  engines: boolean;
  ack?: string;
  delays: AwsDelays;
  /** What happens after the start: a process died, a commit was applied. */
  onMessage: (message: string) => void;
  signal: AbortSignal;
}

export interface World {
  endpoints: Endpoints;
  endpointsFile: string;
  supervisor: Supervisor;
  /** Ends every process of this world. */
  stop(): Promise<void>;
}

function forgetState(state: string): void {
  if (!existsSync(state)) return;
  for (const name of readdirSync(state)) {
    // bin holds the Node and Yarn that run this very process
    if (name !== 'bin')
      rmSync(join(state, name), { recursive: true, force: true });
  }
}

function lastingToken(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

function secondsSince(start: number): string {
  const seconds = Math.round((Date.now() - start) / 1000);
  return seconds < 100
    ? `${seconds} s`
    : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Brings a world up, with progress on the terminal, and writes its endpoints when all of it is ready.
 *
 * @throws StepError when a step fails; everything that was started is ended first
 */
export async function startWorld(options: WorldOptions): Promise<World> {
  const { directories, onMessage } = options;
  // One track's failure ends the other one too.
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const { state, logs } = directories;
  const started = Number(process.env.SANDBOX_STARTED_AT ?? Date.now());
  const pidFile = join(state, 'processes.json');
  endLeftovers(pidFile);
  if (options.fresh) forgetState(state);
  mkdirSync(logs, { recursive: true });
  removeEndpoints(state);

  const ports = await choosePorts(join(state, 'ports.json'), {
    app: options.backstage?.port ?? 0,
    backend: 7007,
    forge: 3300,
    ...preferredClusterPorts,
  });
  const supervisor = new Supervisor({ logs, pidFile, onMessage });
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    removeEndpoints(state);
    for (const close of closers.reverse()) await close();
    await supervisor.stop();
  };

  const endpoints: Endpoints = {
    versions: {
      backstage: JSON.parse(
        readFileSync(join(projectDirectory, 'backstage.json'), 'utf8'),
      ).version,
      ...Object.fromEntries(
        engines.map(({ name, version }) => [name, version]),
      ),
    },
    processes: {},
    logs,
  };
  const early = options.engines
    ? await prepareCluster(state, ports.apiserver)
    : undefined;
  const prepared: Partial<PreparedEngines> = {};

  const backstageTasks: ListrTask[] = [
    {
      title: 'Stand-in for GitHub',
      task: async (_, task) => {
        const token = lastingToken(join(state, 'forge-token'));
        const forge = await startForge({
          directory: join(state, 'forge'),
          port: ports.forge,
          token,
          seed: FIRST_FILES,
          ...FORGE,
        });
        closers.push(() => forge.stop());
        endpoints.forge = {
          url: forge.url,
          apiUrl: forge.apiUrl,
          token,
          repositoryDirectory: forge.repositoryDirectory,
          ...FORGE,
        };
        task.title = `Stand-in for GitHub: ${forge.url}/${FORGE.owner}/${FORGE.repository}/pulls`;
      },
    },
    {
      title: 'Backstage',
      task: async (_, task) => {
        endpoints.backstage = await startBackstage({
          state,
          supervisor,
          appPort: ports.app,
          backendPort: ports.backend,
          cluster: early && {
            url: early.url,
            token: early.credentials.backstageToken,
            caFile: early.credentials.caFile,
          },
          forge: endpoints.forge!,
          signal,
        });
        task.title = `Backstage is ready after ${secondsSince(started)}: ${
          endpoints.backstage.appUrl
        }`;
      },
    },
  ];

  const clusterTasks: ListrTask[] = [
    ...prepareEnginesTasks({ logs, ackPath: options.ack, signal, prepared }),
    {
      title: 'Start the cluster',
      task: async (_, task) => {
        const { binaries, ack, python } = prepared as PreparedEngines;
        const cluster = await startCluster({
          state,
          ports,
          supervisor,
          binaries,
          ack,
          python,
          delays: options.delays,
          signal,
        });
        closers.push(() => cluster.aws.stop());
        Object.assign(endpoints, {
          kubeconfig: cluster.kubeconfig,
          clusterUrl: cluster.url,
          awsEndpoint: cluster.aws.url,
          awsProxyControl: `${cluster.aws.url}/__proxy`,
          awsCallLog: supervisor
            .logFile('aws-calls')
            .replace(/\.log$/, '.jsonl'),
          ack: { kind: ack.kind, version: ack.version },
        } satisfies Partial<Endpoints>);
        task.title = `The cluster is ready after ${secondsSince(
          started,
        )}: KubeVela, kro, ACK (${ack.kind})`;
      },
    },
  ];

  const tracks: ListrTask[] = [];
  if (options.backstage) {
    tracks.push({
      title: 'Backstage',
      task: (_, task) => task.newListr(backstageTasks, IN_ORDER),
    });
  }
  if (options.engines) {
    tracks.push({
      title: 'Cluster',
      task: (_, task) => task.newListr(clusterTasks, IN_ORDER),
    });
  }
  try {
    await new Listr(tracks, {
      concurrent: true,
      registerSignalListeners: false,
      rendererOptions: { timer: PRESET_TIMER, collapseSubtasks: false },
      fallbackRenderer: 'simple',
      fallbackRendererOptions: { timer: PRESET_TIMER },
    }).run();
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
  for (const name of [
    'backstage',
    'etcd',
    'kube-apiserver',
    'ministack',
    'kro',
    'ack',
    'kubevela',
  ]) {
    const pid = supervisor.pid(name);
    if (pid) endpoints.processes[name] = pid;
  }
  writeEndpoints(state, endpoints);
  return { endpoints, endpointsFile: endpointsFile(state), supervisor, stop };
}
