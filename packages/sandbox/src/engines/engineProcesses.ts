import { join } from 'node:path';
import { ackStandInProgram } from '@aws-dynamodb-kro/ack-stand-in';
import type { ProcessOptions } from '../processes/Supervisor';
import type { ClusterOptions } from './ClusterOptions';
import { objectApi, read } from '../kubernetes/kubernetes';

/** Where ACK makes tables that name no region. */
const REGION = 'us-east-1';
/** ACK's default of ten hours would hide changes that were made in AWS. */
const ACK_RESYNC_SECONDS = 5;

/** Nothing of the user's environment reaches the engines: AWS_* and KUBECONFIG there mean the user's own. */
const clean = { PATH: process.env.PATH, HOME: process.env.HOME };

function withCluster({
  prepared,
}: Pick<AckOptions, 'prepared'>): NodeJS.ProcessEnv {
  return { ...clean, KUBECONFIG: prepared.kubeconfig };
}

function answersAt(port: number, path = '/healthz') {
  return async () => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return response.ok || undefined;
  };
}

export function etcd(options: ClusterOptions): ProcessOptions {
  const { state, ports, binaries } = options;
  return {
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
  };
}

export function kubeApiserver(options: ClusterOptions): ProcessOptions {
  const { ports, binaries } = options;
  const { credentials } = options.prepared;
  return {
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
    isReady: () =>
      read(objectApi(options.prepared.kubeconfig), {
        apiVersion: 'v1',
        kind: 'Namespace',
        name: 'default',
      }),
  };
}

/** Where the AWS emulator keeps its tables. */
export function awsState({ state }: ClusterOptions): string {
  return join(state, 'aws');
}

export function ministack(options: ClusterOptions): ProcessOptions {
  const { ports, python } = options;
  return {
    name: 'ministack',
    command: join(python, 'ministack'),
    args: [],
    env: {
      ...clean,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(ports.awsEmulator),
      SERVICES: 'dynamodb,sts,kms,iam',
      PERSIST_STATE: '1',
      STATE_DIR: awsState(options),
      // it looks for a Docker that other services of it would use
      DOCKER_HOST: 'unix:///nonexistent',
    },
    isReady: answersAt(ports.awsEmulator, '/_ministack/health'),
  };
}

export function kro(options: ClusterOptions): ProcessOptions {
  const { ports, binaries } = options;
  return {
    name: 'kro',
    command: binaries.kro.binary,
    args: [
      `--metrics-bind-address=127.0.0.1:${ports.metricsKro}`,
      `--health-probe-bind-address=127.0.0.1:${ports.healthKro}`,
      // with its default of one, instances wait for each other
      '--dynamic-controller-concurrent-reconciles=4',
    ],
    // not the admin's: what its service account may do is part of what is proven
    env: { ...clean, KUBECONFIG: options.prepared.kubeconfigs.kro },
    isReady: answersAt(ports.healthKro),
  };
}

export function kubevela(options: ClusterOptions): ProcessOptions {
  const { ports, binaries, webhook, prepared } = options;
  const gates = ['DisableBootstrapClusterInfo=true'];
  const webhookArgs: string[] = [];
  if (webhook) {
    gates.push('EnableCueValidation=true');
    webhookArgs.push(
      '--use-webhook=true',
      `--webhook-port=${ports.webhookKubevela}`,
      `--webhook-cert-dir=${prepared.credentials.webhookDirectory}`,
    );
  }
  return {
    name: 'kubevela',
    command: binaries.kubevela.binary,
    args: [
      `--metrics-addr=127.0.0.1:${ports.metricsKubevela}`,
      `--health-addr=127.0.0.1:${ports.healthKubevela}`,
      // KubeVela does not watch what it made: this is how old its status may be
      '--application-re-sync-period=10s',
      '--max-workflow-wait-backoff-time=3',
      // its default of 50 a second is what hundreds of generated Applications would wait for
      '--kube-api-qps=300',
      '--kube-api-burst=600',
      '--concurrent-reconciles=8',
      `--feature-gates=${gates.join()}`,
      ...webhookArgs,
      '--enable-external-package-for-default-compiler=false',
    ],
    env: withCluster(options),
    isReady: answersAt(ports.healthKubevela),
  };
}

/** What a controller of ACK needs to run; the suite of its recordings starts some of its own. */
export interface AckOptions {
  ack: { binary?: string };
  ports: { metricsAck: number; healthAck: number };
  prepared: { kubeconfig: string };
  /** How long until it looks at a settled Table again. */
  ackResyncSeconds?: number;
}

/** The real controller and the stand-in take the same flags. */
export function ackController(
  options: AckOptions,
  awsUrl: string,
): ProcessOptions {
  const { ack, ports, ackResyncSeconds = ACK_RESYNC_SECONDS } = options;
  const args = [
    `--aws-region=${REGION}`,
    `--aws-endpoint-url=${awsUrl}`,
    '--allow-unsafe-aws-endpoint-urls',
    `--aws-identity-endpoint-url=${awsUrl}`,
    `--metrics-addr=127.0.0.1:${ports.metricsAck}`,
    `--healthz-addr=127.0.0.1:${ports.healthAck}`,
    // with its default of one, a Table whose calls fail holds up all others
    '--reconcile-default-max-concurrent-syncs=8',
    `--reconcile-resource-resync-seconds=Table=${ackResyncSeconds}`,
    // a provider configuration is an IAMRoleSelector; roles by namespace (CARM) exclude it
    '--feature-gates=IAMRoleSelector=true',
    '--enable-carm=false',
  ];
  const env = {
    ...withCluster(options),
    AWS_ACCESS_KEY_ID: 'sandbox',
    AWS_SECRET_ACCESS_KEY: 'sandbox',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const isReady = answersAt(ports.healthAck);
  if (ack.binary) {
    return {
      name: 'ack',
      command: ack.binary,
      // only Tables: the definitions of its other kinds are not installed
      args: [
        ...args,
        '--reconcile-resources=Table',
        '--enable-field-export-reconciler=false',
      ],
      env,
      isReady,
    };
  }
  return {
    name: 'ack',
    command: process.execPath,
    args: [
      '--no-warnings',
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ackStandInProgram,
      ...args,
    ],
    env,
    isReady,
  };
}
