import type {
  DynamoDBTableParameters,
  GlobalSecondaryIndex,
  KeySchemaElement,
  LocalSecondaryIndex,
} from '../parameters/types';
import { inSchemaOrder } from '../parameters/inSchemaOrder';
import { dynamoDBTableParametersSchema } from '../parameters/schema';
import { whyItStays } from '../parameters/whyItStays';
import { checkOrder } from './checkOrder';
import { code, table } from './markdown';
import { manifestPaths } from './places';
import type { TableOrder } from './TableOrder';

const typeWords: Record<string, string> = {
  S: 'string',
  N: 'number',
  B: 'binary',
};

const streamWords: Record<string, string> = {
  KEYS_ONLY: 'keys only',
  NEW_IMAGE: 'new images',
  OLD_IMAGE: 'old images',
  NEW_AND_OLD_IMAGES: 'new and old images',
};

function describeKey(
  elements: KeySchemaElement[],
  parameters: DynamoDBTableParameters,
): string {
  return elements
    .map(({ attributeName, keyType }) => {
      const type = parameters.attributeDefinitions.find(
        definition => definition.attributeName === attributeName,
      )?.attributeType;
      const role = keyType === 'HASH' ? 'partition key' : 'sort key';
      return `${role} ${code(attributeName)} (${
        typeWords[type ?? ''] ?? 'of unknown type'
      })`;
    })
    .join(', ');
}

function describeCapacity({
  billingMode,
  provisionedThroughput,
}: DynamoDBTableParameters): string {
  if (billingMode !== 'PROVISIONED' || !provisionedThroughput) {
    return 'on demand';
  }
  const { readCapacityUnits, writeCapacityUnits } = provisionedThroughput;
  return `provisioned: ${readCapacityUnits} read and ${writeCapacityUnits} write capacity units`;
}

function describeIndex(
  kind: 'global' | 'local',
  index: GlobalSecondaryIndex | LocalSecondaryIndex,
  parameters: DynamoDBTableParameters,
): string {
  const { projectionType, nonKeyAttributes = [] } = index.projection;
  const copies = {
    ALL: 'all attributes',
    KEYS_ONLY: 'keys only',
    INCLUDE: `keys and ${nonKeyAttributes.map(code).join(', ')}`,
  };
  return `${code(index.indexName)}, ${kind}: ${describeKey(
    index.keySchema,
    parameters,
  )}; ${copies[projectionType]}`;
}

function describeEncryption({
  sseEnabled,
  sseType = 'KMS',
  kmsMasterKeyID,
}: DynamoDBTableParameters): string {
  if (!sseEnabled || sseType === 'AES256') {
    return 'with a key that AWS owns';
  }
  return kmsMasterKeyID
    ? `with KMS key ${code(kmsMasterKeyID)}`
    : 'with the AWS managed KMS key';
}

const adoptionWords = {
  adopt: 'take over the one that AWS has',
  'adopt-or-create': 'take over the one that AWS has, or make it',
};

function describeTable(order: TableOrder): string {
  const { parameters } = order;
  const {
    globalSecondaryIndexes = [],
    localSecondaryIndexes = [],
    tags = [],
  } = parameters;
  const indexes = [
    ...globalSecondaryIndexes.map(index =>
      describeIndex('global', index, parameters),
    ),
    ...localSecondaryIndexes.map(index =>
      describeIndex('local', index, parameters),
    ),
  ];
  const secret = parameters.writeConnectionSecretToRef;
  const rows: [string, string | false | undefined][] = [
    ['Table', code(parameters.tableName)],
    ['Region', code(parameters.region)],
    ['Namespace', code(order.namespace)],
    ['Cluster', order.cluster !== undefined && code(order.cluster)],
    ['Description', order.description && code(order.description)],
    ['Keys', describeKey(parameters.keySchema, parameters)],
    ['Capacity', describeCapacity(parameters)],
    ['Indexes', indexes.join('<br>') || 'none'],
    [
      'Stream',
      parameters.streamEnabled &&
        (streamWords[parameters.streamViewType ?? ''] ?? 'on'),
    ],
    ['Recovery', parameters.pointInTimeRecoveryEnabled ? '35 days' : 'off'],
    [
      'Deletion protection',
      parameters.deletionProtectionEnabled ? 'on' : 'off',
    ],
    [
      'When removed here',
      whyItStays(parameters)
        ? 'stays in AWS with its data'
        : 'deleted with its data',
    ],
    [
      'Existing table',
      parameters.adoptionPolicy && adoptionWords[parameters.adoptionPolicy],
    ],
    ['Encryption', describeEncryption(parameters)],
    [
      'Time to live',
      parameters.ttlEnabled &&
        `by attribute ${code(parameters.ttlAttributeName ?? '')}`,
    ],
    [
      'Table class',
      parameters.tableClass === 'STANDARD_INFREQUENT_ACCESS' &&
        'infrequent access',
    ],
    [
      'Tags',
      tags.map(({ key, value }) => code(`${key} = ${value}`)).join('<br>'),
    ],
    [
      'AWS account selection',
      parameters.providerConfigRef && code(parameters.providerConfigRef.name),
    ],
    [
      'Connection Secret',
      secret && code(`${secret.namespace ?? order.namespace}/${secret.name}`),
    ],
  ];
  return table(
    ['What', 'Chosen'],
    rows.flatMap(([what, chosen]) => (chosen ? [[what, chosen]] : [])),
  );
}

/** What a reviewer should look at twice, worst first. */
function pleaseCheck(order: TableOrder): string[] {
  const { parameters } = order;
  const {
    adoptionPolicy,
    billingMode,
    pointInTimeRecoveryEnabled,
    globalSecondaryIndexes = [],
    localSecondaryIndexes = [],
  } = parameters;
  const fixed = [
    'the table name',
    'the region',
    'the keys',
    'the types of key attributes',
    localSecondaryIndexes.length > 0 ? 'the local indexes' : 'local indexes',
    'the AWS account',
  ];
  const why = whyItStays(parameters);
  const points: (string | false | undefined)[] = [
    adoptionPolicy &&
      '**Existing table:** a table of this name in AWS is changed to what is written here.',
    why
      ? `**Stays in AWS:** ${why}. Removing the manifest leaves the table and its data in AWS, where they go on costing.`
      : '**Data loss:** deletion protection is off. Removing the manifest deletes the table and its data.',
    !pointInTimeRecoveryEnabled &&
      '**Data loss:** point-in-time recovery is off. Items that are overwritten or deleted cannot be restored.',
    `**Cannot be changed later:** ${fixed.join(', ')}.`,
    billingMode === 'PROVISIONED' &&
      `**Costs by the hour:** provisioned capacity is billed whether it is used or not${
        globalSecondaryIndexes.length > 0 ? ', for each global index too' : ''
      }.`,
    ...checkOrder(order)
      .filter(({ severity }) => severity === 'warning')
      .map(({ message }) => `**Warning:** ${message}`),
  ];
  return points.flatMap(point => point || []);
}

function describeParameters(parameters: DynamoDBTableParameters): string {
  const ordered = inSchemaOrder(dynamoDBTableParametersSchema, parameters);
  const rows = Object.entries(ordered as Record<string, unknown>).map(
    ([name, value]) => [
      code(name),
      code(typeof value === 'string' ? value : JSON.stringify(value)),
    ],
  );
  return [
    '<details>',
    '<summary>Every parameter</summary>',
    '',
    table(['Parameter', 'Value'], rows),
    '',
    '</details>',
  ].join('\n');
}

/**
 * Describes an order for the people who review its pull request: title and
 * Markdown body. Text of the user stands in it as inline code, where it can be
 * no link, mention or HTML.
 *
 * @param order - an order that {@link checkOrder} accepts
 *
 * @public
 */
export function describeOrder(order: TableOrder): {
  title: string;
  body: string;
} {
  const { tableName, region, adoptionPolicy } = order.parameters;
  const files = manifestPaths(order);
  const body = [
    `Orders the DynamoDB table ${code(tableName)} in ${code(region)} for ${code(
      order.owner,
    )}. Merging this ${
      adoptionPolicy === 'adopt' ? 'takes over' : 'makes'
    } the table.`,
    '### What will be made',
    describeTable(order),
    '### Please check',
    pleaseCheck(order)
      .map(point => `- ${point}`)
      .join('\n'),
    describeParameters(order.parameters),
    `Files: ${code(files.application)} (the KubeVela Application) and ${code(
      files.catalogInfo,
    )} (the catalog entity).`,
  ].join('\n\n');
  return {
    title: `Order DynamoDB table ${tableName} (${region})`,
    body: `${body}\n`,
  };
}
