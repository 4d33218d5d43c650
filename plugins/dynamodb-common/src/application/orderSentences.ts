import { adviseOn } from '../parameters/advice';
import { parameterChanges } from '../parameters/parameterChanges';
import {
  capacityPhrase,
  encryptingKey,
  encryptionPhrase,
  expiryPhrase,
  indexPhrases,
  keyPhrase,
  orNotNamed,
  policyPhrase,
  removalPhrase,
  streamPhrase,
  tagPhrases,
  unitsPhrase,
} from '../parameters/phrases';
import { join, richText, type RichText } from '../text/richText';
import type { DynamoDBTableParameters } from '../parameters/types';
import type { PartialParameters } from '../parameters/pickValidParameters';
import { retentionReason } from '../parameters/deletion/retentionReason';

/** What can go wrong, and of what kind it is. */
export interface Risk {
  kind: 'Data loss' | 'Existing table' | 'Stays in AWS' | 'Below best practice';
  sentence: RichText;
}

function given(texts: (RichText | undefined | false)[]): RichText[] {
  return texts.flatMap(text => (text ? [text] : []));
}

/** The connection Secret and its namespace, as far as they are known. */
export function secretPhrase(
  { writeConnectionSecretToRef: secret }: PartialParameters,
  orderNamespace: string | undefined,
): RichText | undefined {
  const namespace = secret?.namespace || orderNamespace;
  return secret?.name && namespace
    ? richText`${`${namespace}/${secret.name}`}`
    : secret && orNotNamed(secret.name);
}

/** What will be made, in sentences. */
export function whatWillBe(
  parameters: PartialParameters,
  namespace: string | undefined,
): RichText[] {
  const { tableName, region, adoptionPolicy, providerConfigRef } = parameters;
  const stream = streamPhrase(parameters);
  const expiry = expiryPhrase(parameters);
  const secret = secretPhrase(parameters, namespace);
  const tags = tagPhrases(parameters);
  const others = policyPhrase(parameters);
  return given([
    region
      ? richText`The table ${orNotNamed(tableName)} in ${region}.`
      : richText`The table ${orNotNamed(tableName)}.`,
    adoptionPolicy === 'adopt' &&
      richText`It has to be in AWS already, and is taken over.`,
    adoptionPolicy === 'adopt-or-create' &&
      richText`If it is in AWS already, it is taken over.`,
    richText`Its key: ${keyPhrase(parameters.keySchema, parameters)}.`,
    ...indexPhrases(parameters).map(index => richText`Index ${index}.`),
    richText`Its capacity: ${capacityPhrase(parameters)}.`,
    parameters.pointInTimeRecoveryEnabled &&
      richText`Every second of the last 35 days can be restored.`,
    parameters.deletionProtectionEnabled && richText`AWS refuses to delete it.`,
    richText`When removed here: ${removalPhrase(parameters)}.`,
    richText`Encrypted ${encryptionPhrase(parameters)}.`,
    expiry &&
      richText`Items are deleted some time after they expire, ${expiry}.`,
    stream && richText`A stream publishes each change for 24 hours: ${stream}.`,
    parameters.tableClass === 'STANDARD_INFREQUENT_ACCESS' &&
      richText`Its table class: infrequent access.`,
    parameters.contributorInsightsEnabled &&
      richText`CloudWatch shows which keys are used and throttled most.`,
    others && richText`Others may use it ${others}.`,
    tags.length > 0 && richText`Its tags: ${join(tags, ', ')}.`,
    secret &&
      richText`Secret ${secret} gets its name, ARN, region and stream ARN.`,
    providerConfigRef &&
      richText`The AWS role that ${orNotNamed(
        providerConfigRef.name,
      )} selects makes it.`,
  ]);
}

/** The words for each parameter that `parameterChanges` refuses to change. */
export const fixedPhrases: Partial<
  Record<
    keyof DynamoDBTableParameters,
    (parameters: PartialParameters) => RichText
  >
> = {
  tableName: ({ tableName }) =>
    tableName
      ? richText`the table name ${tableName}`
      : richText`the table name`,
  region: ({ region }) =>
    region ? richText`the region ${region}` : richText`the region`,
  keySchema: parameters =>
    richText`the ${keyPhrase(parameters.keySchema, parameters)}`,
  localSecondaryIndexes: ({ localSecondaryIndexes = [] }) =>
    localSecondaryIndexes.length > 0
      ? richText`the local indexes ${join(
          localSecondaryIndexes.map(({ indexName }) => orNotNamed(indexName)),
          ', ',
        )}`
      : richText`that it has no local index`,
  providerConfigRef: () => richText`the AWS account`,
};

/** What can never be changed later: things, not sentences. */
export function whatIsFixed(parameters: PartialParameters): RichText[] {
  const { globalSecondaryIndexes = [] } = parameters;
  const refused = Object.entries(fixedPhrases).filter(
    ([name]) =>
      parameterChanges[name as keyof DynamoDBTableParameters].effect ===
      'refused',
  );
  return given([
    ...refused.map(([, phrase]) => phrase(parameters)),
    // Their parameters take other changes.
    globalSecondaryIndexes.length > 0 &&
      richText`the key and the projection of a global index, but for a new one of another name`,
    richText`the types of attributes as long as a key uses them`,
  ]);
}

/** What is billed by the hour, used or not. */
export function hourlyCosts({
  billingMode,
  provisionedThroughput,
  globalSecondaryIndexes = [],
}: PartialParameters): RichText[] {
  return billingMode === 'PROVISIONED'
    ? given([
        richText`The table's ${unitsPhrase(
          provisionedThroughput,
        )} are billed by the hour, used or not.`,
        globalSecondaryIndexes.length > 0 &&
          richText`So are the capacity units of each global index.`,
      ])
    : [];
}

/** What else is billed (Amazon DynamoDB pricing and AWS KMS pricing, without the prices). */
export function otherCosts(parameters: PartialParameters): RichText[] {
  const { globalSecondaryIndexes = [], localSecondaryIndexes = [] } =
    parameters;
  const indexes = [...globalSecondaryIndexes, ...localSecondaryIndexes];
  const key = encryptingKey(parameters);
  return given([
    parameters.billingMode !== 'PROVISIONED' &&
      richText`Each read and write is billed, and nothing while there are none.`,
    parameters.tableClass === 'STANDARD_INFREQUENT_ACCESS'
      ? richText`Storage is billed by size, cheaper in this table class, and requests are dearer.`
      : richText`Storage is billed by size.`,
    indexes.length > 0 &&
      richText`Each index is stored and written in addition to the table.`,
    parameters.pointInTimeRecoveryEnabled &&
      richText`Backups for point-in-time recovery are billed by the size of the table.`,
    parameters.streamEnabled &&
      richText`Reads of the stream are billed, but for those of AWS Lambda.`,
    parameters.contributorInsightsEnabled &&
      richText`CloudWatch bills contributor insights by the requests that they look at.`,
    key === 'aws-managed' && richText`KMS bills its calls.`,
    key === 'customer-managed' && richText`KMS bills its calls, and the key.`,
  ]);
}

/** Whose table a removal deletes. */
function deletedTable({ adoptionPolicy }: PartialParameters): string {
  switch (adoptionPolicy) {
    case 'adopt':
      return 'a table that somebody else made, with its data';
    case 'adopt-or-create':
      return 'the table and its data, also when somebody else made it';
    default:
      return 'the table and its data';
  }
}

// What a sentence of its own says, among the risks, the costs or what is fixed.
const saidElsewhere = new Set([
  'deletion-protection',
  'point-in-time-recovery',
  'taken-over-table',
  'index-projection',
  'local-index',
]);

/** What can lose data or is below the documented practices, worst first. */
export function whatIsRisky(parameters: PartialParameters): Risk[] {
  const why = retentionReason(parameters);
  const risks: (Risk | false)[] = [
    !why && {
      kind: 'Data loss',
      sentence: [
        `deletionPolicy is delete, so removing the manifest deletes ${deletedTable(
          parameters,
        )}.`,
      ],
    },
    !parameters.pointInTimeRecoveryEnabled && {
      kind: 'Data loss',
      sentence: richText`Point-in-time recovery is off, so items that are overwritten or deleted cannot be restored.`,
    },
    parameters.adoptionPolicy !== undefined && {
      kind: 'Existing table',
      sentence: richText`A table of this name in AWS is changed to what is written here. As long as it has what is not written here, it is only read.`,
    },
    ...adviseOn(parameters)
      .filter(({ id }) => !saidElsewhere.has(id))
      .map(
        ({ sentence }): Risk => ({
          kind: 'Below best practice',
          sentence: [sentence],
        }),
      ),
    why !== undefined && {
      kind: 'Stays in AWS',
      sentence: [
        `Removing the manifest leaves the table and its data in AWS, where they go on costing, since ${why}.`,
      ],
    },
  ];
  return risks.flatMap(risk => risk || []);
}
