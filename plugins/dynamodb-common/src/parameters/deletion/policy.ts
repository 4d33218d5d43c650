import { formatMessage } from '../../messages';
import { richText, type RichText } from '../../text/richText';
import { ANNOTATION_DELETION_POLICY } from '../ackMetadata';
import { type Concern, none, type Risk } from '../concern';
import { labelText } from '../describe';
import type { PartialParameters } from '../PartialParameters';
import { deletionPolicyLabels } from './labels';
import { retentionReason } from './retentionReason';
import { deletionRules } from './rules';

/** What becomes of the table when it is removed. */
function describeRemoval(parameters: PartialParameters): RichText {
  return labelText(
    deletionPolicyLabels[retentionReason(parameters) ? 'retain' : 'delete'],
  );
}

/** The table that a removal deletes. */
function describeDeletedTable({ adoptionPolicy }: PartialParameters): string {
  switch (adoptionPolicy) {
    case 'adopt':
      return 'a table that somebody else made, with its data';
    case 'adopt-or-create':
      return 'the table and its data, also when somebody else made it';
    default:
      return 'the table and its data';
  }
}

function riskOfRemoval(parameters: PartialParameters): Risk {
  const reason = retentionReason(parameters);
  return reason
    ? {
        kind: 'Stays in AWS',
        sentence: [
          `Removing the manifest leaves the table and its data in AWS, where they go on costing, since ${formatMessage(
            reason,
          )}.`,
        ],
      }
    : {
        kind: 'Data loss',
        sentence: [
          `deletionPolicy is delete, so removing the manifest deletes ${describeDeletedTable(
            parameters,
          )}.`,
        ],
      };
}

/** What removing the Application does to the table in AWS. */
export const deletionPolicy = {
  parameters: {
    deletionPolicy: {
      schema: {
        title: 'When removed here',
        description:
          'What becomes of the table in AWS when it is removed here: retain leaves it there with its data, delete deletes both. A table with deletion protection stays either way.',
        type: 'string',
        enum: ['delete', 'retain'],
        default: 'retain',
      },
      change: {
        effect: 'in place',
        sentence: 'What stands there when the table is removed counts.',
      },
      ackPath: ['annotations', ANNOTATION_DELETION_POLICY],
      preset: parameters => [
        richText`when removed here: ${describeRemoval(parameters)}`,
      ],
    },
  },
  types: {},
  labels: { deletionPolicy: deletionPolicyLabels },
  rules: deletionRules,
  recommendations: [],
  // A table that is taken over is kept until ACK has seen it.
  ackTable: parameters => ({
    annotations: {
      [ANNOTATION_DELETION_POLICY]:
        parameters.adoptionPolicy === 'adopt' || retentionReason(parameters)
          ? 'retain'
          : 'delete',
    },
  }),
  reviewRows: [
    {
      title: 'When removed here',
      lines: parameters => [describeRemoval(parameters)],
    },
  ],
  summary: parameters => [
    richText`When removed here: ${describeRemoval(parameters)}.`,
  ],
  costs: none,
  risks: parameters => [riskOfRemoval(parameters)],
} satisfies Concern<'deletionPolicy'>;
