import { richText } from '../../text/richText';
import { type Concern, none, orderAgain } from '../concern';
import { describeKey } from './describe';
import { attributeTypeLabels, keyTypeLabels } from './labels';
import { keyRules } from './rules';
import { attributeDefinition, attributeType, keyElement } from './schema';

export { MAX_INDEX_KEYS_OF_A_ROLE } from './rules';

/** The primary key, and the attributes that keys use. */
export const keys = {
  parameters: {
    attributeDefinitions: {
      required: true,
      schema: {
        title: 'Key attributes',
        description:
          'Every attribute that the table key or an index key uses, and no other. Other attributes need no definition.',
        type: 'array',
        minItems: 1,
        maxItems: 60,
        items: attributeDefinition,
      },
      change: {
        effect: 'in place',
        sentence:
          'Definitions come and go with the global indexes that use them; the type of an attribute that stays cannot be changed.',
        instead: orderAgain('the attribute type'),
        immutable: () =>
          richText`the types of attributes as long as a key uses them`,
      },
      ackPath: ['spec', 'attributeDefinitions'],
      preset: undefined,
    },
    keySchema: {
      required: true,
      schema: {
        title: 'Primary key',
        description:
          'The partition key (HASH), then optionally the sort key (RANGE). Cannot be changed later.',
        type: 'array',
        minItems: 1,
        maxItems: 2,
        items: keyElement,
      },
      change: {
        effect: 'refused',
        sentence: 'The primary key of a table cannot be changed.',
        instead: orderAgain('keySchema'),
        immutable: parameters =>
          richText`the ${describeKey(parameters.keySchema, parameters)}`,
      },
      ackPath: ['spec', 'keySchema'],
      preset: undefined,
    },
  },
  types: {
    AttributeType: attributeType,
    AttributeDefinition: attributeDefinition,
    KeySchemaElement: keyElement,
  },
  labels: { attributeType: attributeTypeLabels, keyType: keyTypeLabels },
  rules: keyRules,
  recommendations: [],
  ackTable: ({ attributeDefinitions, keySchema }) => ({
    spec: { attributeDefinitions, keySchema },
  }),
  reviewRows: [
    {
      title: 'Keys',
      lines: parameters => [describeKey(parameters.keySchema, parameters)],
    },
  ],
  summary: parameters => [
    richText`Its key: ${describeKey(parameters.keySchema, parameters)}.`,
  ],
  costs: none,
  risks: none,
} satisfies Concern<'attributeDefinitions' | 'keySchema'>;
