import type { Supervisor } from '../processes/Supervisor';
import type { Delays } from '../aws';
import type { AckController } from './ackController';
import type { BuiltEngine } from './buildEngine';
import type { ClusterCredentials } from './certificates';

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
  webhookKubevela: number;
}

/** Zero stands for one that is free. */
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
  webhookKubevela: 0,
};

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
  /** How long AWS's phases last; the proxy's own where absent. */
  delays: Partial<Delays>;
  /** With KubeVela's admission webhook, which refuses a manifest when it is applied? */
  webhook: boolean;
  /** How long until ACK looks at a settled Table again; the sandbox's own few seconds when absent. */
  ackResyncSeconds?: number;
  signal?: AbortSignal;
}

/** Addresses and tokens, before the cluster runs. */
export interface PreparedCluster {
  url: string;
  /** File for the admin. */
  kubeconfig: string;
  /** Files for those whose rights `definitions/rbac` states. */
  kubeconfigs: { backstage: string; kro: string };
  credentials: ClusterCredentials;
}
