import { patterns } from '../../schema/patterns';
import { richText, type RichText } from '../../text/richText';
import { type Concern, none } from '../concern';
import { labelText, orNotNamed } from '../describe';
import type { PartialParameters } from '../PartialParameters';
import type { RecommendationRule } from '../Recommendation';
import { encryptingKey } from './encryptingKey';
import { encryptionKeyLabels, sseTypeLabels } from './labels';
import { encryptionRules } from './rules';

/** `with a key that AWS owns` */
function describeEncryption(parameters: PartialParameters): RichText {
  const key = encryptingKey(parameters);
  const label = labelText(encryptionKeyLabels[key]);
  switch (key) {
    case 'customer-managed':
      return richText`with a ${label}, ${orNotNamed(
        parameters.kmsMasterKeyID,
      )}`;
    case 'aws-managed':
      return richText`with the ${label}`;
    default:
      return richText`with a ${label}`;
  }
}

const kmsKey: RecommendationRule = {
  id: 'encryption',
  inSummary: false,
  check: parameters =>
    // With AES256 the rule sse-aws-owned-key warns already.
    encryptingKey(parameters) === 'aws-owned' && !parameters.sseEnabled
      ? [
          {
            pointer: '/sseEnabled',
            sentence: 'Encrypt sensitive data with a KMS key.',
            reason:
              'Every table is encrypted, by default with a key that AWS owns. CloudTrail shows each use of the AWS managed KMS key; a key of your own you can withdraw too. KMS bills its calls.',
          },
        ]
      : [],
};

/** Encryption at rest. */
export const encryption = {
  parameters: {
    sseEnabled: {
      schema: {
        title: 'Encryption with a KMS key',
        description:
          'Encrypt with a KMS key of the account. Off: encrypted with a key that AWS owns.',
        type: 'boolean',
        default: false,
      },
      change: {
        effect: 'in place',
        sentence:
          'The table can be used while AWS encrypts it with the other key.',
      },
      ackPath: ['spec', 'sseSpecification', 'enabled'],
      preset: parameters => [
        richText`encrypted ${describeEncryption(parameters)}`,
      ],
    },
    sseType: {
      schema: {
        title: 'Encryption type',
        description:
          'KMS (the default when encryption is on), or AES256 for the key that AWS owns.',
        type: 'string',
        enum: ['AES256', 'KMS'],
      },
      change: {
        effect: 'in place',
        sentence: 'From KMS to AES256 is the same as switching sseEnabled off.',
      },
      ackPath: ['spec', 'sseSpecification', 'sseType'],
      preset: none,
    },
    kmsMasterKeyID: {
      schema: {
        title: 'KMS key ARN',
        description:
          "Full ARN of a key in the table's region. Without it KMS uses the AWS managed key aws/dynamodb.",
        type: 'string',
        pattern: patterns.kmsKeyArn.pattern,
      },
      change: {
        effect: 'in place',
        sentence:
          'Another key is taken as it is; on the way from a key of the account to the AWS managed key, the key that AWS owns encrypts for a while.',
      },
      ackPath: ['spec', 'sseSpecification', 'kmsMasterKeyID'],
      preset: none,
    },
  },
  types: {},
  labels: { sseType: sseTypeLabels, encryptionKey: encryptionKeyLabels },
  rules: encryptionRules,
  recommendations: [kmsKey],
  // ACK needs the block also where encryption is off.
  ackTable: ({ sseEnabled, sseType = 'KMS', kmsMasterKeyID }) => ({
    spec: {
      sseSpecification:
        sseEnabled && sseType === 'KMS'
          ? {
              enabled: true,
              sseType,
              ...(kmsMasterKeyID && { kmsMasterKeyID }),
            }
          : { enabled: false },
    },
  }),
  reviewRows: [
    {
      title: 'Encryption',
      lines: parameters => [describeEncryption(parameters)],
    },
  ],
  summary: parameters => [
    richText`Encrypted ${describeEncryption(parameters)}.`,
  ],
  costs: parameters => {
    switch (encryptingKey(parameters)) {
      case 'aws-managed':
        return [{ billed: 'by use', sentence: richText`KMS bills its calls.` }];
      case 'customer-managed':
        return [
          {
            billed: 'by use',
            sentence: richText`KMS bills its calls, and the key.`,
          },
        ];
      default:
        return [];
    }
  },
  risks: none,
} satisfies Concern<'sseEnabled' | 'sseType' | 'kmsMasterKeyID'>;
