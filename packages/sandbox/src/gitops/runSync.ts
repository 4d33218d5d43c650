import { Branch } from './branch';
import { Cluster } from './cluster';
import { messageOf } from './manifests';
import { syncCommit, SyncReport } from './syncCommit';

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

export interface RunningSync {
  /** Syncs the head of the branch now, also when nothing is new, and resolves with what came of it. */
  syncNow(): Promise<SyncReport>;
  /** Resolves when the sync under way, if any, has ended. */
  stop(): Promise<void>;
}

export interface SyncOptions {
  branch: Branch;
  cluster: Cluster;
  pollMs: number;
  onReport(report: SyncReport): void;
}

/** Follows the branch until stopped. One sync at a time. */
export function runSync({
  branch,
  cluster,
  pollMs,
  onReport,
}: SyncOptions): RunningSync {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let last: { commit: string; failures: number; retryAt: number } | undefined;

  const isSettled = (commit: string) =>
    last?.commit === commit &&
    (last.failures === 0 || Date.now() < last.retryAt);

  const sync = async (head: Head): Promise<SyncReport> => {
    const { commit, problem } = head;
    const report = problem
      ? unreadable(problem)
      : await syncCommit(branch, commit, cluster);
    if (report.failed.length === 0) {
      last = { commit, failures: 0, retryAt: 0 };
    } else {
      const failures = last?.commit === commit ? last.failures + 1 : 1;
      const wait = Math.min(
        LONGEST_RETRY_MS,
        FIRST_RETRY_MS * 2 ** (failures - 1),
      );
      last = { commit, failures, retryAt: Date.now() + wait };
      report.retryInMs = wait;
    }
    onReport(report);
    return report;
  };

  const exclusively = <T>(action: () => Promise<T>): Promise<T> => {
    const result = queue.then(action);
    queue = result.catch(() => {});
    return result;
  };

  const poll = async () => {
    try {
      await exclusively(async () => {
        const head = await readHead(branch);
        if (!stopped && !isSettled(head.commit)) await sync(head);
      });
    } finally {
      if (!stopped) timer = setTimeout(poll, pollMs);
    }
  };
  timer = setTimeout(poll, 0);

  return {
    syncNow: () => exclusively(async () => sync(await readHead(branch))),
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await queue;
    },
  };
}

interface Head {
  /** Empty when there is a problem. */
  commit: string;
  problem?: string;
}

async function readHead(branch: Branch): Promise<Head> {
  try {
    return { commit: await branch.commit() };
  } catch (error) {
    return {
      commit: '',
      problem: `The branch cannot be read: ${messageOf(error)}`,
    };
  }
}

function unreadable(message: string): SyncReport {
  return {
    ...{ commit: '', subject: '', applied: [], pruned: [], skipped: [] },
    failed: [{ path: '', message }],
  };
}
