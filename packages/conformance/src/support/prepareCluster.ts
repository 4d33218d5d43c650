import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  apply,
  parseManifests,
  projectDirectory,
} from '@aws-dynamodb-kro/sandbox/client';
import type { Environment } from './environment';

export async function makeNamespace(
  { api }: Environment,
  name: string,
): Promise<void> {
  await apply(api, { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
}

const NO_SECRET_NAMESPACES = '_secretNamespaces: []';

/**
 * Puts namespaces on the platform team's list of those to which connection Secrets may be written, as it would: by an edit of
 * the definition.
 *
 * @returns puts the definition back
 */
export async function allowSecretsIn(
  { api }: Environment,
  ...namespaces: string[]
): Promise<() => Promise<void>> {
  const path = join(
    projectDirectory,
    'definitions',
    'components',
    'aws-dynamodb-kro.yaml',
  );
  const text = readFileSync(path, 'utf8');
  assert.ok(
    text.includes(NO_SECRET_NAMESPACES),
    'the list is empty as shipped',
  );
  const applyText = async (definition: string) => {
    for (const object of parseManifests(definition)) await apply(api, object);
  };
  await applyText(
    text.replace(
      NO_SECRET_NAMESPACES,
      `_secretNamespaces: ${JSON.stringify(namespaces)}`,
    ),
  );
  return () => applyText(text);
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
