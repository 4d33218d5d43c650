import { readFileSync } from 'node:fs';
import type { ClusterOptions } from './ClusterOptions';
import type { AnyObject } from '../kubernetes/kubernetes';

/** What KubeVela's chart registers of the kinds that are used here. */
const RESOURCES = ['applications', 'componentdefinitions'];

/** Makes the API server ask KubeVela before it keeps an Application or a definition. */
export function admissionWebhooks({
  ports,
  prepared,
}: Pick<ClusterOptions, 'ports' | 'prepared'>): AnyObject[] {
  const caBundle = readFileSync(prepared.credentials.caFile).toString('base64');
  return (['Validating', 'Mutating'] as const).map(kind => {
    const verb = kind.toLowerCase();
    return {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: `${kind}WebhookConfiguration`,
      metadata: { name: 'kubevela-vela-core-admission' },
      webhooks: RESOURCES.map(resource => ({
        name: `${verb}.core.oam.dev.v1beta1.${resource}`,
        clientConfig: {
          url: `https://127.0.0.1:${ports.webhookKubevela}/${verb}-core-oam-dev-v1beta1-${resource}`,
          caBundle,
        },
        failurePolicy: 'Fail',
        sideEffects: 'None',
        admissionReviewVersions: ['v1beta1', 'v1'],
        rules: [
          {
            apiGroups: ['core.oam.dev'],
            apiVersions: ['v1beta1'],
            operations: ['CREATE', 'UPDATE'],
            resources: [resource],
          },
        ],
      })),
    };
  });
}
