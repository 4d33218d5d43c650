import type {
  DynamoDBTableParameters,
  TableOrder,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';

const LOCAL_INDEXES = 5;
const TAGS = 10;

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, position) => position + 1);
}

/** A valid order with that many global indexes, each with attributes of its own, five local ones and ten tags. */
export function largeOrder(globalIndexes: number): TableOrder {
  const definition = (attributeName: string) => ({
    attributeName,
    attributeType: 'S' as const,
  });
  const key = (
    attributeName: string,
    keyType: 'HASH' | 'RANGE',
  ): DynamoDBTableParameters['keySchema'][number] => ({
    attributeName,
    keyType,
  });
  const parameters: DynamoDBTableParameters = {
    tableName: 'bench-orders',
    region: 'us-east-1',
    attributeDefinitions: [
      definition('customerId'),
      definition('orderedAt'),
      ...numbers(globalIndexes).flatMap(n => [
        definition(`partition${n}`),
        definition(`sort${n}`),
      ]),
      ...numbers(LOCAL_INDEXES).map(n => definition(`local${n}`)),
    ],
    keySchema: [key('customerId', 'HASH'), key('orderedAt', 'RANGE')],
    billingMode: 'PAY_PER_REQUEST',
    ...(globalIndexes > 0 && {
      globalSecondaryIndexes: numbers(globalIndexes).map(n => ({
        indexName: `global-${n}`,
        keySchema: [key(`partition${n}`, 'HASH'), key(`sort${n}`, 'RANGE')],
        projection: { projectionType: 'ALL' as const },
      })),
    }),
    localSecondaryIndexes: numbers(LOCAL_INDEXES).map(n => ({
      indexName: `local-${n}`,
      keySchema: [key('customerId', 'HASH'), key(`local${n}`, 'RANGE')],
      projection: { projectionType: 'KEYS_ONLY' as const },
    })),
    tags: numbers(TAGS).map(n => ({ key: `tag-${n}`, value: `value ${n}` })),
  };
  return {
    name: 'bench-orders',
    namespace: 'default',
    owner: 'group:default/team-a',
    parameters,
  };
}
