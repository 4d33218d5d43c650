import { richText } from '../../text/richText';
import { type Concern, none } from '../concern';
import { onOrOff } from '../describe';
import type { RecommendationRule } from '../Recommendation';
import { retentionReason } from './retentionReason';

const protection: RecommendationRule = {
  id: 'deletion-protection',
  inSummary: true,
  check: parameters =>
    parameters.deletionProtectionEnabled
      ? []
      : [
          {
            pointer: '/deletionProtectionEnabled',
            sentence:
              'Deletion protection is off: switch it on for data that matters.',
            reason: retentionReason(parameters)
              ? 'Without it whoever may delete tables in AWS can delete this one.'
              : 'Without it the table and its data are deleted when it is removed here.',
          },
        ],
};

/** Whether AWS refuses to delete the table. */
export const deletionProtection = {
  parameters: {
    deletionProtectionEnabled: {
      schema: {
        title: 'Deletion protection',
        description:
          'AWS refuses to delete the table, and the table stays in AWS when it is removed here.',
        type: 'boolean',
        default: false,
      },
      change: {
        effect: 'in place',
        sentence:
          'A table that is removed before AWS has switched its protection off stays in AWS.',
      },
      ackPath: ['spec', 'deletionProtectionEnabled'],
      preset: ({ deletionProtectionEnabled }) => [
        richText`deletion protection ${onOrOff(deletionProtectionEnabled)}`,
      ],
    },
  },
  types: {},
  labels: {},
  rules: [],
  recommendations: [protection],
  ackTable: ({ deletionProtectionEnabled = false }) => ({
    spec: { deletionProtectionEnabled },
  }),
  reviewRows: [
    {
      title: 'Deletion protection',
      lines: ({ deletionProtectionEnabled }) => [
        onOrOff(deletionProtectionEnabled),
      ],
    },
  ],
  summary: ({ deletionProtectionEnabled }) =>
    deletionProtectionEnabled ? [richText`AWS refuses to delete it.`] : [],
  costs: none,
  risks: none,
} satisfies Concern<'deletionProtectionEnabled'>;
