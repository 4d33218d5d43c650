import type { Rule } from './Rule';

/** The table and each global index, with their capacity. */
const throughput: Rule = {
  id: 'provisioned-throughput',
  sentence:
    'With billingMode PROVISIONED the table and each global index have a provisionedThroughput, with PAY_PER_REQUEST none has.',
  reads: ['billingMode', 'provisionedThroughput', 'globalSecondaryIndexes'],
  check({
    billingMode = 'PAY_PER_REQUEST',
    provisionedThroughput,
    globalSecondaryIndexes = [],
  }) {
    const owners = [
      {
        name: 'The table',
        pointer: '/provisionedThroughput',
        capacity: provisionedThroughput,
      },
      ...globalSecondaryIndexes.map((index, position) => ({
        name: `Index ${index.indexName}`,
        pointer: `/globalSecondaryIndexes/${position}/provisionedThroughput`,
        capacity: index.provisionedThroughput,
      })),
    ];
    return owners.flatMap(({ name, pointer, capacity }) => {
      if (billingMode === 'PROVISIONED' && !capacity) {
        return [
          {
            pointer,
            message: `${name} has no provisionedThroughput, which billingMode PROVISIONED needs: give readCapacityUnits and writeCapacityUnits, or use PAY_PER_REQUEST.`,
          },
        ];
      }
      if (billingMode === 'PAY_PER_REQUEST' && capacity) {
        return [
          {
            pointer,
            message: `${name} has a provisionedThroughput, which billingMode PAY_PER_REQUEST does not allow: remove it, or use PROVISIONED.`,
          },
        ];
      }
      return [];
    });
  },
};

/** Billing mode and capacity (CreateTable, BillingMode). */
export const capacityRules: Rule[] = [throughput];
