import { ObjectReference } from './cluster';
import { Manifest } from './manifests';

/** An object that the sync has applied, and from which file. */
export interface InventoryEntry {
  path: string;
  apiVersion: string;
  kind: string;
  name: string;
  /** As written; the cluster puts a namespaced object without one into `default`. */
  namespace?: string;
  /** Tells the object that was applied from one of the same name that came later. */
  uid: string;
}

/** What the last sync left in the cluster. */
export interface Inventory {
  /** The commit whose files were looked at last. */
  commit?: string;
  entries: InventoryEntry[];
}

export const INVENTORY_NAMESPACE = 'gitops-system';
const CONFIG_MAP_NAME = 'inventory';

export const INVENTORY_REFERENCE = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: CONFIG_MAP_NAME, namespace: INVENTORY_NAMESPACE },
};

/** Which object a manifest means, whatever version of its group it is written in. */
export function identityOf(object: {
  apiVersion: string;
  kind: string;
  name: string;
  namespace?: string;
}): string {
  const group = object.apiVersion.includes('/')
    ? object.apiVersion.split('/')[0]
    : '';
  return [group, object.kind, object.namespace ?? 'default', object.name].join(
    '/',
  );
}

export function identityOfManifest({
  apiVersion,
  kind,
  metadata,
}: ObjectReference): string {
  return identityOf({
    apiVersion,
    kind,
    name: metadata.name,
    namespace: metadata.namespace,
  });
}

export function inventoryToConfigMap(inventory: Inventory): Manifest {
  return {
    ...INVENTORY_REFERENCE,
    data: { 'inventory.json': JSON.stringify(inventory) },
  };
}

/** Throws when the ConfigMap holds something else: to guess would be to forget what has to be pruned. */
export function inventoryFromConfigMap(
  configMap: Record<string, unknown> | undefined,
): Inventory {
  if (configMap === undefined) return { entries: [] };
  const data = configMap.data as Record<string, string> | undefined;
  const inventory = JSON.parse(
    data?.['inventory.json'] ?? '{}',
  ) as Partial<Inventory>;
  if (!Array.isArray(inventory.entries)) {
    throw new Error(
      `ConfigMap ${INVENTORY_NAMESPACE}/${CONFIG_MAP_NAME} holds no inventory`,
    );
  }
  return { commit: inventory.commit, entries: inventory.entries };
}
