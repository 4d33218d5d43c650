import { stringifyEntityRef } from '@backstage/catalog-model';

/**
 * The paths of a table's files in the GitOps repository, relative to its root.
 *
 * @alpha
 */
export function manifestPaths(order: { namespace: string; name: string }): {
  directory: string;
  application: string;
  catalogInfo: string;
} {
  const directory = `${order.namespace}/${order.name}`;
  return {
    directory,
    application: `${directory}/application.yaml`,
    catalogInfo: `${directory}/catalog-info.yaml`,
  };
}

/**
 * The branch of a table's pull request. One table has one branch, so that a
 * second run updates the open pull request; the slash between namespace and
 * name, which neither can hold, keeps `a-b`/`c` apart from `a`/`b-c`.
 *
 * @alpha
 */
export function pullRequestBranch(order: {
  namespace: string;
  name: string;
}): string {
  return `dynamodb/${order.namespace}/${order.name}`;
}

/**
 * The reference of a table's catalog entity. Its namespace is the Kubernetes
 * one, so that equal names in two namespaces are two entities.
 *
 * @alpha
 */
export function tableEntityRef(order: {
  namespace: string;
  name: string;
}): string {
  return stringifyEntityRef({
    kind: 'Resource',
    namespace: order.namespace,
    name: order.name,
  });
}
