import {
  dynamoDBTableParametersSchema,
  type JsonSchema,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { Zod } from '../actions/orderFields';

type ZodType = Zod['ZodType']['prototype'];

/**
 * The parameters of a table as a registry action asks for them: documented with
 * every name, type and limit, but any object is taken, so that what is wrong is
 * told in our sentences and all at once.
 */
export function parametersInput(z: Zod) {
  const anything = z
    .record(z.unknown())
    .describe('Anything else is answered by problems');
  // Both give back the object as it is.
  const documented = toZod(z, dynamoDBTableParametersSchema) as typeof anything;
  return z
    .union([documented, anything])
    .describe(
      'Parameters of the aws-dynamodb-kro component: the table as it should be. Left out, a parameter takes its default.',
    );
}

function toZod(z: Zod, schema: JsonSchema): ZodType {
  const type = typeOf(z, schema);
  const { description, default: fallback } = schema;
  const sentences = [
    description,
    fallback !== undefined && `Left out: ${fallback}.`,
  ].filter(Boolean);
  return sentences.length > 0 ? type.describe(sentences.join(' ')) : type;
}

function typeOf(z: Zod, schema: JsonSchema): ZodType {
  switch (schema.type) {
    case 'object': {
      const required = schema.required ?? [];
      const properties = Object.entries(schema.properties ?? {}).map(
        ([name, property]) => {
          const type = toZod(z, property);
          return [name, required.includes(name) ? type : type.optional()];
        },
      );
      return z.object(Object.fromEntries(properties)).strict();
    }
    case 'array': {
      let list = z.array(toZod(z, schema.items ?? {}));
      if (schema.minItems !== undefined) list = list.min(schema.minItems);
      if (schema.maxItems !== undefined) list = list.max(schema.maxItems);
      return list;
    }
    case 'boolean':
      return z.boolean();
    case 'integer': {
      let number = z.number().int();
      if (schema.minimum !== undefined) number = number.min(schema.minimum);
      if (schema.maximum !== undefined) number = number.max(schema.maximum);
      return number;
    }
    case 'string': {
      const [first, ...others] = schema.enum ?? [];
      if (first !== undefined) return z.enum([first, ...others]);
      let text = z.string();
      if (schema.minLength !== undefined) text = text.min(schema.minLength);
      if (schema.maxLength !== undefined) text = text.max(schema.maxLength);
      if (schema.pattern !== undefined) {
        text = text.regex(new RegExp(schema.pattern, 'u'));
      }
      return text;
    }
    default:
      return z.unknown();
  }
}
