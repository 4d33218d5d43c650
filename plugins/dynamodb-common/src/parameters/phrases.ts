import type { DeepPartial } from './soundPart';
import { joined, say, type Text } from './text';
import type {
  DynamoDBTableParameters,
  GlobalSecondaryIndex,
  LocalSecondaryIndex,
  OnDemandThroughput,
  ProvisionedThroughput,
} from './types';
import { whyItStays } from './whyItStays';

/** Parameters that may be filled in by half. */
export type SomeParameters = DeepPartial<DynamoDBTableParameters>;

const typeWords = { S: say`string`, N: say`number`, B: say`binary` };

const viewWords = {
  KEYS_ONLY: say`keys only`,
  NEW_IMAGE: say`new images`,
  OLD_IMAGE: say`old images`,
  NEW_AND_OLD_IMAGES: say`new and old images`,
};

/** A name that is still to be typed has to be seen too. */
export function named(name: string | undefined): Text {
  return name ? say`${name}` : say`(not named yet)`;
}

/** `partition key customer (string), sort key day (number)` */
export function keyPhrase(
  elements: SomeParameters['keySchema'] = [],
  { attributeDefinitions = [] }: SomeParameters,
): Text {
  const attributes = elements.map(({ attributeName, keyType }) => {
    const type = attributeDefinitions.find(
      definition => definition.attributeName === attributeName,
    )?.attributeType;
    const role = keyType === 'RANGE' ? say`sort key` : say`partition key`;
    return type
      ? say`${role} ${named(attributeName)} (${typeWords[type]})`
      : say`${role} ${named(attributeName)}`;
  });
  return attributes.length > 0
    ? joined(attributes, ', ')
    : say`partition key (not named yet)`;
}

/** `10 read and 5 write capacity units` */
export function unitsPhrase({
  readCapacityUnits,
  writeCapacityUnits,
}: Partial<ProvisionedThroughput> = {}): Text {
  return readCapacityUnits === undefined || writeCapacityUnits === undefined
    ? say`capacity units (not given yet)`
    : say`${readCapacityUnits} read and ${writeCapacityUnits} write capacity units`;
}

/** `at most 10 read and 5 write request units a second`; nothing where there is no limit. */
export function limitPhrase({
  maxReadRequestUnits: read = -1,
  maxWriteRequestUnits: write = -1,
}: Partial<OnDemandThroughput> = {}): Text | undefined {
  if (read > 0 && write > 0) {
    return say`at most ${read} read and ${write} write request units a second`;
  }
  return read > 0 || write > 0
    ? say`at most ${Math.max(read, write)} ${
        read > 0 ? say`read` : say`write`
      } request units a second`
    : undefined;
}

/** `on demand`, with its limit, or what is provisioned. */
export function capacityPhrase({
  billingMode,
  provisionedThroughput,
  onDemandThroughput,
}: SomeParameters): Text {
  if (billingMode === 'PROVISIONED') {
    return say`provisioned: ${unitsPhrase(provisionedThroughput)}`;
  }
  const limit = limitPhrase(onDemandThroughput);
  return limit ? say`on demand, ${limit}` : say`on demand`;
}

/** `email-index, global: partition key email (string); all attributes` */
export function indexPhrase(
  kind: 'global' | 'local',
  index: DeepPartial<GlobalSecondaryIndex | LocalSecondaryIndex>,
  parameters: SomeParameters,
): Text {
  const { projectionType = 'ALL', nonKeyAttributes = [] } =
    index.projection ?? {};
  const copies = {
    ALL: say`all attributes`,
    KEYS_ONLY: say`keys only`,
    INCLUDE: say`keys and ${joined(nonKeyAttributes.map(named), ', ')}`,
  };
  const limit =
    'onDemandThroughput' in index && parameters.billingMode !== 'PROVISIONED'
      ? limitPhrase(index.onDemandThroughput)
      : undefined;
  return [
    ...named(index.indexName),
    `, ${kind}: `,
    ...keyPhrase(index.keySchema, parameters),
    '; ',
    ...copies[projectionType],
    ...(limit ? ['; ', ...limit] : []),
  ];
}

/** Each index, the global ones first. */
export function indexPhrases(parameters: SomeParameters): Text[] {
  const { globalSecondaryIndexes = [], localSecondaryIndexes = [] } =
    parameters;
  return [
    ...globalSecondaryIndexes.map(index =>
      indexPhrase('global', index, parameters),
    ),
    ...localSecondaryIndexes.map(index =>
      indexPhrase('local', index, parameters),
    ),
  ];
}

/** Which key encrypts: one that AWS owns, the AWS managed one, or one of the account. */
export function encryptingKey({
  sseEnabled,
  sseType = 'KMS',
  kmsMasterKeyID,
}: SomeParameters) {
  if (!sseEnabled || sseType === 'AES256') {
    return 'aws-owned';
  }
  return kmsMasterKeyID === undefined ? 'aws-managed' : 'customer-managed';
}

/** `with a key that AWS owns` */
export function encryptionPhrase(parameters: SomeParameters): Text {
  switch (encryptingKey(parameters)) {
    case 'customer-managed':
      return say`with KMS key ${named(parameters.kmsMasterKeyID)}`;
    case 'aws-managed':
      return say`with the AWS managed KMS key`;
    default:
      return say`with a key that AWS owns`;
  }
}

/** What a stream shows; nothing for one that is off. */
export function streamPhrase({
  streamEnabled,
  streamViewType,
}: SomeParameters): Text | undefined {
  if (!streamEnabled) {
    return undefined;
  }
  return streamViewType ? viewWords[streamViewType] : say`view not chosen yet`;
}

/** By what items expire; nothing where they do not. */
export function expiryPhrase({
  ttlEnabled,
  ttlAttributeName,
}: SomeParameters): Text | undefined {
  return ttlEnabled ? say`by attribute ${named(ttlAttributeName)}` : undefined;
}

/** Who may use the table beside its own account; nothing where no policy says so. */
export function policyPhrase({
  resourcePolicy,
}: SomeParameters): Text | undefined {
  return resourcePolicy ? say`as its resource policy says` : undefined;
}

/** What becomes of the table when it is removed. */
export function removalPhrase(parameters: SomeParameters): Text {
  return whyItStays(parameters)
    ? say`stays in AWS with its data`
    : say`deleted with its data`;
}

/** Each tag. */
export function tagPhrases({ tags = [] }: SomeParameters): Text[] {
  return tags.map(({ key, value = '' }) =>
    key ? say`${`${key} = ${value}`}` : say`(no key yet)`,
  );
}
