import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory, sandboxDirectory } from '../paths';
import type { Supervisor } from '../processes/Supervisor';
import { StepError } from '../processes/StepError';
import { startAwsProxy, type AwsProxy } from '../aws';
import type { AckController } from './ackController';
import type { BuiltEngine } from './buildEngine';
import {
  clusterCredentials,
  writeKubeconfig,
  type ClusterCredentials,
} from './certificates';
import {
  apply,
  condition,
  objectApi,
  read,
  readManifests,
  waitFor,
} from './kubernetes';

export interface ClusterPorts {
  apiserver: number;
  etcd: number;
  etcdPeer: number;
  aws: number;
  awsEmulator: number;
  metricsKro: number;
  healthKro: number;
  metricsAck: number;
  healthAck: number;
  metricsKubevela: number;
  healthKubevela: number;
}

/** 0: any that is free. */
export const preferredClusterPorts: ClusterPorts = {
  apiserver: 6443,
  etcd: 0,
  etcdPeer: 0,
  aws: 4567,
  awsEmulator: 0,
  metricsKro: 0,
  healthKro: 0,
  metricsAck: 0,
  healthAck: 0,
  metricsKubevela: 0,
  healthKubevela: 0,
};

/** What AWS takes; long enough to be seen, short enough not to bore. */
export interface AwsDelays {
  createMs: number;
  updateMs: number;
  deleteMs: number;
  indexMs: number;
}

export interface ClusterOptions {
  /** State of etcd, certificates, AWS tables. */
  state: string;
  ports: ClusterPorts;
  supervisor: Supervisor;
  binaries: Record<'etcd' | 'kro' | 'kube-apiserver' | 'kubevela', BuiltEngine>;
  ack: AckController;
  /** Programs of the Python environment that holds ministack. */
  python: string;
  prepared: PreparedCluster;
  /** Gets one JSON line for each call to AWS. */
  awsCallLog: string;
  delays: AwsDelays;
  signal?: AbortSignal;
}

/** Addresses and tokens, before the cluster runs. */
export interface PreparedCluster {
  url: string;
  /** File for the admin. */
  kubeconfig: string;
  credentials: ClusterCredentials;
}

const REGION = 'us-east-1';
const START_TIMEOUT_MS = 90_000;
/** The namespace where KubeVela keeps its definitions. */
const VELA_SYSTEM = 'vela-system';

/** What is known before the cluster runs, so that Backstage can be told early. */
export async function prepareCluster(
  state: string,
  apiserverPort: number,
): Promise<PreparedCluster> {
  const directory = join(state, 'cluster');
  const credentials = await clusterCredentials(directory);
  const url = `https://127.0.0.1:${apiserverPort}`;
  const kubeconfig = join(directory, 'kubeconfig');
  writeKubeconfig(kubeconfig, {
    server: url,
    caFile: credentials.caFile,
    token: credentials.adminToken,
  });
  return { url, kubeconfig, credentials };
}

/**
 * Starts the engines in order, each when the one before it answers, and applies `definitions/`.
 *
 * @returns the proxy before the AWS emulator, which is not a process of its own
 */
export async function startCluster(options: ClusterOptions): Promise<AwsProxy> {
  const { ports, supervisor, binaries, state, ack } = options;
  const { kubeconfig, credentials } = options.prepared;
  const clean = { PATH: process.env.PATH, HOME: process.env.HOME };
  const withCluster = { ...clean, KUBECONFIG: kubeconfig };

  const waitForEngine = async <T>(
    name: string,
    what: string,
    ask: () => Promise<T | undefined>,
  ): Promise<T> => {
    try {
      return await waitFor(what, ask, {
        timeoutMs: START_TIMEOUT_MS,
        signal: options.signal,
      });
    } catch (cause) {
      throw new StepError({
        what: `${name} did not become ready`,
        log: supervisor.logFile(name),
        repair: 'Start again; with --fresh if it stays so.',
        cause,
      });
    }
  };

  supervisor.start({
    name: 'etcd',
    command: binaries.etcd.binary,
    args: [
      `--data-dir=${join(state, 'etcd')}`,
      `--listen-client-urls=http://127.0.0.1:${ports.etcd}`,
      `--advertise-client-urls=http://127.0.0.1:${ports.etcd}`,
      `--listen-peer-urls=http://127.0.0.1:${ports.etcdPeer}`,
      `--initial-advertise-peer-urls=http://127.0.0.1:${ports.etcdPeer}`,
      `--initial-cluster=default=http://127.0.0.1:${ports.etcdPeer}`,
    ],
    env: clean,
  });
  supervisor.start({
    name: 'kube-apiserver',
    command: binaries['kube-apiserver'].binary,
    args: [
      `--etcd-servers=http://127.0.0.1:${ports.etcd}`,
      '--bind-address=127.0.0.1',
      '--advertise-address=127.0.0.1',
      `--secure-port=${ports.apiserver}`,
      `--tls-cert-file=${credentials.certificateFile}`,
      `--tls-private-key-file=${credentials.keyFile}`,
      `--token-auth-file=${credentials.tokensFile}`,
      '--authorization-mode=RBAC',
      '--service-account-issuer=https://kubernetes.default.svc',
      `--service-account-key-file=${credentials.serviceAccountKeyFile}`,
      `--service-account-signing-key-file=${credentials.serviceAccountKeyFile}`,
      '--service-cluster-ip-range=10.0.0.0/24',
      // there are no pods whose addresses it could publish
      '--endpoint-reconciler-type=none',
    ],
    env: clean,
  });

  mkdirSync(join(state, 'aws'), { recursive: true });
  supervisor.start({
    name: 'ministack',
    command: join(options.python, 'ministack'),
    args: [],
    env: {
      ...clean,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(ports.awsEmulator),
      SERVICES: 'dynamodb,sts,kms,iam',
      PERSIST_STATE: '1',
      STATE_DIR: join(state, 'aws'),
      // it looks for a Docker that other services of it would use
      DOCKER_HOST: 'unix:///nonexistent',
    },
  });
  const aws = await startAwsProxy({
    port: ports.aws,
    upstreamPort: ports.awsEmulator,
    logFile: options.awsCallLog,
    ...options.delays,
  });

  const api = objectApi(kubeconfig);
  const applyAll = async (path: string) => {
    for (const object of readManifests(path)) await apply(api, object);
  };
  await waitForEngine('kube-apiserver', 'the API server', () =>
    read(api, { apiVersion: 'v1', kind: 'Namespace', name: 'default' }),
  );

  for (const name of [VELA_SYSTEM, 'ack-system']) {
    await apply(api, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    });
  }
  await applyAll(binaries.kro.crds);
  await applyAll(binaries.kubevela.crds);
  await applyAll(join(sandboxDirectory, 'src', 'ack', 'crd'));
  await waitForEngine('kube-apiserver', 'the Table definition', async () => {
    const definition = await read(api, {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      name: 'tables.dynamodb.services.k8s.aws',
    });
    return condition(definition, 'Established')?.status === 'True'
      ? definition
      : undefined;
  });

  supervisor.start({
    name: 'kro',
    command: binaries.kro.binary,
    args: [
      `--metrics-bind-address=127.0.0.1:${ports.metricsKro}`,
      `--health-probe-bind-address=127.0.0.1:${ports.healthKro}`,
    ],
    env: withCluster,
  });
  supervisor.start({
    name: 'ack',
    ...ackCommand(options, withCluster, aws.url),
  });
  supervisor.start({
    name: 'kubevela',
    command: binaries.kubevela.binary,
    args: [
      `--metrics-addr=127.0.0.1:${ports.metricsKubevela}`,
      `--health-addr=127.0.0.1:${ports.healthKubevela}`,
      // KubeVela does not watch what it made: this is how old its status may be
      '--application-re-sync-period=10s',
      '--max-workflow-wait-backoff-time=3',
      '--feature-gates=DisableBootstrapClusterInfo=true',
      '--enable-external-package-for-default-compiler=false',
    ],
    env: withCluster,
  });

  const definitions = join(projectDirectory, 'definitions');
  await applyAll(join(definitions, 'rbac', 'backstage.yaml'));
  await applyAll(join(definitions, 'kro', 'dynamodbtable.yaml'));
  await applyAll(join(definitions, 'components', 'aws-dynamodb-kro.yaml'));
  await waitForEngine('kro', 'the ResourceGraphDefinition', async () => {
    const graph = await read(api, {
      apiVersion: 'kro.run/v1alpha1',
      kind: 'ResourceGraphDefinition',
      name: 'dynamodbtable',
    });
    return condition(graph, 'Ready')?.status === 'True' ? graph : undefined;
  });
  await waitForEngine('kubevela', 'the ComponentDefinition', () =>
    // written when KubeVela has understood the definition
    read(api, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      name: 'component-schema-aws-dynamodb-kro',
      namespace: VELA_SYSTEM,
    }),
  );
  await waitForEngine('ack', ack.description, async () => {
    const response = await fetch(`http://127.0.0.1:${ports.healthAck}/healthz`);
    return response.ok ? true : undefined;
  });
  return aws;
}

function ackCommand(
  { ack, ports }: ClusterOptions,
  env: NodeJS.ProcessEnv,
  awsUrl: string,
) {
  const args = [
    `--aws-region=${REGION}`,
    `--aws-endpoint-url=${awsUrl}`,
    '--allow-unsafe-aws-endpoint-urls',
    `--aws-identity-endpoint-url=${awsUrl}`,
    `--metrics-addr=127.0.0.1:${ports.metricsAck}`,
    `--healthz-addr=127.0.0.1:${ports.healthAck}`,
    // with its default of one, a Table whose calls fail holds up all others
    '--reconcile-default-max-concurrent-syncs=8',
    // its default of ten hours would hide changes that were made in AWS
    '--reconcile-resource-resync-seconds=Table=5',
  ];
  const ackEnv = {
    ...env,
    AWS_ACCESS_KEY_ID: 'sandbox',
    AWS_SECRET_ACCESS_KEY: 'sandbox',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  if (ack.binary) {
    return {
      command: ack.binary,
      // only Tables: the definitions of its other kinds are not installed
      args: [
        ...args,
        '--reconcile-resources=Table',
        '--enable-field-export-reconciler=false',
      ],
      env: ackEnv,
    };
  }
  return {
    command: process.execPath,
    args: [
      '--no-warnings',
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(sandboxDirectory, 'src', 'ack', 'main.ts'),
      ...args,
    ],
    env: ackEnv,
  };
}
