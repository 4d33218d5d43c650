import {
  dynamoDBTableParametersSchema,
  type JsonSchema,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  parameterRules,
  parameterTypes,
  presetParameters,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';

const PRETTIER_WIDTH = 80;

const namesByType = new Map(
  Object.entries(parameterTypes).map(([name, schema]) => [schema, name]),
);

/** `// Generated from …`, as the first line of a file. */
function header(source: string): string {
  return `// Generated from ${source} by "npm run definitions". Do not edit.\n`;
}

/** Text of a comment; TSDoc would take some characters for tags or HTML. */
function prose(text: string): string {
  return text.replace(/[{}@<>]/g, '\\$&');
}

function describe({ title, description, ...schema }: JsonSchema): string {
  const text = prose(description ?? `${title}.`);
  return schema.default === undefined
    ? text
    : `${text} \`${schema.default}\` by default.`;
}

/** The values of an enum after what stands before them, each on its line where they need it. */
function union(before: string, values: string[], indent: string): string {
  const quoted = values.map(value => `'${value}'`);
  const line = `${before} ${quoted.join(' | ')};`;
  return line.length <= PRETTIER_WIDTH
    ? line
    : `${before}\n${quoted.map(value => `${indent}| ${value}`).join('\n')};`;
}

function typeOf(schema: JsonSchema, indent: string): string {
  switch (schema.type) {
    case 'object':
      return objectType(schema, indent);
    case 'array': {
      const items = schema.items ?? {};
      return `${namesByType.get(items) ?? typeOf(items, indent)}[]`;
    }
    case 'integer':
      return 'number';
    case 'string':
    case 'boolean':
      return schema.type;
    default:
      return 'unknown';
  }
}

function objectType(
  { properties = {}, required = [] }: JsonSchema,
  indent: string,
): string {
  const inner = `${indent}  `;
  const fields = Object.entries(properties).flatMap(([name, schema]) => {
    const before = `${inner}${name}${required.includes(name) ? '' : '?'}:`;
    const own = namesByType.get(schema);
    return [
      `${inner}/** ${describe(schema)} */`,
      schema.enum && !own
        ? union(before, schema.enum, `${inner}  `)
        : `${before} ${own ?? typeOf(schema, inner)};`,
    ];
  });
  return ['{', ...fields, `${indent}}`].join('\n');
}

function comment(text: string): string {
  return `/**\n * ${text}\n *\n * @public\n */`;
}

function declaration(name: string, schema: JsonSchema, text: string): string {
  const type = schema.enum
    ? union(`export type ${name} =`, schema.enum, '  ')
    : `export interface ${name} ${objectType(schema, '')}`;
  return `${comment(text)}\n${type}`;
}

/** The TypeScript types of the parameters, out of their schema. */
export function parameterTypesModule(): string {
  return `${[
    header('the schema of the parameters'),
    ...Object.entries(parameterTypes).map(([name, schema]) =>
      declaration(name, schema, describe(schema)),
    ),
    declaration(
      'DynamoDBTableParameters',
      dynamoDBTableParametersSchema,
      'The parameters of a component of type `aws-dynamodb-kro`.',
    ),
    `${comment(
      'The parameters that a preset may set: those that can be changed later.',
    )}\nexport type PresetParameters = Pick<\n  DynamoDBTableParameters,\n${presetParameters
      .map(name => `  | '${name}'`)
      .join('\n')}\n>;`,
  ].join('\n\n')}\n`.replace('\n\n\n', '\n\n');
}

/** The ids of the rules between parameters, as a TypeScript type. */
export function parameterRuleIdsModule(): string {
  const ids = parameterRules.map(({ id }) => id);
  return `${header('the rules between parameters')}\n${comment(
    'The id of a rule between parameters.',
  )}\n${union('export type ParameterRuleId =', ids, '  ')}\n`;
}
