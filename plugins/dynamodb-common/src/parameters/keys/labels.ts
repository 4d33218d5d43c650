import type { AttributeType, KeySchemaElement } from '../types';

export const attributeTypeLabels = {
  S: 'string',
  N: 'number',
  B: 'binary',
} as const satisfies Record<AttributeType, string>;

export const keyTypeLabels = {
  HASH: 'partition key',
  RANGE: 'sort key',
} as const satisfies Record<KeySchemaElement['keyType'], string>;
