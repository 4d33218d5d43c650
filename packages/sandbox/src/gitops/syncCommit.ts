import { Branch } from './branch';
import { Cluster, ClusterUnreachableError } from './cluster';
import {
  Inventory,
  INVENTORY_NAMESPACE,
  INVENTORY_REFERENCE,
  InventoryEntry,
  identityOf,
  identityOfManifest,
  inventoryFromConfigMap,
  inventoryToConfigMap,
} from './inventory';
import {
  describeObject,
  Failure,
  messageOf,
  readManifests,
  SkippedDocument,
  SourcedManifest,
} from './manifests';
import { planSync } from './planSync';

export interface SyncedObject {
  path: string;
  /** `Kind namespace/name` */
  object: string;
}

/** What one sync did, and what it could not do. */
export interface SyncReport {
  /** Empty when the branch could not be read. */
  commit: string;
  /** First line of the commit's message. */
  subject: string;
  applied: SyncedObject[];
  pruned: SyncedObject[];
  skipped: SkippedDocument[];
  failed: Failure[];
  /** Set when something failed: how long until it is tried again, in milliseconds. */
  retryInMs?: number;
}

/**
 * Makes the cluster hold what a commit holds. One object that fails does not stop the others; an
 * API server that does not answer does. Never throws: the report says what failed.
 */
export async function syncCommit(
  branch: Branch,
  commit: string,
  cluster: Cluster,
): Promise<SyncReport> {
  const report: SyncReport = {
    commit,
    subject: '',
    applied: [],
    pruned: [],
    skipped: [],
    failed: [],
  };
  try {
    report.subject = await branch.subjectOf(commit);
    const read = readManifests(await branch.manifestFiles(commit));
    report.skipped.push(...read.skipped);
    report.failed.push(...read.failed);
    const before = inventoryFromConfigMap(
      await cluster.get(INVENTORY_REFERENCE),
    );
    const plan = planSync(
      read,
      before,
      await branch.renames(before.commit, commit),
    );
    report.failed.push(...plan.failed);
    report.skipped.push(
      ...plan.released.map(entry => ({
        path: entry.path,
        reason: `${objectOf(
          entry,
        )} left the branch; namespaces are never deleted`,
      })),
    );

    const held = new Map<string, InventoryEntry>();
    for (const entry of before.entries) {
      if (!plan.released.includes(entry)) held.set(identityOf(entry), entry);
    }
    for (const entry of plan.keep) held.set(identityOf(entry), entry);
    try {
      await ensureNamespaces(
        cluster,
        [INVENTORY_NAMESPACE, ...plan.namespaces],
        report,
      );
      const appliedUids = await applyAll(cluster, plan.apply, held, report);
      await pruneAll(cluster, plan.prune, held, appliedUids, report);
    } finally {
      const inventory: Inventory = { commit, entries: [...held.values()] };
      await cluster.apply(inventoryToConfigMap(inventory));
    }
  } catch (error) {
    report.failed.push({ path: '', message: messageOf(error) });
  }
  return report;
}

async function ensureNamespaces(
  cluster: Cluster,
  names: string[],
  report: SyncReport,
): Promise<void> {
  for (const name of names) {
    const namespace = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    };
    await attempt(
      report,
      { path: '', object: describeObject(namespace) },
      async () => {
        if (!(await cluster.get(namespace))) await cluster.apply(namespace);
      },
    );
  }
}

/** Gives the uids of what is there now. */
async function applyAll(
  cluster: Cluster,
  manifests: SourcedManifest[],
  held: Map<string, InventoryEntry>,
  report: SyncReport,
): Promise<Set<string>> {
  const uids = new Set<string>();
  for (const { path, manifest } of manifests) {
    const object = describeObject(manifest);
    await attempt(report, { path, object }, async () => {
      const { uid } = await cluster.apply(manifest);
      const { apiVersion, kind, metadata } = manifest;
      const { name, namespace } = metadata;
      held.set(identityOfManifest(manifest), {
        path,
        apiVersion,
        kind,
        name,
        namespace,
        uid,
      });
      uids.add(uid);
      report.applied.push({ path, object });
    });
  }
  return uids;
}

async function pruneAll(
  cluster: Cluster,
  entries: InventoryEntry[],
  held: Map<string, InventoryEntry>,
  appliedUids: Set<string>,
  report: SyncReport,
): Promise<void> {
  for (const entry of entries) {
    const { path, apiVersion, kind, name, namespace, uid } = entry;
    const object = objectOf(entry);
    await attempt(report, { path, object }, async () => {
      // The same object, written another way in the branch now.
      if (!appliedUids.has(uid)) {
        await cluster.delete(
          { apiVersion, kind, metadata: { name, namespace } },
          uid,
        );
        report.pruned.push({ path, object });
      }
      held.delete(identityOf(entry));
    });
  }
}

async function attempt(
  report: SyncReport,
  failure: Omit<Failure, 'message'>,
  action: () => Promise<void>,
): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof ClusterUnreachableError) throw error;
    report.failed.push({ ...failure, message: messageOf(error) });
  }
}

function objectOf({ kind, name, namespace }: InventoryEntry): string {
  return describeObject({ kind, metadata: { name, namespace } });
}
