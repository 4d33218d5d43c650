import type { JsonSchema } from '../schema/JsonSchema';
import { patterns } from '../schema/patterns';

function object(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', properties, additionalProperties: false };
}

const line: JsonSchema = {
  type: 'string',
  minLength: 1,
  pattern: patterns.printable.pattern,
};

/** JSON Schema of the section `dynamodb.card` of `app-config.yaml`. */
export const cardSettingsSchema: JsonSchema = object({
  changingSeconds: { type: 'integer', minimum: 1, maximum: 60 },
  settledSeconds: { type: 'integer', minimum: 10, maximum: 3600 },
  console: object({
    startUrl: line,
    // The name of a permission set, as IAM Identity Center limits it (CreatePermissionSet).
    roleName: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: patterns.permissionSet.pattern,
    },
  }),
  templates: object({ change: line, remove: line }),
});
