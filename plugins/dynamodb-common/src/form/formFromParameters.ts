import { checkParameters } from '../parameters/checkParameters';
import { isRecord } from '../schema/guards';
import { isWithin } from '../schema/pointer';
import { pickValidParameters } from '../parameters/pickValidParameters';
import type { DeepPartial } from '../schema/pick';
import type {
  AttributeType,
  DynamoDBTableParameters,
  KeySchemaElement,
  Projection,
} from '../parameters/types';
import { readEncryption } from './encryption';
import { pickPlainSettings } from './plainSettings';
import type {
  CapacityUnits,
  KeyAttributeField,
  ProjectionFields,
  TableFormState,
} from './TableFormState';

/** What stands at a place of a value of any type. */
function valueAt(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' &&
      parent !== null &&
      Object.hasOwn(parent, key)
        ? (parent as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

/** The parameters that have no error among themselves: those can be written again as they were. */
function withoutErrors(
  parameters: Record<string, unknown>,
): Partial<DynamoDBTableParameters> {
  const errors = checkParameters(parameters).filter(
    ({ severity }) => severity === 'error',
  );
  const entries = Object.entries(parameters);
  const right = entries.filter(
    ([name]) => !errors.some(({ pointer }) => isWithin(pointer, name)),
  );
  return right.length === entries.length
    ? parameters
    : withoutErrors(Object.fromEntries(right));
}

function readSource(
  value: unknown,
): Partial<DynamoDBTableParameters> | undefined {
  return isRecord(value) ? withoutErrors({ ...value }) : undefined;
}

/** The type of each attribute name; the first definition of a name counts. */
function readTypes(
  value: unknown,
  definitions: DeepPartial<DynamoDBTableParameters>['attributeDefinitions'] = [],
): Map<string, AttributeType> {
  const types = new Map<string, AttributeType>();
  for (const [index, definition] of definitions.entries()) {
    const { attributeName, attributeType } = definition;
    const written = valueAt(
      value,
      ...['attributeDefinitions', index, 'attributeType'],
    );
    // YAML reads a bare N as false.
    const type = attributeType ?? (written === false ? 'N' : undefined);
    if (attributeName && type && !types.has(attributeName)) {
      types.set(attributeName, type);
    }
  }
  return types;
}

function namesOf(
  elements: DeepPartial<KeySchemaElement>[] = [],
  role: KeySchemaElement['keyType'],
): string[] {
  return elements
    .filter(
      ({ keyType }, index) => (keyType ?? (index ? 'RANGE' : 'HASH')) === role,
    )
    .map(({ attributeName = '' }) => attributeName);
}

/** Text is kept too: it is what somebody typed. */
function readUnits(units: unknown): string {
  return typeof units === 'string' || typeof units === 'number'
    ? String(units)
    : '';
}

function readLimit(throughput: unknown): CapacityUnits {
  return {
    read: readUnits(valueAt(throughput, 'maxReadRequestUnits')),
    write: readUnits(valueAt(throughput, 'maxWriteRequestUnits')),
  };
}

function readCapacity(throughput: unknown): CapacityUnits {
  return {
    read: readUnits(valueAt(throughput, 'readCapacityUnits')),
    write: readUnits(valueAt(throughput, 'writeCapacityUnits')),
  };
}

function readProjection({
  projectionType,
  nonKeyAttributes: attributes = [],
}: DeepPartial<Projection> = {}): ProjectionFields {
  return {
    type: projectionType ?? (attributes.length > 0 ? 'INCLUDE' : 'ALL'),
    attributes,
  };
}

/**
 * Reads parameters into a form, for a form that shows them. What a form
 * cannot hold is left out; `autoCorrections` tells it.
 *
 * @param value - parameters of any origin, or `undefined` for a table that is
 * still to be designed. Never throws.
 *
 * @alpha
 */
export function formFromParameters(value: unknown): TableFormState {
  const valid = pickValidParameters(value);
  const types = readTypes(value, valid.attributeDefinitions);

  let nextId = 1;
  const newId = (kind: string) => {
    const id = `${kind}-${nextId}`;
    nextId += 1;
    return id;
  };
  const newAttribute = (
    name: string = '',
    id: string = newId('attribute'),
  ): KeyAttributeField => ({ id, name, type: types.get(name) ?? 'S' });
  const newAttributes = (names: string[]) =>
    names.map(name => newAttribute(name));

  const [partitionKey] = namesOf(valid.keySchema, 'HASH');
  const [sortKey] = namesOf(valid.keySchema, 'RANGE');
  const secret = valid.writeConnectionSecretToRef;

  const form: Omit<TableFormState, 'nextId'> = {
    tableName: valid.tableName ?? '',
    region: valid.region ?? '',
    partitionKey: newAttribute(partitionKey, 'partitionKey'),
    hasSortKey: sortKey !== undefined,
    sortKey: newAttribute(sortKey, 'sortKey'),
    globalIndexes: (valid.globalSecondaryIndexes ?? []).map(
      ({ indexName = '', keySchema, projection }, index) => {
        const partitionKeys = namesOf(keySchema, 'HASH');
        return {
          kind: 'global',
          id: newId('index'),
          name: indexName,
          partitionKeys: newAttributes(
            partitionKeys.length > 0 ? partitionKeys : [''],
          ),
          sortKeys: newAttributes(namesOf(keySchema, 'RANGE')),
          projection: readProjection(projection),
          capacity: readCapacity(
            valueAt(
              value,
              ...['globalSecondaryIndexes', index, 'provisionedThroughput'],
            ),
          ),
          onDemandLimit: readLimit(
            valueAt(
              value,
              ...['globalSecondaryIndexes', index, 'onDemandThroughput'],
            ),
          ),
        };
      },
    ),
    localIndexes: (valid.localSecondaryIndexes ?? []).map(
      ({ indexName = '', keySchema, projection }) => ({
        kind: 'local',
        id: newId('index'),
        name: indexName,
        sortKey: newAttribute(namesOf(keySchema, 'RANGE')[0]),
        projection: readProjection(projection),
      }),
    ),
    ...pickPlainSettings(valid),
    capacity: readCapacity(valueAt(value, 'provisionedThroughput')),
    onDemandLimit: readLimit(valueAt(value, 'onDemandThroughput')),
    encryption: readEncryption(valid),
    kmsMasterKeyID: valid.kmsMasterKeyID ?? '',
    ttlAttributeName: valid.ttlAttributeName ?? '',
    tags: (valid.tags ?? []).map(tag => ({
      id: newId('tag'),
      key: tag.key ?? '',
      value: tag.value ?? '',
    })),
    hasConnectionSecret: secret !== undefined,
    connectionSecret: {
      name: secret?.name ?? '',
      namespace: secret?.namespace ?? '',
    },
    providerConfigName: valid.providerConfigRef?.name ?? '',
    resourcePolicy: valid.resourcePolicy ?? '',
    source: readSource(value),
  };
  return { ...form, nextId };
}
