import { readFileSync } from 'node:fs';
import type { BuiltEngine } from './buildEngine';
import { KRO_SERVICE_ACCOUNT } from './certificates';
import { parseManifests, type AnyObject } from '../kubernetes/kubernetes';

const RBAC = 'rbac.authorization.k8s.io/v1';
/** By this label kro's chart, in its mode `aggregation`, finds the roles that users add to kro's own. */
const AGGREGATE = 'rbac.kro.run/aggregate-to-controller';

/** What kro's chart gives its controller in any case: the last rules of its template, where nothing is templated. */
function chartRules(chart: string): string {
  const rules = /:controller:static\n(rules:\n[^{}]*)\{\{/.exec(chart)?.[1];
  if (!rules) {
    throw new Error("kro's chart no longer states its own rules as before");
  }
  return rules;
}

/**
 * The objects that make kro's service account what it is after an installation with `rbac.mode=aggregation`: the chart's
 * rules and those of the added roles, nothing else.
 *
 * The bindings are one for each role, because the aggregated role would need a kube-controller-manager to fill it.
 *
 * @param added - rights that an installation adds, of `definitions/rbac`; those for others than kro pass through
 */
export function kroAccess(kro: BuiltEngine, added: AnyObject[]): AnyObject[] {
  const { namespace, name } = KRO_SERVICE_ACCOUNT;
  const chart = readFileSync(kro.role, 'utf8');
  const [own] = parseManifests(
    `apiVersion: ${RBAC}\nkind: ClusterRole\nmetadata:\n  name: kro:controller:static\n  labels: {${AGGREGATE}: "true"}\n${chartRules(
      chart,
    )}`,
  );
  const objects = [own, ...added];
  const aggregated = objects.filter(
    ({ kind, metadata }) =>
      kind === 'ClusterRole' && metadata?.labels?.[AGGREGATE] === 'true',
  );
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name, namespace },
    },
    ...objects,
    ...aggregated.map(({ metadata }) => ({
      apiVersion: RBAC,
      kind: 'ClusterRoleBinding',
      metadata: { name: metadata!.name },
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name: metadata!.name,
      },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    })),
  ];
}
