import type { Endpoints } from './endpoints';
import type { ClusterPorts, PreparedCluster } from '../engines/ClusterOptions';
import type { WorldDirectories } from '../paths';
import type { Supervisor } from '../processes/Supervisor';

/** What the two tracks of a start share: what is decided before, and what they find out. */
export interface Building {
  directories: WorldDirectories;
  ports: ClusterPorts & { app: number; backend: number; forge: number };
  supervisor: Supervisor;
  /** Addresses and tokens of the cluster, known before it runs; absent without one. */
  cluster?: PreparedCluster;
  /** Filled by the tracks. */
  endpoints: Endpoints;
  /** Ends what is not a process, last first. */
  closers: (() => Promise<void>)[];
  /** When the user began to wait, in milliseconds since the epoch. */
  startedAt: number;
  signal: AbortSignal;
}

/** How long the user has waited, in words. */
export function waited({ startedAt }: Building): string {
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  return seconds < 100
    ? `${seconds} s`
    : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
