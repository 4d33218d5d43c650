import type { SyncReport } from '../gitops';

/** Tells the user what the sync did with a commit; what is tried again and fails alike is told once. */
export function reportSync(
  onMessage: (message: string) => void,
): (report: SyncReport) => void {
  let last: string | undefined;
  return ({ commit, subject, applied, pruned, failed }) => {
    const counts = [
      applied.length && `${applied.length} applied`,
      pruned.length && `${pruned.length} removed`,
      failed.length && `${failed.length} failed, tried again`,
    ].filter(Boolean);
    if (!counts.length) return;
    const message = [
      `GitOps ${commit.slice(0, 7)} "${subject}": ${counts.join(', ')}`,
      ...failed.map(failure => `  ${failure.path}: ${failure.message}`),
    ].join('\n');
    if (message !== last) onMessage(message);
    last = message;
  };
}
