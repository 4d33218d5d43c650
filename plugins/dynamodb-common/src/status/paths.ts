import type { TableRef } from '../entity/readTableRef';

function objectPath(
  groupVersion: string,
  namespace: string,
  plural: string,
  name: string,
): string {
  return `/apis/${groupVersion}/namespaces/${encodeURIComponent(
    namespace,
  )}/${plural}/${encodeURIComponent(name)}`;
}

/**
 * Path of the KubeVela Application at the Kubernetes API server.
 *
 * @public
 */
export function applicationPath(ref: TableRef): string {
  return objectPath(
    'core.oam.dev/v1beta1',
    ref.namespace,
    'applications',
    ref.application,
  );
}

/**
 * Path of the kro instance, which is named like the component.
 *
 * @public
 */
export function instancePath(ref: TableRef, component: string): string {
  return objectPath(
    'kro.run/v1alpha1',
    ref.namespace,
    'dynamodbtables',
    component,
  );
}

/**
 * Path of the ACK Table, which is named like the kro instance.
 *
 * @public
 */
export function tablePath(ref: TableRef, component: string): string {
  return objectPath(
    'dynamodb.services.k8s.aws/v1alpha1',
    ref.namespace,
    'tables',
    component,
  );
}
