import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ackDefinitions } from '@aws-dynamodb-kro/ack-stand-in';
import { projectDirectory } from '../paths';
import { StepError } from '../processes/StepError';
import { startAwsProxy, type AwsProxy } from '../aws';
import { readKustomization } from '../kubernetes/kustomization';
import {
  BACKSTAGE_SERVICE_ACCOUNT,
  clusterCredentials,
  writeKubeconfig,
} from './certificates';
import type { ClusterOptions, PreparedCluster } from './ClusterOptions';
import {
  ackController,
  awsState,
  etcd,
  kro,
  kubeApiserver,
  kubevela,
  ministack,
} from './engineProcesses';
import { kroAccess } from './kroAccess';
import {
  apply,
  objectApi,
  read,
  readManifests,
  readWhen,
  type AnyObject,
} from '../kubernetes/kubernetes';
import { waitFor } from '../waitFor';
import { admissionWebhooks } from './admissionWebhooks';

const START_TIMEOUT_MS = 90_000;
/** Where KubeVela keeps its definitions. */
const VELA_SYSTEM = 'vela-system';
/** Where ACK looks for its own settings. */
const ACK_SYSTEM = 'ack-system';

/** What is known before the cluster runs, so that Backstage can be told early. */
export async function prepareCluster(
  state: string,
  apiserverPort: number,
): Promise<PreparedCluster> {
  const directory = join(state, 'cluster');
  const credentials = await clusterCredentials(directory);
  const url = `https://127.0.0.1:${apiserverPort}`;
  const { caFile, adminToken, backstageToken, kroToken } = credentials;
  const kubeconfigOf = (user: string, token: string, name: string) => {
    const file = join(directory, name);
    writeKubeconfig(file, { server: url, caFile, user, token });
    return file;
  };
  return {
    url,
    kubeconfig: kubeconfigOf('admin', adminToken, 'kubeconfig'),
    kubeconfigs: {
      backstage: kubeconfigOf(
        'backstage',
        backstageToken,
        'backstage.kubeconfig',
      ),
      kro: kubeconfigOf('kro', kroToken, 'kro.kubeconfig'),
    },
    credentials,
  };
}

/**
 * Starts the engines in order, each when the one before it answers, and applies `definitions/`.
 *
 * @returns the proxy before the AWS emulator, which is not a process of its own
 */
export async function startCluster(options: ClusterOptions): Promise<AwsProxy> {
  const { ports, supervisor, binaries } = options;
  const api = objectApi(options.prepared.kubeconfig);
  const applyAll = async (path: string) => {
    for (const object of readManifests(path)) await apply(api, object);
  };

  const apiserver = kubeApiserver(options);
  supervisor.start(etcd(options));
  supervisor.start(apiserver);
  mkdirSync(awsState(options), { recursive: true });
  supervisor.start(ministack(options));
  const aws = await startAwsProxy({
    port: ports.aws,
    upstreamPort: ports.awsEmulator,
    logFile: options.awsCallLog,
    ...options.delays,
  });

  await waitForEngine(
    options,
    'kube-apiserver',
    'the API server',
    apiserver.isReady!,
  );
  for (const name of [VELA_SYSTEM, ACK_SYSTEM]) {
    await apply(api, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    });
  }
  await applyAll(binaries.kro.crds);
  await applyAll(binaries.kubevela.crds);
  await applyAll(ackDefinitions);
  // kro accepts the graph only once it knows these kinds
  for (const name of [
    'tables.dynamodb.services.k8s.aws',
    'iamroleselectors.services.k8s.aws',
  ]) {
    await waitForEngine(options, 'kube-apiserver', name, () =>
      readWhen(api, 'Established', {
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        name,
      }),
    );
  }
  for (const object of backstageAccount()) await apply(api, object);
  const definitions = readKustomization(join(projectDirectory, 'definitions'));
  const rights = definitions.filter(isRight);
  // before kro starts, as an installation has what its chart brings
  for (const object of kroAccess(binaries.kro, rights)) {
    await apply(api, object);
  }

  supervisor.start(kro(options));
  const controller = ackController(options, aws.url);
  supervisor.start(controller);
  supervisor.start(kubevela(options));

  for (const object of definitions) {
    if (!isRight(object)) await apply(api, object);
  }
  await waitForEngine(options, 'kro', 'the ResourceGraphDefinition', () =>
    readWhen(api, 'Ready', {
      apiVersion: 'kro.run/v1alpha1',
      kind: 'ResourceGraphDefinition',
      name: 'dynamodbtable',
    }),
  );
  await waitForEngine(options, 'kubevela', 'the ComponentDefinition', () =>
    // written when KubeVela has understood the definition
    read(api, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      name: 'component-schema-aws-dynamodb-kro',
      namespace: VELA_SYSTEM,
    }),
  );
  if (options.webhook) {
    for (const object of admissionWebhooks(options)) await apply(api, object);
    await waitForEngine(options, 'kubevela', 'the admission webhook', () =>
      // it judges definitions too, and more strictly than the controller
      apply(
        api,
        definitions.find(({ kind }) => kind === 'ComponentDefinition')!,
      ),
    );
  }
  await waitForEngine(
    options,
    'ack',
    options.ack.description,
    controller.isReady!,
  );
  return aws;
}

function isRight({ apiVersion }: AnyObject): boolean {
  return apiVersion!.startsWith('rbac.authorization.k8s.io/');
}

/** Whom the rights for Backstage are given to: the portal's namespace and account, which are not part of `definitions/`. */
function backstageAccount(): AnyObject[] {
  const { namespace, name } = BACKSTAGE_SERVICE_ACCOUNT;
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name, namespace },
    },
  ];
}

async function waitForEngine(
  { supervisor, signal }: ClusterOptions,
  name: string,
  what: string,
  ask: () => Promise<unknown>,
): Promise<void> {
  try {
    await waitFor(what, ask, { timeoutMs: START_TIMEOUT_MS, signal });
  } catch (cause) {
    throw new StepError({
      what: `${name} did not become ready`,
      log: supervisor.logFile(name),
      repair: 'Start again; with --fresh if it stays so.',
      cause,
    });
  }
}
