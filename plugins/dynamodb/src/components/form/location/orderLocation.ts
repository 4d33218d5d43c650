import type { OrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { locationProblems } from './locationProblems';
import type { OrderLocation } from './useAvailability';

/** Kubernetes' own, for those who have made none. */
export const FIRST_NAMESPACE = 'default';

/**
 * The place that the form's values lead to; for what is not chosen yet, what the
 * form will offer first.
 *
 * @param formData - the values of all pages, of any origin
 * @returns `undefined` while the name or the namespace is not right: there can be no such table
 */
export function orderLocation(
  formData: Record<string, unknown>,
  policy: OrderPolicy,
): OrderLocation | undefined {
  const {
    name,
    namespace = policy.namespaces[0] ?? FIRST_NAMESPACE,
    cluster,
  } = formData;
  if (
    typeof name !== 'string' ||
    typeof namespace !== 'string' ||
    locationProblems('name', name, policy).length > 0 ||
    locationProblems('namespace', namespace, policy).length > 0
  ) {
    return undefined;
  }
  if (typeof cluster === 'string' && cluster !== '') {
    return { name, namespace, cluster };
  }
  // Where several are allowed, none is offered first.
  return policy.clusters.length === 1
    ? { name, namespace, cluster: policy.clusters[0] }
    : { name, namespace };
}
