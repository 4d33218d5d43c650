import { Branch } from './branch';
import { Cluster } from './cluster';
import { KubernetesCluster } from './kubernetesCluster';
import { runSync, RunningSync } from './runSync';
import { SyncReport } from './syncCommit';

export interface GitOpsSyncOptions {
  /** A bare repository on this machine. */
  repositoryDirectory: string;
  branch: string;
  /** The file that says where the API server is and who asks. */
  kubeconfig: string;
  /** How often the branch is looked at, in milliseconds; 1000 when absent. */
  pollMs?: number;
  /** Called after every attempt to sync a commit, failed ones too. */
  onReport(report: SyncReport): void;
}

/**
 * Keeps a cluster at what a branch holds, as Argo CD and Flux do: applies each new commit, prunes
 * what left the branch, and tries a failed commit again until it works or a newer one comes.
 */
export async function startGitOpsSync(
  options: GitOpsSyncOptions,
): Promise<RunningSync> {
  const branch = new Branch(options.repositoryDirectory, options.branch);
  const cluster: Cluster = KubernetesCluster.fromFile(options.kubeconfig);
  return runSync({
    branch,
    cluster,
    pollMs: options.pollMs ?? 1000,
    onReport: options.onReport,
  });
}
