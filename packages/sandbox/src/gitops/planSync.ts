import {
  Inventory,
  InventoryEntry,
  identityOf,
  identityOfManifest,
} from './inventory';
import {
  describeObject,
  Failure,
  ReadManifests,
  SourcedManifest,
} from './manifests';

export interface SyncPlan {
  /** Namespaces that have to be there before the rest. */
  namespaces: string[];
  /** In the order to apply: namespaces, definitions of resources, the rest. */
  apply: SourcedManifest[];
  /** What left the branch. */
  prune: InventoryEntry[];
  /** What stays although no manifest could be read for it, under the path where its file stands now. */
  keep: InventoryEntry[];
  /** What left the branch and is left alone: namespaces are never deleted. */
  released: InventoryEntry[];
  /** Objects that stand in two files. */
  failed: Failure[];
}

/**
 * What has to be done so that the cluster holds what the branch holds.
 * `renames`: from a path that the inventory knows to the one the file has now.
 */
export function planSync(
  read: Pick<ReadManifests, 'manifests' | 'failed'>,
  inventory: Inventory,
  renames: Map<string, string> = new Map(),
): SyncPlan {
  const wanted = new Map<string, SourcedManifest>();
  const failed: Failure[] = [];
  for (const sourced of read.manifests) {
    const identity = identityOfManifest(sourced.manifest);
    const first = wanted.get(identity);
    if (first) {
      failed.push({
        path: sourced.path,
        object: describeObject(sourced.manifest),
        message: `The same object stands in '${first.path}', which was applied`,
      });
    } else {
      wanted.set(identity, sourced);
    }
  }

  const unreadable = new Set(read.failed.map(failure => failure.path));
  const plan: SyncPlan = {
    namespaces: namespacesOf([...wanted.values()]),
    apply: [...wanted.values()].sort((left, right) => rank(left) - rank(right)),
    prune: [],
    keep: [],
    released: [],
    failed,
  };
  for (const entry of inventory.entries) {
    const path = unreadable.has(entry.path)
      ? entry.path
      : renames.get(entry.path);
    if (wanted.has(identityOf(entry))) {
      continue;
    } else if (path !== undefined && unreadable.has(path)) {
      plan.keep.push({ ...entry, path });
    } else if (isNamespace(entry)) {
      plan.released.push(entry);
    } else {
      plan.prune.push(entry);
    }
  }
  return plan;
}

function namespacesOf(manifests: SourcedManifest[]): string[] {
  const named = manifests.flatMap(
    ({ manifest }) => manifest.metadata.namespace ?? [],
  );
  const written = new Set(
    manifests
      .filter(({ manifest }) => isNamespace(manifest))
      .map(({ manifest }) => manifest.metadata.name),
  );
  return [...new Set(named)].filter(name => !written.has(name)).sort();
}

function rank({ manifest }: SourcedManifest): number {
  if (isNamespace(manifest)) return 0;
  return manifest.kind === 'CustomResourceDefinition' ? 1 : 2;
}

function isNamespace({
  apiVersion,
  kind,
}: {
  apiVersion: string;
  kind: string;
}): boolean {
  return apiVersion === 'v1' && kind === 'Namespace';
}
