import { namespaceName, objectName } from '../schema/kubernetesNames';
import { richText, type RichText } from '../text/richText';
import { type Concern, none } from './concern';
import { given, orNotNamed } from './describe';
import type { PartialParameters } from './PartialParameters';

/** The Secret and its namespace, as far as they are known. */
function describeSecret(
  { writeConnectionSecretToRef: secret }: PartialParameters,
  orderNamespace: string | undefined,
): RichText | undefined {
  const namespace = secret?.namespace || orderNamespace;
  return secret?.name && namespace
    ? richText`${`${namespace}/${secret.name}`}`
    : secret && orNotNamed(secret.name);
}

/** The Secret by which applications find the table. */
export const connectionSecret = {
  parameters: {
    writeConnectionSecretToRef: {
      schema: {
        title: 'Connection Secret',
        description:
          'A Secret in the cluster that gets the table name, its ARN, region and stream ARN.',
        type: 'object',
        properties: {
          name: {
            title: 'Name',
            ...objectName,
          },
          namespace: {
            title: 'Namespace',
            description: "The Application's namespace when left out.",
            ...namespaceName,
          },
        },
        required: ['name'],
        additionalProperties: false,
      },
      change: {
        effect: 'in place',
        sentence:
          'The Secret is made, moved or removed; what reads it has to follow.',
      },
      // The kro instance has it, not the Table.
      ackPath: undefined,
      preset: undefined,
    },
  },
  types: {},
  labels: {},
  rules: [],
  recommendations: [],
  ackTable: () => ({}),
  reviewRows: [
    {
      title: 'Connection Secret',
      lines: (parameters, namespace) =>
        given([describeSecret(parameters, namespace)]),
    },
  ],
  summary: (parameters, namespace) => {
    const secret = describeSecret(parameters, namespace);
    return secret
      ? [richText`Secret ${secret} gets its name, ARN, region and stream ARN.`]
      : [];
  },
  costs: none,
  risks: none,
} satisfies Concern<'writeConnectionSecretToRef'>;
