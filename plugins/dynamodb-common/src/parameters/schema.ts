import type { JsonSchema } from '../schema/JsonSchema';
import { namespaceName, objectName } from '../schema/kubernetesNames';
import { patterns } from '../schema/patterns';

const attributeName: JsonSchema = {
  title: 'Attribute name',
  type: 'string',
  minLength: 1,
  maxLength: 255,
  pattern: patterns.printable.pattern,
};

const indexName: JsonSchema = {
  title: 'Index name',
  description:
    "3 to 255 letters, digits, '_', '.' or '-'; different from the table's other indexes.",
  type: 'string',
  minLength: 3,
  maxLength: 255,
  pattern: patterns.tableName.pattern,
};

const keyElement: JsonSchema = {
  title: 'Key attribute',
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

// The largest integer that YAML, JSON and JavaScript all keep exactly. What an
// account may use is a quota of AWS, not a rule.
const capacityUnits = {
  type: 'integer',
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
} satisfies JsonSchema;

const provisionedThroughput: JsonSchema = {
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

// -1 is AWS's word for no limit; that 0 is none is a rule.
const requestUnits = {
  type: 'integer',
  minimum: -1,
  maximum: Number.MAX_SAFE_INTEGER,
} satisfies JsonSchema;

const onDemandThroughput: JsonSchema = {
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

const projection: JsonSchema = {
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

/**
 * JSON Schema (draft-07) of {@link DynamoDBTableParameters}: names, types and
 * limits of each parameter, in the documented order. The rules between
 * parameters are in {@link checkParameters}.
 *
 * @public
 */
export const dynamoDBTableParametersSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'DynamoDB table',
  type: 'object',
  properties: {
    tableName: {
      title: 'Table name',
      description:
        "Name of the table in AWS, unique in the account and region: 3 to 255 letters, digits, '_', '.' or '-'. Cannot be changed later.",
      type: 'string',
      minLength: 3,
      maxLength: 255,
      pattern: patterns.tableName.pattern,
    },
    region: {
      title: 'AWS region',
      description:
        'Where the data is kept, for example us-east-1. Cannot be changed later.',
      type: 'string',
      pattern: patterns.region.pattern,
      examples: ['us-east-1', 'eu-west-1'],
    },
    attributeDefinitions: {
      title: 'Key attributes',
      description:
        'Every attribute that the table key or an index key uses, and no other. Other attributes need no definition.',
      type: 'array',
      minItems: 1,
      maxItems: 60,
      items: {
        title: 'Attribute',
        type: 'object',
        properties: {
          attributeName,
          attributeType: {
            title: 'Type',
            description:
              'S is a string, N a number, B binary. In YAML write "N" with quotes.',
            type: 'string',
            enum: ['S', 'N', 'B'],
          },
        },
        required: ['attributeName', 'attributeType'],
        additionalProperties: false,
      },
    },
    keySchema: {
      title: 'Primary key',
      description:
        'The partition key (HASH), then optionally the sort key (RANGE). Cannot be changed later.',
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: keyElement,
    },
    billingMode: {
      title: 'Billing mode',
      description:
        'PAY_PER_REQUEST bills each request. PROVISIONED bills reserved capacity by the hour.',
      type: 'string',
      enum: ['PAY_PER_REQUEST', 'PROVISIONED'],
      default: 'PAY_PER_REQUEST',
    },
    provisionedThroughput,
    globalSecondaryIndexes: {
      title: 'Global secondary indexes',
      description:
        'Indexes with a key of their own; at most 20. Each costs storage and writes.',
      type: 'array',
      maxItems: 20,
      items: {
        title: 'Global secondary index',
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
      },
    },
    localSecondaryIndexes: {
      title: 'Local secondary indexes',
      description:
        "Indexes with the table's partition key and another sort key; at most 5. Cannot be added, changed or removed later.",
      type: 'array',
      maxItems: 5,
      items: {
        title: 'Local secondary index',
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
      },
    },
    streamEnabled: {
      title: 'Stream',
      description: 'Publish every change of an item for 24 hours.',
      type: 'boolean',
      default: false,
    },
    streamViewType: {
      title: 'Stream view',
      description:
        'What a stream record shows of an item. Needed with a stream; to change it, switch the stream off first.',
      type: 'string',
      enum: ['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'],
    },
    pointInTimeRecoveryEnabled: {
      title: 'Point-in-time recovery',
      description:
        'Continuous backups: restore to any second of the last 35 days.',
      type: 'boolean',
      default: false,
    },
    sseEnabled: {
      title: 'Encryption with a KMS key',
      description:
        'Encrypt with a KMS key of the account. Off: encrypted with a key that AWS owns.',
      type: 'boolean',
      default: false,
    },
    sseType: {
      title: 'Encryption type',
      description:
        'KMS (the default when encryption is on), or AES256 for the key that AWS owns.',
      type: 'string',
      enum: ['AES256', 'KMS'],
    },
    kmsMasterKeyID: {
      title: 'KMS key ARN',
      description:
        "Full ARN of a key in the table's region. Without it KMS uses the AWS managed key aws/dynamodb.",
      type: 'string',
      pattern: patterns.kmsKeyArn.pattern,
    },
    deletionProtectionEnabled: {
      title: 'Deletion protection',
      description:
        'AWS refuses to delete the table, and the table stays in AWS when it is removed here.',
      type: 'boolean',
      default: false,
    },
    ttlEnabled: {
      title: 'Time to live',
      description: 'Delete items by themselves after their expiry time.',
      type: 'boolean',
      default: false,
    },
    ttlAttributeName: {
      ...attributeName,
      title: 'Expiry attribute',
      description:
        'The attribute that holds the expiry time, a number of seconds since 1970. Needed with time to live.',
    },
    tableClass: {
      title: 'Table class',
      description:
        'STANDARD_INFREQUENT_ACCESS makes storage cheaper and requests dearer.',
      type: 'string',
      enum: ['STANDARD', 'STANDARD_INFREQUENT_ACCESS'],
      default: 'STANDARD',
    },
    tags: {
      title: 'Tags',
      description:
        'AWS tags of the table, for cost reports and access rules; at most 46, because AWS takes 50 and ACK and kro add up to four of their own.',
      type: 'array',
      maxItems: 46,
      items: {
        title: 'Tag',
        type: 'object',
        properties: {
          key: {
            title: 'Key',
            type: 'string',
            minLength: 1,
            maxLength: 128,
            pattern: patterns.tagText.pattern,
          },
          value: {
            title: 'Value',
            type: 'string',
            maxLength: 256,
            pattern: patterns.tagText.pattern,
          },
        },
        required: ['key', 'value'],
        additionalProperties: false,
      },
    },
    providerConfigRef: {
      title: 'AWS account selection',
      description:
        'Names the AWS role, and so the account, that makes the table; the platform team prepares it as an IAMRoleSelector. A name that nothing matches makes no table. Cannot be changed later.',
      type: 'object',
      properties: {
        // The graph writes the name into a label of the Table.
        name: {
          title: 'Name',
          type: 'string',
          minLength: 1,
          maxLength: 63,
          pattern: patterns.labelValue.pattern,
        },
      },
      required: ['name'],
      additionalProperties: false,
    },
    writeConnectionSecretToRef: {
      title: 'Connection Secret',
      description:
        'A Secret in the cluster that gets the table name, its ARN, region and stream ARN.',
      type: 'object',
      properties: {
        name: {
          title: 'Name',
          ...objectName,
        },
        namespace: {
          title: 'Namespace',
          description: "The Application's namespace when left out.",
          ...namespaceName,
        },
      },
      required: ['name'],
      additionalProperties: false,
    },
    adoptionPolicy: {
      title: 'Existing table',
      description:
        'Take over a table of this name that AWS has already, and change it to what is written here: adopt takes an existing table only, adopt-or-create makes it where there is none. As long as the table has what is not written here, it is only read. Without a choice an existing table is left alone, and the order fails.',
      type: 'string',
      enum: ['adopt', 'adopt-or-create'],
    },
    deletionPolicy: {
      title: 'When removed here',
      description:
        'What becomes of the table in AWS when it is removed here: retain leaves it there with its data, delete deletes both. A table with deletion protection stays either way.',
      type: 'string',
      enum: ['delete', 'retain'],
      default: 'retain',
    },
    onDemandThroughput,
    resourcePolicy: {
      title: 'Resource policy',
      description:
        'Who else may use the table, for example another AWS account: an IAM policy as JSON of at most 20 kB. The Resource of each statement is this table or its indexes.',
      type: 'string',
    },
    contributorInsightsEnabled: {
      title: 'Contributor insights',
      description:
        'CloudWatch shows which keys are used and throttled most. Costs by the requests it looks at.',
      type: 'boolean',
      default: false,
    },
  },
  required: ['tableName', 'region', 'attributeDefinitions', 'keySchema'],
  additionalProperties: false,
};
