import { checkCapacity } from '../capacity/rules';
import type { Finding, Rule } from '../Rule';
import { usedIndexes } from '../keys/usedKeys';

const indexFields: Rule['reads'] = [
  'globalSecondaryIndexes',
  'localSecondaryIndexes',
];

/** DynamoDB counts the attributes of all INCLUDE projections together. */
const MAX_NON_KEY_ATTRIBUTES = 100;

const indexNameTwice: Rule = {
  id: 'index-name-twice',
  sentence: 'Each index, global or local, has a name of its own.',
  reads: indexFields,
  check(parameters) {
    const indexes = usedIndexes(parameters);
    const names = indexes.map(({ index }) => index.indexName);
    return indexes.flatMap(({ pointer }, position) =>
      names.indexOf(names[position]) === position
        ? []
        : [
            {
              pointer: `${pointer}/indexName`,
              message: `Index name '${names[position]}' is used twice: give each index, global or local, a name of its own.`,
            },
          ],
    );
  },
};

const projectionAttributes: Rule = {
  id: 'projection-attributes',
  sentence:
    'An index lists nonKeyAttributes with projectionType INCLUDE, and only then.',
  reads: indexFields,
  check(parameters) {
    return usedIndexes(parameters).flatMap(({ pointer, index }): Finding[] => {
      const { projectionType, nonKeyAttributes } = index.projection;
      if (projectionType === 'INCLUDE' && !nonKeyAttributes) {
        return [
          {
            pointer: `${pointer}/projection/nonKeyAttributes`,
            message: `Index ${index.indexName} has projectionType INCLUDE but no nonKeyAttributes: list the attributes to include, or use KEYS_ONLY.`,
          },
        ];
      }
      if (projectionType !== 'INCLUDE' && nonKeyAttributes) {
        return [
          {
            pointer: `${pointer}/projection/nonKeyAttributes`,
            message: `Index ${index.indexName} has nonKeyAttributes with projectionType ${projectionType}: remove them, or use INCLUDE.`,
          },
        ];
      }
      return [];
    });
  },
};

const tooManyProjected: Rule = {
  id: 'too-many-projected-attributes',
  sentence: 'All indexes together list at most 100 nonKeyAttributes.',
  reads: indexFields,
  check(parameters) {
    const count = usedIndexes(parameters)
      .map(({ index }) => index.projection.nonKeyAttributes?.length ?? 0)
      .reduce((sum, length) => sum + length, 0);
    return count <= MAX_NON_KEY_ATTRIBUTES
      ? []
      : [
          {
            pointer: '',
            message: `The indexes list ${count} nonKeyAttributes together: list at most ${MAX_NON_KEY_ATTRIBUTES}, or use projectionType ALL.`,
          },
        ];
  },
};

const localIndexKey: Rule = {
  id: 'local-index-key',
  sentence:
    "A local index needs a table with a sort key; it has the table's partition key and another sort key.",
  reads: ['keySchema', 'localSecondaryIndexes'],
  check({ keySchema, localSecondaryIndexes = [] }) {
    const [partitionKey, sortKey] = keySchema;
    if (localSecondaryIndexes.length > 0 && !sortKey) {
      return [
        {
          pointer: '/localSecondaryIndexes',
          message:
            'localSecondaryIndexes need a table with a sort key: add a RANGE element to keySchema, or use globalSecondaryIndexes.',
        },
      ];
    }
    return localSecondaryIndexes.flatMap((index, position): Finding[] => {
      const pointer = `/localSecondaryIndexes/${position}/keySchema`;
      const [indexPartitionKey, indexSortKey] = index.keySchema;
      const findings: Finding[] = [];
      if (indexPartitionKey.attributeName !== partitionKey.attributeName) {
        findings.push({
          pointer: `${pointer}/0/attributeName`,
          message: `Local index ${index.indexName} has the partition key '${indexPartitionKey.attributeName}': use the table's, '${partitionKey.attributeName}', or make it a global index.`,
        });
      }
      if (indexSortKey.attributeName === sortKey.attributeName) {
        findings.push({
          pointer: `${pointer}/1/attributeName`,
          message: `Local index ${index.indexName} has the table's own sort key '${sortKey.attributeName}': use another attribute.`,
        });
      }
      return findings;
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

/** Global and local secondary indexes (CreateTable, Projection). */
export const indexRules: Rule[] = [
  indexNameTwice,
  projectionAttributes,
  tooManyProjected,
  localIndexKey,
  indexCapacity,
];
