import { sortBySchema } from '../schema/sort';
import { dynamoDBTableParametersSchema } from '../parameters/schema';
import type {
  AttributeDefinition,
  DynamoDBTableParameters,
  KeySchemaElement,
  OnDemandThroughput,
  Projection,
  ProvisionedThroughput,
} from '../parameters/types';
import { writeEncryption } from './encryption';
import { keyAttributes } from './keyAttributes';
import { pickPlainSettings } from './plainSettings';
import type {
  CapacityUnits,
  KeyAttributeField,
  ProjectionFields,
  TableFormState,
} from './TableFormState';

/** The fields of parameters that stand at the same place in every table. */
const fixedFields: Record<string, string> = {
  '/tableName': 'tableName',
  '/region': 'region',
  '/attributeDefinitions': 'keys',
  '/keySchema': 'keys',
  '/billingMode': 'billingMode',
  '/provisionedThroughput': 'capacity.read',
  '/provisionedThroughput/writeCapacityUnits': 'capacity.write',
  '/globalSecondaryIndexes': 'indexes',
  '/localSecondaryIndexes': 'indexes',
  '/streamEnabled': 'streamEnabled',
  '/streamViewType': 'streamViewType',
  '/pointInTimeRecoveryEnabled': 'pointInTimeRecoveryEnabled',
  '/sseEnabled': 'encryption',
  '/sseType': 'encryption',
  '/kmsMasterKeyID': 'kmsMasterKeyID',
  '/deletionProtectionEnabled': 'deletionProtectionEnabled',
  '/ttlEnabled': 'ttlEnabled',
  '/ttlAttributeName': 'ttlAttributeName',
  '/tableClass': 'tableClass',
  '/tags': 'tags',
  '/providerConfigRef': 'providerConfigName',
  '/writeConnectionSecretToRef': 'connectionSecret.name',
  '/writeConnectionSecretToRef/namespace': 'connectionSecret.namespace',
  '/adoptionPolicy': 'adoptionPolicy',
  '/deletionPolicy': 'deletionPolicy',
  '/onDemandThroughput': 'onDemandLimit.read',
  '/onDemandThroughput/maxWriteRequestUnits': 'onDemandLimit.write',
  '/resourcePolicy': 'resourcePolicy',
  '/contributorInsightsEnabled': 'contributorInsightsEnabled',
};

/** Digits, with a sign or without, are a number; any other text stays, for the check to name it. */
function writeUnits(text: string): number | undefined {
  const number = /^-?[0-9]+$/.test(text) ? Number(text) : Infinity;
  const units = Number.isFinite(number) ? number : text;
  return text === '' ? undefined : (units as number);
}

function writeCapacity({
  read,
  write,
}: CapacityUnits): ProvisionedThroughput | undefined {
  const units = {
    readCapacityUnits: writeUnits(read),
    writeCapacityUnits: writeUnits(write),
  };
  return read || write ? (units as ProvisionedThroughput) : undefined;
}

function writeLimit({
  read,
  write,
}: CapacityUnits): OnDemandThroughput | undefined {
  return read || write
    ? {
        maxReadRequestUnits: writeUnits(read),
        maxWriteRequestUnits: writeUnits(write),
      }
    : undefined;
}

function writeProjection({ type, attributes }: ProjectionFields): Projection {
  return {
    projectionType: type,
    nonKeyAttributes:
      type === 'INCLUDE' && attributes.length > 0 ? attributes : undefined,
  };
}

/** An empty list is written only where the source has one. */
function writeList<Item>(
  items: Item[],
  source: Item[] | undefined,
): Item[] | undefined {
  return items.length > 0 || source ? items : undefined;
}

/**
 * Each attribute name that a key uses, once: in the order of the source, new
 * ones last, so that a change shows no more than what it changes.
 */
function attributesToDefine(form: TableFormState): KeyAttributeField[] {
  const first = new Map<string, KeyAttributeField>();
  for (const attribute of keyAttributes(form)) {
    if (!first.has(attribute.name)) {
      first.set(attribute.name, attribute);
    }
  }
  const ranks = new Map(
    form.source?.attributeDefinitions?.map(({ attributeName }, rank) => [
      attributeName,
      rank,
    ]),
  );
  const rankOf = ({ name }: KeyAttributeField) => ranks.get(name) ?? ranks.size;
  return [...first.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

/**
 * Writes the parameters of a form, with everything that follows from it, such
 * as `attributeDefinitions`, and nothing that a switch hides. What was typed is
 * written as it is, right or wrong.
 *
 * For all parameters that `checkParameters` accepts, writing what
 * `formFromParameters` read gives equal parameters.
 *
 * @returns the parameters, and the field of the form that a JSON pointer into
 * them was written from (see `TableFormProblem`)
 *
 * @alpha
 */
export function parametersFromForm(form: TableFormState): {
  parameters: DynamoDBTableParameters;
  fieldOf(pointer: string): string;
} {
  const fields = new Map(Object.entries(fixedFields));

  const writeDefinition = (
    { id, name, type }: KeyAttributeField,
    position: number,
  ): AttributeDefinition => {
    const pointer = `/attributeDefinitions/${position}`;
    fields.set(pointer, `${id}.name`);
    fields.set(`${pointer}/attributeType`, `${id}.type`);
    return { attributeName: name, attributeType: type };
  };

  const writeKey = (
    pointer: string,
    partitionKeys: KeyAttributeField[],
    sortKeys: KeyAttributeField[],
  ): KeySchemaElement[] =>
    [...partitionKeys, ...sortKeys].map(({ id, name }, position) => {
      fields.set(`${pointer}/${position}`, `${id}.name`);
      return {
        attributeName: name,
        keyType: position < partitionKeys.length ? 'HASH' : 'RANGE',
      };
    });

  const noteIndex = (pointer: string, id: string) => {
    fields.set(pointer, `${id}.name`);
    fields.set(`${pointer}/keySchema`, `${id}.key`);
    fields.set(`${pointer}/projection`, `${id}.projection`);
    fields.set(`${pointer}/projection/nonKeyAttributes`, `${id}.attributes`);
    const throughput = `${pointer}/provisionedThroughput`;
    fields.set(throughput, `${id}.read`);
    fields.set(`${throughput}/writeCapacityUnits`, `${id}.write`);
    const limit = `${pointer}/onDemandThroughput`;
    fields.set(limit, `${id}.maxRead`);
    fields.set(`${limit}/maxWriteRequestUnits`, `${id}.maxWrite`);
  };

  const { partitionKey, source } = form;
  const isProvisioned = form.billingMode === 'PROVISIONED';

  const written: DynamoDBTableParameters = {
    ...pickPlainSettings(form),
    tableName: form.tableName,
    region: form.region,
    attributeDefinitions: attributesToDefine(form).map(writeDefinition),
    keySchema: writeKey(
      '/keySchema',
      [partitionKey],
      form.hasSortKey ? [form.sortKey] : [],
    ),
    provisionedThroughput: isProvisioned
      ? writeCapacity(form.capacity)
      : undefined,
    globalSecondaryIndexes: writeList(
      form.globalIndexes.map((index, position) => {
        const pointer = `/globalSecondaryIndexes/${position}`;
        noteIndex(pointer, index.id);
        return {
          indexName: index.name,
          keySchema: writeKey(
            `${pointer}/keySchema`,
            index.partitionKeys,
            index.sortKeys,
          ),
          projection: writeProjection(index.projection),
          provisionedThroughput: isProvisioned
            ? writeCapacity(index.capacity)
            : undefined,
          onDemandThroughput: isProvisioned
            ? undefined
            : writeLimit(index.onDemandLimit),
        };
      }),
      source?.globalSecondaryIndexes,
    ),
    localSecondaryIndexes: writeList(
      form.localIndexes.map((index, position) => {
        const pointer = `/localSecondaryIndexes/${position}`;
        noteIndex(pointer, index.id);
        return {
          indexName: index.name,
          keySchema: writeKey(
            `${pointer}/keySchema`,
            [partitionKey],
            [index.sortKey],
          ),
          projection: writeProjection(index.projection),
        };
      }),
      source?.localSecondaryIndexes,
    ),
    streamViewType: form.streamEnabled ? form.streamViewType : undefined,
    ...writeEncryption(form),
    // Where it is missing, the rule of time to live says what it is for.
    ttlAttributeName: form.ttlEnabled
      ? form.ttlAttributeName || undefined
      : undefined,
    tags: writeList(
      form.tags.map(({ id, key, value }, position) => {
        fields.set(`/tags/${position}`, `${id}.key`);
        fields.set(`/tags/${position}/value`, `${id}.value`);
        return { key, value };
      }),
      source?.tags,
    ),
    providerConfigRef: form.providerConfigName
      ? { name: form.providerConfigName }
      : undefined,
    writeConnectionSecretToRef: form.hasConnectionSecret
      ? {
          name: form.connectionSecret.name,
          namespace: form.connectionSecret.namespace || undefined,
        }
      : undefined,
    onDemandThroughput: isProvisioned
      ? undefined
      : writeLimit(form.onDemandLimit),
    resourcePolicy: form.resourcePolicy || undefined,
  };

  // Only indexes can make too many definitions, or break the one rule that is
  // about the parameters as a whole.
  const hasIndexes = form.globalIndexes.length + form.localIndexes.length > 0;
  if (hasIndexes) {
    fields.set('/attributeDefinitions', 'indexes');
    fields.set('', 'indexes');
  }

  return {
    // Also without what is undefined.
    parameters: sortBySchema(
      dynamoDBTableParametersSchema,
      written,
    ) as DynamoDBTableParameters,
    fieldOf(pointer) {
      let known = pointer;
      while (known && !fields.has(known)) {
        known = known.slice(0, known.lastIndexOf('/'));
      }
      // A parameter that is not known is no matter of the indexes.
      const isOfField = known !== '' || pointer === '';
      return (isOfField && fields.get(known)) || 'table';
    },
  };
}
