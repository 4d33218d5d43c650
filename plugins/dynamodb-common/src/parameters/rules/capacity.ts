import type { DynamoDBTableParameters, ProvisionedThroughput } from '../types';
import type { Finding, Rule } from './Rule';

function checkCapacity(options: {
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

const indexCapacity: Rule = {
  id: 'provisioned-throughput-of-index',
  sentence:
    'Each global index has a provisionedThroughput with billingMode PROVISIONED, and none with PAY_PER_REQUEST.',
  reads: ['billingMode', 'globalSecondaryIndexes'],
  check({ billingMode, globalSecondaryIndexes = [] }) {
    return globalSecondaryIndexes.flatMap((index, position) =>
      checkCapacity({
        billingMode,
        capacity: index.provisionedThroughput,
        owner: `Index ${index.indexName}`,
        pointer: `/globalSecondaryIndexes/${position}/provisionedThroughput`,
      }),
    );
  },
};

/** Billing mode and capacity (CreateTable, BillingMode). */
export const capacityRules: Rule[] = [tableCapacity, indexCapacity];
