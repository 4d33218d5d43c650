import type {
  ReadResult,
  ObservedTable,
  TableObject,
  TableRef,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  componentName,
  instanceOfTable,
  isTableOfInstance,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { ClusterListing } from '../../api';

interface Named {
  // The engines write it always; what is not there must not end the page.
  metadata?: { name?: string; namespace?: string };
}

/** What one list gave, by namespace and name. */
type Lookup<T> = (namespace: string, name: string) => ReadResult<T>;

function keyOf(namespace: string | undefined, name: string | undefined) {
  return `${namespace}/${name}`;
}

function keyOfName({ metadata }: Named): string {
  return keyOf(metadata?.namespace, metadata?.name);
}

/** Kubernetes has no empty name, so that nobody finds a Table without labels by it. */
function keyOfLabels({ metadata }: TableObject): string {
  const instance = instanceOfTable(metadata?.labels);
  return instance && instance.namespace === metadata.namespace
    ? keyOf(instance.namespace, instance.name)
    : '';
}

function checkAvailability<T>(
  listed: ReadResult<T[]>,
  key: (object: T) => string,
  isCut: boolean | undefined,
): Lookup<T> {
  if (listed.kind !== 'present') return () => listed;
  const byKey = new Map(listed.object.map(object => [key(object), object]));
  return (namespace, name) => {
    const object = byKey.get(keyOf(namespace, name));
    if (object) return { kind: 'present', object };
    // Nobody knows what is not in a part of a list.
    return { kind: isCut ? 'notRead' : 'notFound' };
  };
}

/** The Table of an instance: the one of its name, or else the one that kro's labels say. */
function lookUpTable(
  tables: ReadResult<TableObject[]>,
  isCut: boolean | undefined,
): Lookup<TableObject> {
  const findNamed = checkAvailability(tables, keyOfName, isCut);
  const findLabelled = checkAvailability(tables, keyOfLabels, isCut);
  return (namespace, name) => {
    const named = findNamed(namespace, name);
    return named.kind === 'present' &&
      isTableOfInstance(named.object.metadata.labels, name)
      ? named
      : findLabelled(namespace, name);
  };
}

/** Looks up what a cluster has of one table. */
export function selectFromListing(
  listing: ClusterListing,
): (ref: TableRef) => ObservedTable {
  const { applications, instances, tables, isCut } = listing;
  const findApplication = checkAvailability(applications, keyOfName, isCut);
  const findInstance = checkAvailability(instances, keyOfName, isCut);
  // Tables that cannot be listed say nothing against what the instances say.
  const findTable =
    tables?.kind === 'present' ? lookUpTable(tables, isCut) : undefined;
  return ref => {
    const { namespace } = ref;
    const application = findApplication(namespace, ref.application);
    const component = componentName(
      ref,
      application.kind === 'present' ? application.object : undefined,
    );
    if (!component) return { application, instance: { kind: 'notRead' } };
    return {
      application,
      instance: findInstance(namespace, component),
      ...(findTable && { table: findTable(namespace, component) }),
    };
  };
}
