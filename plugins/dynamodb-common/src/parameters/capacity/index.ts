import { richText } from '../../text/richText';
import { type Concern, type Cost, none } from '../concern';
import type { PartialParameters } from '../PartialParameters';
import { describeCapacity, describeUnits } from './describe';
import { billingModeLabels } from './labels';
import { steadyLoad } from './recommendations';
import { capacityRules } from './rules';
import { provisionedThroughput } from './schema';

function costs({
  billingMode,
  provisionedThroughput: capacity,
  globalSecondaryIndexes = [],
}: PartialParameters): Cost[] {
  if (billingMode !== 'PROVISIONED') {
    return [
      {
        billed: 'by use',
        sentence: richText`Each read and write is billed, and nothing while there are none.`,
      },
    ];
  }
  const table: Cost = {
    billed: 'hourly',
    sentence: richText`The table's ${describeUnits(
      capacity,
    )} are billed by the hour, used or not.`,
  };
  return globalSecondaryIndexes.length > 0
    ? [
        table,
        {
          billed: 'hourly',
          sentence: richText`So are the capacity units of each global index.`,
        },
      ]
    : [table];
}

/** Billing mode and reserved capacity. */
export const capacity = {
  parameters: {
    billingMode: {
      schema: {
        title: 'Billing mode',
        description:
          'PAY_PER_REQUEST bills each request. PROVISIONED bills reserved capacity by the hour.',
        type: 'string',
        enum: ['PAY_PER_REQUEST', 'PROVISIONED'],
        default: 'PAY_PER_REQUEST',
      },
      change: {
        effect: 'in place',
        sentence:
          'AWS takes a change to PAY_PER_REQUEST four times in 24 hours, one to PROVISIONED at any time.',
      },
      ackPath: ['spec', 'billingMode'],
      preset: parameters => [describeCapacity(parameters)],
    },
    provisionedThroughput: {
      schema: provisionedThroughput,
      change: {
        effect: 'in place',
        sentence:
          'AWS takes an increase at any time, a decrease four times a day and once an hour beyond that.',
      },
      ackPath: ['spec', 'provisionedThroughput'],
      preset: none,
    },
  },
  types: { ProvisionedThroughput: provisionedThroughput },
  labels: { billingMode: billingModeLabels },
  rules: capacityRules,
  recommendations: [steadyLoad],
  ackTable: ({
    billingMode = 'PAY_PER_REQUEST',
    provisionedThroughput: capacityUnits,
  }) => ({
    spec: {
      billingMode,
      ...(billingMode === 'PROVISIONED' && {
        provisionedThroughput: capacityUnits,
      }),
    },
  }),
  reviewRows: [
    {
      title: 'Capacity',
      lines: parameters => [describeCapacity(parameters)],
    },
  ],
  summary: parameters => [
    richText`Its capacity: ${describeCapacity(parameters)}.`,
  ],
  costs,
  risks: none,
} satisfies Concern<'billingMode' | 'provisionedThroughput'>;
