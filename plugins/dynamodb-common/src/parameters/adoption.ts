import { richText, type RichText } from '../text/richText';
import { ANNOTATION_READ_ONLY } from './ackMetadata';
import { type Concern, none } from './concern';
import { retentionReason } from './deletion/retentionReason';
import { labelText } from './describe';
import type { PartialParameters } from './PartialParameters';
import type { RecommendationRule } from './Recommendation';
import type { DynamoDBTableParameters } from './types';

/** What becomes of a table of this name that AWS has already. */
const adoptionPolicyLabels = {
  adopt: 'take it over',
  'adopt-or-create': 'take it over, or make it where there is none',
} as const satisfies Record<
  NonNullable<DynamoDBTableParameters['adoptionPolicy']>,
  string
>;

const keepAdopted: RecommendationRule = {
  id: 'taken-over-table',
  inSummary: true,
  check: parameters =>
    parameters.adoptionPolicy && !retentionReason(parameters)
      ? [
          {
            pointer: '/deletionPolicy',
            sentence:
              'Let a table that is taken over stay in AWS: choose retain.',
            reason:
              'Removing the Application deletes a table that somebody else made, with its data.',
          },
        ]
      : [],
};

function summary({ adoptionPolicy }: PartialParameters): RichText[] {
  switch (adoptionPolicy) {
    case 'adopt':
      return [richText`It has to be in AWS already, and is taken over.`];
    case 'adopt-or-create':
      return [richText`If it is in AWS already, it is taken over.`];
    default:
      return [];
  }
}

/** Whether a table that exists is taken over. */
export const adoption = {
  parameters: {
    adoptionPolicy: {
      schema: {
        title: 'Existing table',
        description:
          'Take over a table of this name that AWS has already, and change it to what is written here: adopt takes an existing table only, adopt-or-create makes it where there is none. As long as the table has what is not written here, it is only read. Without a choice an existing table is left alone, and the order fails.',
        type: 'string',
        enum: ['adopt', 'adopt-or-create'],
      },
      change: {
        effect: 'in place',
        sentence:
          'Set later, it takes over the table that the order failed on; for a table that is managed here already it means nothing.',
      },
      // Several annotations show it, which come and go.
      ackPath: undefined,
      preset: undefined,
    },
  },
  types: {},
  labels: { adoptionPolicy: adoptionPolicyLabels },
  rules: [],
  recommendations: [keepAdopted],
  // With `adopt` ACK only reads at first. With `adopt-or-create` it first tries
  // to make the table, which changes nothing where AWS has it.
  ackTable: ({ adoptionPolicy }) =>
    adoptionPolicy === 'adopt'
      ? { annotations: { [ANNOTATION_READ_ONLY]: 'true' } }
      : {},
  reviewRows: [
    {
      title: 'Existing table',
      lines: ({ adoptionPolicy }) =>
        adoptionPolicy ? [labelText(adoptionPolicyLabels[adoptionPolicy])] : [],
    },
  ],
  summary,
  costs: none,
  risks: ({ adoptionPolicy }) =>
    adoptionPolicy
      ? [
          {
            kind: 'Existing table',
            sentence: richText`A table of this name in AWS is changed to what is written here. As long as it has what is not written here, it is only read.`,
          },
        ]
      : [],
} satisfies Concern<'adoptionPolicy'>;
