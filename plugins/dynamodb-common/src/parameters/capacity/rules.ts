import type { DynamoDBTableParameters, ProvisionedThroughput } from '../types';
import type { Finding, Rule } from '../Rule';

/** Of the table, or of a global index. */
export function checkCapacity(options: {
  billingMode: DynamoDBTableParameters['billingMode'];
  capacity: ProvisionedThroughput | undefined;
  owner: string;
  pointer: string;
}): Finding[] {
  const { billingMode = 'PAY_PER_REQUEST', capacity, owner, pointer } = options;
  if (billingMode === 'PROVISIONED' && !capacity) {
    return [
      {
        pointer,
        message: `${owner} has no provisionedThroughput, which billingMode PROVISIONED needs: give readCapacityUnits and writeCapacityUnits, or use PAY_PER_REQUEST.`,
      },
    ];
  }
  if (billingMode === 'PAY_PER_REQUEST' && capacity) {
    return [
      {
        pointer,
        message: `${owner} has a provisionedThroughput, which billingMode PAY_PER_REQUEST does not allow: remove it, or use PROVISIONED.`,
      },
    ];
  }
  return [];
}

const tableCapacity: Rule = {
  id: 'provisioned-throughput',
  sentence:
    'The table has a provisionedThroughput with billingMode PROVISIONED, and none with PAY_PER_REQUEST.',
  reads: ['billingMode', 'provisionedThroughput'],
  check({ billingMode, provisionedThroughput }) {
    return checkCapacity({
      billingMode,
      capacity: provisionedThroughput,
      owner: 'The table',
      pointer: '/provisionedThroughput',
    });
  },
};

/** Billing mode and capacity (CreateTable, BillingMode). */
export const capacityRules: Rule[] = [tableCapacity];
