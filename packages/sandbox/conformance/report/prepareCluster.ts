import { apply } from '../../src/engines/kubernetes';
import type { Environment } from '../environment';

export async function makeNamespace(
  { api }: Environment,
  name: string,
): Promise<void> {
  await apply(api, { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
}

/** Lets ACK take a role in another account for tables whose `providerConfigRef` has this name. */
export async function selectRole(
  { api }: Environment,
  {
    providerConfig,
    account,
    selector = providerConfig,
  }: { providerConfig: string; account: string; selector?: string },
): Promise<void> {
  await apply(api, {
    apiVersion: 'services.k8s.aws/v1alpha1',
    kind: 'IAMRoleSelector',
    metadata: { name: selector },
    spec: {
      arn: `arn:aws:iam::${account}:role/${selector}`,
      resourceLabelSelector: {
        matchLabels: { 'aws-dynamodb-kro/provider-config': providerConfig },
      },
    },
  });
}
