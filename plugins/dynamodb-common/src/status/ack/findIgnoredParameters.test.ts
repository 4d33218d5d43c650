import * as fc from 'fast-check';
import {
  everything,
  globalIndex,
  minimal,
} from '../../__testUtils__/parameters';
import { validParameters } from '../../__testUtils__/validParameters';
import { type RecordedStateName, recordedStates } from '../../fixtures/index';
import type { DynamoDBTableParameters } from '../../parameters/types';
import type { TableObject } from '../objects/types';
import {
  tableAnnotations,
  tableLabels,
  toTableSpec,
} from '../../parameters/ackTable';
import { findIgnoredParameters } from './findIgnoredParameters';

/** The Table that our definitions make. */
function tableOf(parameters: DynamoDBTableParameters): TableObject {
  return {
    metadata: {
      annotations: {
        ...tableAnnotations(parameters),
        'aws-dynamodb-kro/look': '',
      },
      labels: tableLabels(parameters),
    },
    spec: toTableSpec(parameters),
  };
}

function asked(parameters: DynamoDBTableParameters): Record<string, unknown> {
  return { ...parameters };
}

const names = Object.keys(recordedStates) as RecordedStateName[];

const followed = names.filter(
  name => /^(active|documented-)/.test(name) || name === 'adopted',
);

/** How to take one parameter out of the Table of {@link everything}. */
const removals: Record<
  Exclude<
    keyof DynamoDBTableParameters,
    'writeConnectionSecretToRef' | 'onDemandThroughput'
  >,
  (table: { spec: Record<string, unknown> } & TableObject) => void
> = {
  tableName: ({ spec }) => delete spec.tableName,
  region: ({ metadata }) =>
    delete metadata.annotations?.['services.k8s.aws/region'],
  attributeDefinitions: ({ spec }) => delete spec.attributeDefinitions,
  keySchema: ({ spec }) => delete spec.keySchema,
  billingMode: ({ spec }) => {
    spec.billingMode = 'PAY_PER_REQUEST';
  },
  provisionedThroughput: ({ spec }) => delete spec.provisionedThroughput,
  globalSecondaryIndexes: ({ spec }) => delete spec.globalSecondaryIndexes,
  localSecondaryIndexes: ({ spec }) => delete spec.localSecondaryIndexes,
  streamEnabled: ({ spec }) => {
    spec.streamSpecification = { streamViewType: everything.streamViewType };
  },
  streamViewType: ({ spec }) => {
    spec.streamSpecification = { streamEnabled: true };
  },
  pointInTimeRecoveryEnabled: ({ spec }) => delete spec.continuousBackups,
  sseEnabled: ({ spec }) => {
    spec.sseSpecification = {
      sseType: 'KMS',
      kmsMasterKeyID: everything.kmsMasterKeyID,
    };
  },
  sseType: ({ spec }) => {
    spec.sseSpecification = {
      enabled: true,
      kmsMasterKeyID: everything.kmsMasterKeyID,
    };
  },
  kmsMasterKeyID: ({ spec }) => {
    spec.sseSpecification = { enabled: true, sseType: 'KMS' };
  },
  deletionProtectionEnabled: ({ spec }) =>
    delete spec.deletionProtectionEnabled,
  ttlEnabled: ({ spec }) => {
    spec.timeToLive = { attributeName: everything.ttlAttributeName };
  },
  ttlAttributeName: ({ spec }) => {
    spec.timeToLive = { enabled: true };
  },
  tableClass: ({ spec }) => delete spec.tableClass,
  tags: ({ spec }) => delete spec.tags,
  resourcePolicy: ({ spec }) => delete spec.resourcePolicy,
  contributorInsightsEnabled: ({ spec }) => delete spec.contributorInsights,
  providerConfigRef: ({ metadata }) =>
    delete metadata.labels?.['aws-dynamodb-kro/provider-config'],
  adoptionPolicy: ({ metadata }) =>
    delete metadata.annotations?.['aws-dynamodb-kro/look'],
  deletionPolicy: ({ metadata }) =>
    delete metadata.annotations?.['services.k8s.aws/deletion-policy'],
};

describe('findIgnoredParameters', () => {
  it.each(followed)(
    'finds nothing where our definitions did the work: %s',
    name => {
      const { application, instance, table } = recordedStates[name];
      const [component] = application?.spec?.components ?? [];
      expect(table).toBeDefined();
      expect(
        findIgnoredParameters(component.properties ?? {}, table!, instance),
      ).toEqual([]);
    },
  );

  it('finds nothing for any order that our definitions make', () => {
    fc.assert(
      fc.property(validParameters, parameters => {
        expect(
          findIgnoredParameters(asked(parameters), tableOf(parameters)),
        ).toEqual([]);
      }),
    );
  });

  it.each(Object.entries(removals))(
    'finds what the Table lacks: %s',
    (name, remove) => {
      const { metadata, spec = {} } = structuredClone(tableOf(everything));
      remove({ metadata, spec });
      expect(
        findIgnoredParameters(asked(everything), { metadata, spec }),
      ).toEqual([name]);
    },
  );

  it.each([
    ['on demand', { billingMode: 'PAY_PER_REQUEST' }, ['billingMode']],
    ['on demand, unsaid', {}, ['billingMode']],
    ['provisioned', { billingMode: 'PROVISIONED' }, []],
  ])(
    'takes a Table without a billing mode for provisioned, as AWS does, where %s was asked',
    (_title, billing, found) => {
      const { metadata, spec = {} } = structuredClone(tableOf(minimal));
      delete spec.billingMode;
      const { billingMode: _, ...parameters } = asked(minimal);
      expect(
        findIgnoredParameters(
          { ...parameters, ...billing },
          { metadata, spec },
        ),
      ).toEqual(found);
    },
  );

  it('finds a provisioned table where nobody asked for a billing mode', () => {
    const { metadata, spec } = tableOf(minimal);
    const { billingMode: _, ...parameters } = asked(minimal);
    expect(
      findIgnoredParameters(parameters, {
        metadata,
        spec: { ...spec, billingMode: 'PROVISIONED' },
      }),
    ).toEqual(['billingMode']);
  });

  it('finds all that upstream’s definition ignores', () => {
    const { tableName, billingMode, attributeDefinitions, keySchema } =
      toTableSpec(minimal);
    const table: TableObject = {
      metadata: {},
      spec: { tableName, billingMode, attributeDefinitions, keySchema },
      status: { ackResourceMetadata: { region: minimal.region } },
    };
    expect(
      findIgnoredParameters(
        asked({
          ...minimal,
          streamEnabled: true,
          streamViewType: 'KEYS_ONLY',
          tags: [{ key: 'team', value: 'a' }],
          // What holds anyway needs no definition.
          pointInTimeRecoveryEnabled: false,
          tableClass: 'STANDARD',
          deletionPolicy: 'delete',
        }),
        table,
      ),
    ).toEqual(['streamEnabled', 'streamViewType', 'tags']);
  });

  it('finds a limit that the Table does not have, of table and index', () => {
    const index = {
      ...globalIndex('by-email', 'HASH email'),
      onDemandThroughput: { maxReadRequestUnits: 3 },
    };
    const limited: DynamoDBTableParameters = {
      ...minimal,
      onDemandThroughput: { maxReadRequestUnits: 5, maxWriteRequestUnits: -1 },
      globalSecondaryIndexes: [index],
    };
    expect(findIgnoredParameters(asked(limited), tableOf(limited))).toEqual([]);
    const { metadata, spec = {} } = structuredClone(tableOf(limited));
    delete spec.onDemandThroughput;
    spec.globalSecondaryIndexes = [{ ...index, onDemandThroughput: undefined }];
    expect(findIgnoredParameters(asked(limited), { metadata, spec })).toEqual([
      'globalSecondaryIndexes',
      'onDemandThroughput',
    ]);
  });

  it('finds what is on although it was asked to be off', () => {
    expect(
      findIgnoredParameters(
        asked({ ...minimal, streamEnabled: false }),
        tableOf({
          ...minimal,
          streamEnabled: true,
          streamViewType: 'KEYS_ONLY',
        }),
      ),
    ).toEqual(['streamEnabled']);
  });

  it('finds another value', () => {
    const table = tableOf(everything);
    const other: Partial<DynamoDBTableParameters> = {
      region: 'us-west-2',
      provisionedThroughput: { readCapacityUnits: 11, writeCapacityUnits: 5 },
      tags: [...everything.tags, { key: 'one', value: 'more' }],
      providerConfigRef: { name: 'another' },
    };
    expect(
      findIgnoredParameters(asked({ ...everything, ...other }), table),
    ).toEqual(expect.arrayContaining(Object.keys(other)));
  });

  it('takes no notice of order, or of what others add', () => {
    const { metadata, spec } = tableOf(everything);
    const reversed = Object.fromEntries(
      Object.entries(spec ?? {}).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.toReversed() : value,
      ]),
    );
    const table: TableObject = {
      metadata: {
        annotations: { ...metadata.annotations, other: 'a' },
        labels: { ...metadata.labels, other: 'b' },
      },
      spec: {
        ...reversed,
        tags: [{ key: 'added', value: 'by ACK' }, ...everything.tags],
        tableReplicas: [],
      },
    };
    expect(findIgnoredParameters(asked(everything), table)).toEqual([]);
  });

  it('takes the adoption of a table for honoured before and after it was found', () => {
    const parameters: DynamoDBTableParameters = {
      ...minimal,
      adoptionPolicy: 'adopt',
    };
    expect(
      findIgnoredParameters(asked(parameters), tableOf(parameters)),
    ).toEqual([]);
    expect(findIgnoredParameters(asked(parameters), tableOf(minimal))).toEqual(
      [],
    );
  });

  it('takes the adoption of a table for ignored by definitions that do not know of it', () => {
    const parameters: DynamoDBTableParameters = {
      ...minimal,
      adoptionPolicy: 'adopt-or-create',
    };
    const table = tableOf(parameters);
    delete table.metadata.annotations!['aws-dynamodb-kro/look'];
    expect(findIgnoredParameters(asked(parameters), table)).toEqual([
      'adoptionPolicy',
    ]);
  });

  it('looks for the connection Secret in the instance, since the Table does not show it', () => {
    const table = tableOf(everything);
    const instance = (spec: object) => ({ metadata: {}, spec: { ...spec } });
    expect(findIgnoredParameters(asked(everything), table)).toEqual([]);
    expect(
      findIgnoredParameters(asked(everything), table, instance(everything)),
    ).toEqual([]);
    expect(
      findIgnoredParameters(asked(everything), table, instance(minimal)),
    ).toEqual(['writeConnectionSecretToRef']);
  });

  it('says nothing of parameters that nobody documents', () => {
    expect(
      findIgnoredParameters(
        { ...minimal, tableReplicas: [1] },
        tableOf(minimal),
      ),
    ).toEqual([]);
  });

  it('survives parameters and Tables of any shape', () => {
    const anyField = fc.dictionary(
      fc.constantFrom(...Object.keys(everything)),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(anyField, anyField, (properties, spec) => {
        const found = findIgnoredParameters(properties, { metadata: {}, spec });
        expect([...Object.keys(properties), 'billingMode']).toEqual(
          expect.arrayContaining(found),
        );
      }),
    );
  });
});
