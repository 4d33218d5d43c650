/** An engine that is built from the Go module proxy. Its pins stand in `engines/<name>/go.mod` and `go.sum`. */
export interface Engine {
  /** Also the folder of its go.mod. */
  name: string;
  title: string;
  module: string;
  version: string;
  /** The main package. */
  package: string;
  ldflags?: string;
  /** Folders inside the module with its CustomResourceDefinitions. */
  crds?: string[];
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

/** ACK's DynamoDB controller. Not every module proxy serves it, so it has no go.mod here: see ack.ts. */
export const ack = {
  module: 'github.com/aws-controllers-k8s/dynamodb-controller',
  version: 'v1.9.2',
  package: 'github.com/aws-controllers-k8s/dynamodb-controller/cmd/controller',
};
