import { type Concern, none } from '../concern';
import type { OnDemandThroughput } from '../types';
import { describeCapacity } from './describe';
import { onDemandLimitRules } from './onDemandLimitRules';
import { onDemandThroughput } from './schema';

/** The limit as ACK has it: only real ones, since AWS does not show that there is none. */
export function ackLimit(
  limit: OnDemandThroughput = {},
): { onDemandThroughput: OnDemandThroughput } | undefined {
  const limits = Object.entries(limit).filter(([, units]) => units > 0);
  return limits.length > 0
    ? { onDemandThroughput: Object.fromEntries(limits) }
    : undefined;
}

/** The most that is paid for on demand. Its words are those of the capacity. */
export const onDemandLimit = {
  parameters: {
    onDemandThroughput: {
      schema: onDemandThroughput,
      change: {
        effect: 'in place',
        sentence:
          'Limits can be set, changed and left out again at any time; one that is left out is lifted in AWS.',
      },
      ackPath: ['spec', 'onDemandThroughput'],
      // Says the billing mode too, which goes with it.
      preset: parameters =>
        parameters.billingMode === undefined
          ? [describeCapacity(parameters)]
          : [],
    },
  },
  types: { OnDemandThroughput: onDemandThroughput },
  labels: {},
  rules: onDemandLimitRules,
  recommendations: [],
  ackTable: ({ billingMode, onDemandThroughput: limit }) =>
    billingMode === 'PROVISIONED' ? {} : { spec: ackLimit(limit) },
  reviewRows: [],
  summary: none,
  costs: none,
  risks: none,
} satisfies Concern<'onDemandThroughput'>;
