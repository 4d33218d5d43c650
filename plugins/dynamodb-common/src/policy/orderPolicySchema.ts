import { tableOrderSchema } from '../application/orderSchema';
import type { JsonSchema } from '../schema/JsonSchema';
import { patterns } from '../schema/patterns';
import { dynamoDBTableParametersSchema } from '../parameters/schema';

const { region, tags } = dynamoDBTableParametersSchema.properties ?? {};
const { namespace, cluster } = tableOrderSchema.properties ?? {};
const tag = tags.items?.properties ?? {};

const line: JsonSchema = {
  type: 'string',
  minLength: 1,
  pattern: patterns.printable.pattern,
};

function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

function object(
  properties: Record<string, JsonSchema>,
  required: string[] = [],
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

const namePattern = object(
  {
    pattern: { ...line, description: 'Give a regular expression.' },
    description: line,
  },
  ['pattern'],
);

/** A region that is given as text. */
export const regionNameSchema: JsonSchema = region;

/** A region with a title. */
export const regionSchema: JsonSchema = object({ name: region, title: line }, [
  'name',
]);

/**
 * JSON Schema of the section `dynamodb` of `app-config.yaml`, but for the
 * entries of `regions`, of which there are two kinds, the parameters of a
 * preset, and `card`, which orders have nothing to do with.
 */
export const orderPolicySchema: JsonSchema = object({
  card: {},
  regions: { type: 'array' },
  namespaces: list(namespace),
  connectionSecretNamespaces: list(namespace),
  clusters: list(cluster),
  repositories: list(
    object(
      {
        repoUrl: {
          ...line,
          description: 'Write it as host?owner=OWNER&repo=REPOSITORY.',
        },
        title: line,
      },
      ['repoUrl'],
    ),
  ),
  name: namePattern,
  tableName: namePattern,
  tags: object({
    mandatory: {
      ...list(
        object(
          {
            key: { ...tag.key, description: 'Give the key of the tag.' },
            description: line,
            values: { ...list(tag.value), minItems: 1 },
          },
          ['key'],
        ),
      ),
      maxItems: tags.maxItems,
    },
  }),
  presets: list(
    object(
      {
        name: { ...line, description: 'Give the preset a name.' },
        title: line,
        description: line,
        parameters: {
          type: 'object',
          description: 'Give the parameters that the preset sets.',
        },
      },
      ['name', 'parameters'],
    ),
  ),
});
