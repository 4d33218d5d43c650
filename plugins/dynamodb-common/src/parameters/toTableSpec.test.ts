import { everything, minimal } from '../__testUtils__/parameters';
import { recordedStates } from '../fixtures/index';
import type { DynamoDBTableParameters } from './types';
import { toTableSpec } from './ackTable';

describe('toTableSpec', () => {
  it.each([
    'documented-basic',
    'documented-with-gsi',
    'documented-provisioned',
    'documented-production',
    'creating',
    'active',
    'active-protected',
    'refused-by-aws',
  ] as const)('is the spec that the engines made: %s', name => {
    const { application, table } = recordedStates[name];
    const [component] = application?.spec?.components ?? [];
    const written = JSON.stringify(component.properties)
      // The bare N of the documented example, which the definition takes as "N".
      .replaceAll('"attributeType":false', '"attributeType":"N"');
    const parameters: DynamoDBTableParameters = JSON.parse(written);
    expect(toTableSpec(parameters)).toEqual(table?.spec);
  });

  it('leaves out what is off, but for encryption', () => {
    expect(
      toTableSpec({
        ...minimal,
        globalSecondaryIndexes: [],
        localSecondaryIndexes: [],
        tags: [],
      }),
    ).toEqual({
      tableName: minimal.tableName,
      billingMode: 'PAY_PER_REQUEST',
      attributeDefinitions: minimal.attributeDefinitions,
      keySchema: minimal.keySchema,
      continuousBackups: { pointInTimeRecoveryEnabled: false },
      sseSpecification: { enabled: false },
      deletionProtectionEnabled: false,
      tableClass: 'STANDARD',
    });
  });

  it('has every parameter that ACK knows', () => {
    const {
      region,
      streamEnabled,
      streamViewType,
      pointInTimeRecoveryEnabled,
      sseEnabled,
      sseType,
      kmsMasterKeyID,
      ttlEnabled,
      ttlAttributeName,
      providerConfigRef,
      writeConnectionSecretToRef,
      adoptionPolicy,
      deletionPolicy,
      contributorInsightsEnabled,
      ...same
    } = everything;
    expect(toTableSpec(everything)).toEqual({
      ...same,
      streamSpecification: { streamEnabled, streamViewType },
      continuousBackups: { pointInTimeRecoveryEnabled },
      sseSpecification: { enabled: sseEnabled, sseType, kmsMasterKeyID },
      timeToLive: { enabled: ttlEnabled, attributeName: ttlAttributeName },
      contributorInsights: 'ENABLE',
    });
  });

  it('has the limits that there are, and nothing for none', () => {
    const [index] = everything.globalSecondaryIndexes;
    const { provisionedThroughput, ...onDemandIndex } = index;
    expect(
      toTableSpec({
        ...minimal,
        onDemandThroughput: {
          maxReadRequestUnits: 5,
          maxWriteRequestUnits: -1,
        },
        globalSecondaryIndexes: [
          { ...onDemandIndex, onDemandThroughput: { maxWriteRequestUnits: 3 } },
        ],
      }),
    ).toMatchObject({
      onDemandThroughput: { maxReadRequestUnits: 5 },
      globalSecondaryIndexes: [
        { ...onDemandIndex, onDemandThroughput: { maxWriteRequestUnits: 3 } },
      ],
    });
    const spec = toTableSpec({
      ...minimal,
      onDemandThroughput: { maxReadRequestUnits: -1 },
      globalSecondaryIndexes: [
        { ...onDemandIndex, onDemandThroughput: { maxReadRequestUnits: -1 } },
      ],
    });
    expect(spec).not.toHaveProperty('onDemandThroughput');
    expect(spec.globalSecondaryIndexes).toEqual([onDemandIndex]);
  });

  it('takes KMS as the type when encryption is on', () => {
    expect(toTableSpec({ ...minimal, sseEnabled: true })).toMatchObject({
      sseSpecification: { enabled: true, sseType: 'KMS' },
    });
    expect(
      toTableSpec({ ...minimal, sseEnabled: true, sseType: 'AES256' }),
    ).toMatchObject({ sseSpecification: { enabled: false } });
  });
});
