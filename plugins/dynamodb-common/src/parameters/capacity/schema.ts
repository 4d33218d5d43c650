import type { JsonSchema } from '../../schema/JsonSchema';

// The largest integer that YAML, JSON and JavaScript all keep exactly. What an
// account may use is a quota of AWS, not a rule.
const capacityUnits = {
  type: 'integer',
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
} satisfies JsonSchema;

/** Of the table, or of a global index. */
export const provisionedThroughput: JsonSchema = {
  title: 'Provisioned capacity',
  description:
    'Needed when the billing mode is PROVISIONED, not allowed otherwise.',
  type: 'object',
  properties: {
    readCapacityUnits: {
      title: 'Read capacity units',
      description:
        'Strongly consistent reads of up to 4 KB a second. Billed by the hour, used or not.',
      ...capacityUnits,
    },
    writeCapacityUnits: {
      title: 'Write capacity units',
      description:
        'Writes of up to 1 KB a second. Billed by the hour, used or not.',
      ...capacityUnits,
    },
  },
  required: ['readCapacityUnits', 'writeCapacityUnits'],
  additionalProperties: false,
};

// AWS writes -1 for no limit; that 0 is none is a rule.
const requestUnits = {
  type: 'integer',
  minimum: -1,
  maximum: Number.MAX_SAFE_INTEGER,
} satisfies JsonSchema;

/** Of the table, or of a global index. */
export const onDemandThroughput: JsonSchema = {
  title: 'On-demand limit',
  description:
    'The most that is read and written in a second, and so paid for; give at least one of the two. Only when the billing mode is PAY_PER_REQUEST. A limit left out is none.',
  type: 'object',
  properties: {
    maxReadRequestUnits: {
      title: 'Maximum read request units',
      description:
        'Strongly consistent reads of up to 4 KB a second; requests beyond it are throttled. -1 is no limit.',
      ...requestUnits,
    },
    maxWriteRequestUnits: {
      title: 'Maximum write request units',
      description:
        'Writes of up to 1 KB a second; requests beyond it are throttled. -1 is no limit.',
      ...requestUnits,
    },
  },
  additionalProperties: false,
};
