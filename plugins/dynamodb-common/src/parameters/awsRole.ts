import { patterns } from '../schema/patterns';
import { richText } from '../text/richText';
import { LABEL_PROVIDER_CONFIG } from './ackMetadata';
import { type Concern, none, orderAgain } from './concern';
import { orNotNamed } from './describe';

/** The AWS role that makes the table, and with it the account. */
export const awsRole = {
  parameters: {
    providerConfigRef: {
      schema: {
        title: 'AWS account selection',
        description:
          'Names the AWS role, and so the account, that makes the table; the platform team prepares it as an IAMRoleSelector. A name that nothing matches makes no table. Cannot be changed later.',
        type: 'object',
        properties: {
          // The graph writes the name into a label of the Table.
          name: {
            title: 'Name',
            type: 'string',
            minLength: 1,
            maxLength: 63,
            pattern: patterns.labelValue.pattern,
          },
        },
        required: ['name'],
        additionalProperties: false,
      },
      change: {
        effect: 'refused',
        sentence:
          'The AWS account of a table cannot be changed: the table would be made again in the other one, empty.',
        instead: orderAgain('providerConfigRef'),
        immutable: () => richText`the AWS account`,
      },
      ackPath: ['labels', LABEL_PROVIDER_CONFIG],
      preset: undefined,
    },
  },
  types: {},
  labels: {},
  rules: [],
  recommendations: [],
  ackTable: ({ providerConfigRef }) => ({
    labels: { [LABEL_PROVIDER_CONFIG]: providerConfigRef?.name ?? 'default' },
  }),
  reviewRows: [
    {
      title: 'AWS account selection',
      lines: ({ providerConfigRef }) =>
        providerConfigRef ? [richText`${providerConfigRef.name}`] : [],
    },
  ],
  summary: ({ providerConfigRef }) =>
    providerConfigRef
      ? [
          richText`The AWS role that ${orNotNamed(
            providerConfigRef.name,
          )} selects makes it.`,
        ]
      : [],
  costs: none,
  risks: none,
} satisfies Concern<'providerConfigRef'>;
