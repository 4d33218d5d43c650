export { startGitOpsSync } from './startGitOpsSync';
export type { GitOpsSyncOptions } from './startGitOpsSync';
export type { RunningSync } from './runSync';
export type { SyncedObject, SyncReport } from './syncCommit';
export type { Failure, SkippedDocument } from './manifests';
