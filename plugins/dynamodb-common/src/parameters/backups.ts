import { richText } from '../text/richText';
import type { Concern } from './concern';
import { retentionReason } from './deletion/retentionReason';
import { onOrOff } from './describe';
import type { RecommendationRule } from './Recommendation';

const recovery: RecommendationRule = {
  id: 'point-in-time-recovery',
  inSummary: true,
  check: parameters =>
    parameters.pointInTimeRecoveryEnabled
      ? []
      : [
          {
            pointer: '/pointInTimeRecoveryEnabled',
            sentence:
              'Point-in-time recovery is off: switch it on for data that matters.',
            reason: retentionReason(parameters)
              ? 'Without it items that were overwritten or deleted cannot be restored; with it every second of the last 35 days can.'
              : 'Without it neither items that were overwritten or deleted nor the table can be restored; with it every second of the last 35 days can, and AWS keeps a backup of the deleted table for 35 days.',
          },
        ],
};

/** Continuous backups. */
export const backups = {
  parameters: {
    pointInTimeRecoveryEnabled: {
      schema: {
        title: 'Point-in-time recovery',
        description:
          'Continuous backups: restore to any second of the last 35 days.',
        type: 'boolean',
        default: false,
      },
      change: {
        effect: 'in place',
        sentence: 'Switched on again, it restores only to seconds after that.',
      },
      ackPath: ['spec', 'continuousBackups', 'pointInTimeRecoveryEnabled'],
      preset: ({ pointInTimeRecoveryEnabled }) => [
        richText`point-in-time recovery ${onOrOff(pointInTimeRecoveryEnabled)}`,
      ],
    },
  },
  types: {},
  labels: {},
  rules: [],
  recommendations: [recovery],
  ackTable: ({ pointInTimeRecoveryEnabled = false }) => ({
    spec: { continuousBackups: { pointInTimeRecoveryEnabled } },
  }),
  reviewRows: [
    {
      title: 'Recovery',
      lines: ({ pointInTimeRecoveryEnabled }) => [
        pointInTimeRecoveryEnabled ? richText`35 days` : richText`off`,
      ],
    },
  ],
  summary: ({ pointInTimeRecoveryEnabled }) =>
    pointInTimeRecoveryEnabled
      ? [richText`Every second of the last 35 days can be restored.`]
      : [],
  costs: ({ pointInTimeRecoveryEnabled }) =>
    pointInTimeRecoveryEnabled
      ? [
          {
            billed: 'by use',
            sentence: richText`Backups for point-in-time recovery are billed by the size of the table.`,
          },
        ]
      : [],
  risks: ({ pointInTimeRecoveryEnabled }) =>
    pointInTimeRecoveryEnabled
      ? []
      : [
          {
            kind: 'Data loss',
            sentence: richText`Point-in-time recovery is off, so items that are overwritten or deleted cannot be restored.`,
          },
        ],
} satisfies Concern<'pointInTimeRecoveryEnabled'>;
