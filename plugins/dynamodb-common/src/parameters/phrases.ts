import type { DeepPartial } from '../schema/pick';
import type { PartialParameters } from './pickValidParameters';
import { join, richText, type RichText } from '../text/richText';
import type {
  GlobalSecondaryIndex,
  LocalSecondaryIndex,
  OnDemandThroughput,
  ProvisionedThroughput,
} from './types';
import { retentionReason } from './deletion/retentionReason';

const typeWords = {
  S: richText`string`,
  N: richText`number`,
  B: richText`binary`,
};

const viewWords = {
  KEYS_ONLY: richText`keys only`,
  NEW_IMAGE: richText`new images`,
  OLD_IMAGE: richText`old images`,
  NEW_AND_OLD_IMAGES: richText`new and old images`,
};

/** A name that is still to be typed has to be seen too. */
export function orNotNamed(name: string | undefined): RichText {
  return name ? richText`${name}` : richText`(not named yet)`;
}

/** `partition key customer (string), sort key day (number)` */
export function keyPhrase(
  elements: PartialParameters['keySchema'] = [],
  { attributeDefinitions = [] }: PartialParameters,
): RichText {
  const attributes = elements.map(({ attributeName, keyType }) => {
    const type = attributeDefinitions.find(
      definition => definition.attributeName === attributeName,
    )?.attributeType;
    const role =
      keyType === 'RANGE' ? richText`sort key` : richText`partition key`;
    return type
      ? richText`${role} ${orNotNamed(attributeName)} (${typeWords[type]})`
      : richText`${role} ${orNotNamed(attributeName)}`;
  });
  return attributes.length > 0
    ? join(attributes, ', ')
    : richText`partition key (not named yet)`;
}

/** `10 read and 5 write capacity units` */
export function unitsPhrase({
  readCapacityUnits,
  writeCapacityUnits,
}: Partial<ProvisionedThroughput> = {}): RichText {
  return readCapacityUnits === undefined || writeCapacityUnits === undefined
    ? richText`capacity units (not given yet)`
    : richText`${readCapacityUnits} read and ${writeCapacityUnits} write capacity units`;
}

/** `at most 10 read and 5 write request units a second`; nothing where there is no limit. */
export function limitPhrase({
  maxReadRequestUnits: read = -1,
  maxWriteRequestUnits: write = -1,
}: Partial<OnDemandThroughput> = {}): RichText | undefined {
  if (read > 0 && write > 0) {
    return richText`at most ${read} read and ${write} write request units a second`;
  }
  return read > 0 || write > 0
    ? richText`at most ${Math.max(read, write)} ${
        read > 0 ? richText`read` : richText`write`
      } request units a second`
    : undefined;
}

/** `on demand`, with its limit, or what is provisioned. */
export function capacityPhrase({
  billingMode,
  provisionedThroughput,
  onDemandThroughput,
}: PartialParameters): RichText {
  if (billingMode === 'PROVISIONED') {
    return richText`provisioned: ${unitsPhrase(provisionedThroughput)}`;
  }
  const limit = limitPhrase(onDemandThroughput);
  return limit ? richText`on demand, ${limit}` : richText`on demand`;
}

/** `email-index, global: partition key email (string); all attributes` */
export function indexPhrase(
  kind: 'global' | 'local',
  index: DeepPartial<GlobalSecondaryIndex | LocalSecondaryIndex>,
  parameters: PartialParameters,
): RichText {
  const { projectionType = 'ALL', nonKeyAttributes = [] } =
    index.projection ?? {};
  const copies = {
    ALL: richText`all attributes`,
    KEYS_ONLY: richText`keys only`,
    INCLUDE: richText`keys and ${join(nonKeyAttributes.map(orNotNamed), ', ')}`,
  };
  const limit =
    'onDemandThroughput' in index && parameters.billingMode !== 'PROVISIONED'
      ? limitPhrase(index.onDemandThroughput)
      : undefined;
  return [
    ...orNotNamed(index.indexName),
    `, ${kind}: `,
    ...keyPhrase(index.keySchema, parameters),
    '; ',
    ...copies[projectionType],
    ...(limit ? ['; ', ...limit] : []),
  ];
}

/** Each index, the global ones first. */
export function indexPhrases(parameters: PartialParameters): RichText[] {
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
}: PartialParameters) {
  if (!sseEnabled || sseType === 'AES256') {
    return 'aws-owned';
  }
  return kmsMasterKeyID === undefined ? 'aws-managed' : 'customer-managed';
}

/** `with a key that AWS owns` */
export function encryptionPhrase(parameters: PartialParameters): RichText {
  switch (encryptingKey(parameters)) {
    case 'customer-managed':
      return richText`with KMS key ${orNotNamed(parameters.kmsMasterKeyID)}`;
    case 'aws-managed':
      return richText`with the AWS managed KMS key`;
    default:
      return richText`with a key that AWS owns`;
  }
}

/** What a stream shows; nothing for one that is off. */
export function streamPhrase({
  streamEnabled,
  streamViewType,
}: PartialParameters): RichText | undefined {
  if (!streamEnabled) {
    return undefined;
  }
  return streamViewType
    ? viewWords[streamViewType]
    : richText`view not chosen yet`;
}

/** By what items expire; nothing where they do not. */
export function expiryPhrase({
  ttlEnabled,
  ttlAttributeName,
}: PartialParameters): RichText | undefined {
  return ttlEnabled
    ? richText`by attribute ${orNotNamed(ttlAttributeName)}`
    : undefined;
}

/** Who may use the table beside its own account; nothing where no policy says so. */
export function policyPhrase({
  resourcePolicy,
}: PartialParameters): RichText | undefined {
  return resourcePolicy ? richText`as its resource policy says` : undefined;
}

/** What becomes of the table when it is removed. */
export function removalPhrase(parameters: PartialParameters): RichText {
  return retentionReason(parameters)
    ? richText`stays in AWS with its data`
    : richText`deleted with its data`;
}

/** Each tag. */
export function tagPhrases({ tags = [] }: PartialParameters): RichText[] {
  return tags.map(({ key, value = '' }) =>
    key ? richText`${`${key} = ${value}`}` : richText`(no key yet)`,
  );
}
