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
  // The names and their order are those of docs/parameters.md, which is compared.
  it('has the required parameters first', () => {
    const { properties = {}, required = [] } = dynamoDBTableParametersSchema;
    expect(required).toHaveLength(4);
    expect(Object.keys(properties).slice(0, required.length)).toEqual(required);
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
