import { InputError } from '@backstage/errors';
import type { TableRef } from '../../entity/readTableRef';
import { validate } from '../../schema/validate';
import { objectName } from '../../schema/kubernetesNames';

const APPLICATIONS = {
  groupVersion: 'core.oam.dev/v1beta1',
  plural: 'applications',
};
const INSTANCES = {
  groupVersion: 'kro.run/v1alpha1',
  plural: 'dynamodbtables',
};
const TABLES = {
  groupVersion: 'dynamodb.services.k8s.aws/v1alpha1',
  plural: 'tables',
};

type Resource = typeof APPLICATIONS;

/** The labels by which kro names the owner of an object. */
const LABEL_INSTANCE_NAME = 'kro.run/instance-name';
const LABEL_INSTANCE_NAMESPACE = 'kro.run/instance-namespace';

/**
 * On a second Table of an instance, by which our definition has ACK read what AWS
 * has before a table is taken over. It is gone afterwards, and never the table.
 */
const LABEL_LOOK = 'aws-dynamodb-kro/look';

/** The name as it is, if Kubernetes can have such a name. */
function checked(name: string): string {
  // No encoding helps: `%2e%2e` is `..` too, and some servers take `%2f` for a slash.
  if (validate(objectName, name).length > 0) {
    throw new InputError(
      `${JSON.stringify(
        name,
      )} is not the name of a Kubernetes object: use lower-case letters, digits, '-' and '.'.`,
    );
  }
  return name;
}

function segment(name: string): string {
  return encodeURIComponent(checked(name));
}

function objectPath(
  { groupVersion, plural }: Resource,
  namespace: string,
  name: string,
): string {
  return `/apis/${groupVersion}/namespaces/${segment(
    namespace,
  )}/${plural}/${segment(name)}`;
}

function listPath({ groupVersion, plural }: Resource): string {
  return `/apis/${groupVersion}/${plural}`;
}

/**
 * Path of the KubeVela Application at the Kubernetes API server.
 *
 * @throws InputError for a name that would lead elsewhere
 *
 * @alpha
 */
export function applicationPath(ref: TableRef): string {
  return objectPath(APPLICATIONS, ref.namespace, ref.application);
}

/**
 * Path of the kro instance, which is named like the component.
 *
 * @throws InputError for a name that would lead elsewhere
 *
 * @alpha
 */
export function instancePath(ref: TableRef, component: string): string {
  return objectPath(INSTANCES, ref.namespace, component);
}

/**
 * Path of the ACK Table, which this project's graph names like the kro instance.
 *
 * @throws InputError for a name that would lead elsewhere
 *
 * @alpha
 */
export function tablePath(ref: TableRef, name: string): string {
  return objectPath(TABLES, ref.namespace, name);
}

/**
 * Path of the list of the ACK Tables that kro made for an instance: one, or none,
 * whatever its name is.
 *
 * @throws InputError for a name that would lead elsewhere
 *
 * @alpha
 */
export function tablesOfInstancePath(ref: TableRef, instance: string): string {
  const labelSelector = [
    `${LABEL_INSTANCE_NAME}=${checked(instance)}`,
    `${LABEL_INSTANCE_NAMESPACE}=${ref.namespace}`,
    `!${LABEL_LOOK}`,
  ].join(',');
  return `/apis/${TABLES.groupVersion}/namespaces/${segment(ref.namespace)}/${
    TABLES.plural
  }?${new URLSearchParams({ labelSelector })}`;
}

/**
 * Whether an ACK Table is that of an instance, as far as its labels say. One
 * without them may be: somebody may have made it by hand. One that is only there
 * to read what AWS has is nobody's.
 *
 * @param labels - of the Table
 *
 * @alpha
 */
export function isTableOfInstance(
  labels: Record<string, string> | undefined,
  instance: string,
): boolean {
  return (
    labels?.[LABEL_LOOK] === undefined &&
    (labels?.[LABEL_INSTANCE_NAME] ?? instance) === instance
  );
}

/**
 * The instance that an ACK Table was made for, where kro's labels say it; none
 * for one that is only there to read what AWS has.
 *
 * @param labels - of the Table
 *
 * @alpha
 */
export function instanceOfTable(
  labels: Record<string, string> | undefined,
): { namespace: string; name: string } | undefined {
  const namespace = labels?.[LABEL_INSTANCE_NAMESPACE];
  const name = labels?.[LABEL_INSTANCE_NAME];
  return namespace && name && labels?.[LABEL_LOOK] === undefined
    ? { namespace, name }
    : undefined;
}

/**
 * Path of the list of all Applications of a cluster.
 *
 * @alpha
 */
export function applicationsPath(): string {
  return listPath(APPLICATIONS);
}

/**
 * Path of the list of all kro instances of a cluster.
 *
 * @alpha
 */
export function instancesPath(): string {
  return listPath(INSTANCES);
}

/**
 * Path of the list of all ACK Tables of a cluster.
 *
 * @alpha
 */
export function tablesPath(): string {
  return listPath(TABLES);
}

/**
 * Path of the list of the events about the objects of one name in a namespace,
 * whatever their kind.
 *
 * @throws InputError for a name that would lead elsewhere
 *
 * @alpha
 */
export function eventsPath(namespace: string, name: string): string {
  const query = new URLSearchParams({
    fieldSelector: `involvedObject.name=${checked(name)}`,
  });
  return `/api/v1/namespaces/${segment(namespace)}/events?${query}`;
}
