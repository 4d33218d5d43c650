import type { JsonSchema } from '../schema/JsonSchema';
import { dynamoDBTableParametersSchema } from './schema';

function objectsIn(schema: JsonSchema): JsonSchema[] {
  const children = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
  ];
  const nested = children.flatMap(objectsIn);
  return schema.type === 'object' ? [schema, ...nested] : nested;
}

describe('dynamoDBTableParametersSchema', () => {
  it('has the 21 documented parameters in their order, then our own five', () => {
    expect(Object.keys(dynamoDBTableParametersSchema.properties ?? {})).toEqual(
      [
        'tableName',
        'region',
        'attributeDefinitions',
        'keySchema',
        'billingMode',
        'provisionedThroughput',
        'globalSecondaryIndexes',
        'localSecondaryIndexes',
        'streamEnabled',
        'streamViewType',
        'pointInTimeRecoveryEnabled',
        'sseEnabled',
        'sseType',
        'kmsMasterKeyID',
        'deletionProtectionEnabled',
        'ttlEnabled',
        'ttlAttributeName',
        'tableClass',
        'tags',
        'providerConfigRef',
        'writeConnectionSecretToRef',
        'adoptionPolicy',
        'deletionPolicy',
        'onDemandThroughput',
        'resourcePolicy',
        'contributorInsightsEnabled',
      ],
    );
  });

  it('explains each of them', () => {
    for (const [name, parameter] of Object.entries(
      dynamoDBTableParametersSchema.properties ?? {},
    )) {
      expect({ name, title: parameter.title }).toEqual({
        name,
        title: expect.stringMatching(/^\p{Lu}/u),
      });
      expect({ name, description: parameter.description }).toEqual({
        name,
        description: expect.stringMatching(/\.$/),
      });
    }
  });

  it('is closed everywhere, so that no misspelt parameter is dropped silently', () => {
    const objects = objectsIn(dynamoDBTableParametersSchema);
    expect(objects.length).toBeGreaterThan(10);
    for (const object of objects) {
      expect(object.additionalProperties).toBe(false);
    }
  });
});
