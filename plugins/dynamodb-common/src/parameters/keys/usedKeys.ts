import type {
  DynamoDBTableParameters,
  GlobalSecondaryIndex,
  KeySchemaElement,
  LocalSecondaryIndex,
} from '../types';

/** A key of the table or of an index, and where it is written. */
export interface UsedKey {
  pointer: string;
  of: string;
  elements: KeySchemaElement[];
}

/** An index and where it is written. */
export interface UsedIndex {
  pointer: string;
  index: LocalSecondaryIndex | GlobalSecondaryIndex;
}

export function usedIndexes(parameters: DynamoDBTableParameters): UsedIndex[] {
  const { globalSecondaryIndexes = [], localSecondaryIndexes = [] } =
    parameters;
  return [
    ...globalSecondaryIndexes.map((index, position) => ({
      pointer: `/globalSecondaryIndexes/${position}`,
      index,
    })),
    ...localSecondaryIndexes.map((index, position) => ({
      pointer: `/localSecondaryIndexes/${position}`,
      index,
    })),
  ];
}

export function usedKeys(parameters: DynamoDBTableParameters): UsedKey[] {
  return [
    { pointer: '/keySchema', of: 'the table', elements: parameters.keySchema },
    ...usedIndexes(parameters).map(({ pointer, index }) => ({
      pointer: `${pointer}/keySchema`,
      of: `index ${index.indexName}`,
      elements: index.keySchema,
    })),
  ];
}
