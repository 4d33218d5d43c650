import type { JsonSchema } from '../../schema/JsonSchema';
import { patterns } from '../../schema/patterns';

export const attributeName: JsonSchema = {
  title: 'Attribute name',
  type: 'string',
  minLength: 1,
  maxLength: 255,
  pattern: patterns.printable.pattern,
};

export const attributeType: JsonSchema = {
  title: 'Type',
  description:
    'S is a string, N a number, B binary. In YAML write "N" with quotes.',
  type: 'string',
  enum: ['S', 'N', 'B'],
};

export const attributeDefinition: JsonSchema = {
  title: 'Attribute',
  description: 'An attribute that a key uses, and its type.',
  type: 'object',
  properties: { attributeName, attributeType },
  required: ['attributeName', 'attributeType'],
  additionalProperties: false,
};

/** One element of a key, of the table or of an index. */
export const keyElement: JsonSchema = {
  title: 'Key attribute',
  description: 'One element of a key, of the table or of an index.',
  type: 'object',
  properties: {
    attributeName,
    keyType: {
      title: 'Role',
      description: 'HASH is a partition key, RANGE a sort key.',
      type: 'string',
      enum: ['HASH', 'RANGE'],
    },
  },
  required: ['attributeName', 'keyType'],
  additionalProperties: false,
};
