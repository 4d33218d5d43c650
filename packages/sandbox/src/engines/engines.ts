import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../UsageError';
import { sandboxDirectory } from '../paths';

/** An engine that is built from the Go module proxy, pinned by go.mod and go.sum of `engines/<name>/<version>`. */
export interface Engine {
  name: string;
  title: string;
  module: string;
  /** What runs unless another one is asked for. */
  version: string;
  /** The main package. */
  package: string;
  ldflags?: string;
  /** Folders inside the module with its CustomResourceDefinitions. */
  crds?: string[];
  /** Chart template inside the module that states what its controller may do. */
  role?: string;
}

const KUBERNETES_VERSION = 'v1.35.4';
const gitVersion = 'k8s.io/component-base/version.git';

/** Smallest first, so that a mistake in the set-up shows early. */
export const engines: Engine[] = [
  {
    name: 'etcd',
    title: 'etcd',
    module: 'go.etcd.io/etcd/server/v3',
    version: 'v3.6.16',
    package: 'go.etcd.io/etcd/server/v3',
  },
  {
    name: 'kro',
    title: 'kro',
    module: 'github.com/kubernetes-sigs/kro',
    version: 'v0.9.4',
    package: 'github.com/kubernetes-sigs/kro/cmd/controller',
    crds: ['helm/crds'],
    role: 'helm/templates/cluster-role.yaml',
  },
  {
    name: 'kube-apiserver',
    title: 'Kubernetes API server',
    module: 'k8s.io/kubernetes',
    version: KUBERNETES_VERSION,
    package: 'k8s.io/kubernetes/cmd/kube-apiserver',
    // Without these it calls itself v0.0.0-master.
    ldflags: `-X ${gitVersion}Version=${KUBERNETES_VERSION} -X ${gitVersion}Major=1 -X ${gitVersion}Minor=35`,
  },
  {
    name: 'kubevela',
    title: 'KubeVela',
    module: 'github.com/oam-dev/kubevela',
    version: 'v1.11.0',
    package: 'github.com/oam-dev/kubevela/cmd/core',
    crds: ['charts/vela-core/crds'],
  },
];

/** Engines of which a user may ask for another version. */
export type EngineVersions = Partial<Record<'kubevela' | 'kro', string>>;

/** The folder with the pins of one version of an engine. */
export function pinsDirectory({ name, version }: Engine): string {
  return join(sandboxDirectory, 'engines', name, version);
}

/** The versions of an engine that have pins, the newest first. */
export function supportedVersions(name: string): string[] {
  return readdirSync(join(sandboxDirectory, 'engines', name)).sort((a, b) =>
    b.localeCompare(a, 'en', { numeric: true }),
  );
}

/**
 * The engines in the versions that were asked for.
 *
 * @throws UsageError naming the versions that there are
 */
export function chooseEngines(versions: EngineVersions = {}): Engine[] {
  return engines.map(engine => {
    const asked = versions[engine.name as keyof EngineVersions];
    if (asked === undefined) return engine;
    const supported = supportedVersions(engine.name);
    const version = `v${asked.replace(/^v/, '')}`;
    if (!supported.includes(version)) {
      throw new UsageError(
        `--${engine.name} ${asked}: ${
          engine.title
        } is pinned in the versions ${supported
          .map(name => name.slice(1))
          .join(', ')}. Example: --${engine.name} ${supported[0].slice(1)}`,
      );
    }
    return { ...engine, version };
  });
}

/** ACK's DynamoDB controller. Not every module proxy serves it, so it has no go.mod here: see ackController.ts. */
export const ack = {
  module: 'github.com/aws-controllers-k8s/dynamodb-controller',
  version: 'v1.9.2',
  package: 'github.com/aws-controllers-k8s/dynamodb-controller/cmd/controller',
};
