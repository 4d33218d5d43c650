import type { JsonSchema } from '../../schema/JsonSchema';
import { patterns } from '../../schema/patterns';
import { onDemandThroughput, provisionedThroughput } from '../capacity/schema';
import { attributeName, keyElement } from '../keys/schema';

const indexName: JsonSchema = {
  title: 'Index name',
  description:
    "3 to 255 letters, digits, '_', '.' or '-'; different from the table's other indexes.",
  type: 'string',
  minLength: 3,
  maxLength: 255,
  pattern: patterns.tableName.pattern,
};

export const projection: JsonSchema = {
  title: 'Projection',
  description: 'The attributes that the index copies from the table.',
  type: 'object',
  properties: {
    projectionType: {
      title: 'Projection type',
      description:
        'ALL copies every attribute, KEYS_ONLY the keys, INCLUDE the keys and the attributes listed.',
      type: 'string',
      enum: ['ALL', 'KEYS_ONLY', 'INCLUDE'],
    },
    nonKeyAttributes: {
      title: 'Further attributes',
      description: 'Needed with INCLUDE, not allowed otherwise; at most 20.',
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: attributeName,
    },
  },
  required: ['projectionType'],
  additionalProperties: false,
};

export const globalSecondaryIndex: JsonSchema = {
  title: 'Global secondary index',
  description: 'An index with a key of its own.',
  type: 'object',
  properties: {
    indexName,
    keySchema: {
      title: 'Index key',
      description:
        'One to four partition keys (HASH), then at most four sort keys (RANGE).',
      type: 'array',
      minItems: 1,
      maxItems: 8,
      items: keyElement,
    },
    projection,
    provisionedThroughput,
    onDemandThroughput,
  },
  required: ['indexName', 'keySchema', 'projection'],
  additionalProperties: false,
};

export const localSecondaryIndex: JsonSchema = {
  title: 'Local secondary index',
  description: "An index with the table's partition key and another sort key.",
  type: 'object',
  properties: {
    indexName,
    keySchema: {
      title: 'Index key',
      description:
        "The table's partition key (HASH), then another sort key (RANGE).",
      type: 'array',
      minItems: 2,
      maxItems: 2,
      items: keyElement,
    },
    projection,
  },
  required: ['indexName', 'keySchema', 'projection'],
  additionalProperties: false,
};
