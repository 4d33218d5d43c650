import {
  type DynamoDBTableParameters,
  dynamoDBTableParametersSchema,
  type JsonSchema,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  parameterChanges,
  parameterRules,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';

const typeWords = {
  object: 'object',
  array: 'list',
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
};

function code(text: string): string {
  return `\`${text}\``;
}

/** A sentence as Markdown: an underscore that stands alone would begin emphasis. */
function prose(text: string): string {
  return text.replace(/(?<!\w)_(?!\w)/g, '\\_');
}

function range(
  unit: string,
  least: number | undefined,
  most: number | undefined,
): string | undefined {
  if (least !== undefined && most !== undefined) {
    return `${least === most ? least : `${least} to ${most}`} ${unit}`;
  }
  if (most !== undefined) {
    return `at most ${most} ${unit}`;
  }
  return least === undefined ? undefined : `at least ${least} ${unit}`;
}

/** What a value has to be: its type and limits, in one line. */
function limitsOf(schema: JsonSchema, required: boolean): string {
  const { type, minimum, maximum } = schema;
  return [
    type && typeWords[type],
    required && 'required',
    schema.enum && `one of ${schema.enum.map(code).join(', ')}`,
    range('characters', schema.minLength, schema.maxLength),
    range('entries', schema.minItems, schema.maxItems),
    minimum !== undefined && `at least ${minimum}`,
    maximum !== undefined && `at most ${maximum}`,
    schema.pattern && `matches ${code(schema.pattern)}`,
    schema.default !== undefined && `default ${code(String(schema.default))}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** The fields of an object or of the objects of a list, indented by their depth. */
function fieldsOf(schema: JsonSchema, indent: string = ''): string[] {
  const { properties = {}, required = [], items } = schema;
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const limits = limitsOf(field, required.includes(name));
    const { description } = field;
    return [
      `${indent}- ${code(name)} (${limits})${
        description ? `: ${prose(description)}` : ''
      }`,
      ...fieldsOf(field, `${indent}  `),
    ];
  });
  // An item that is no object is described by its own limits.
  if (items && !items.properties) {
    return [...fields, `${indent}- each entry: ${limitsOf(items, false)}`];
  }
  return items ? [...fields, ...fieldsOf(items, indent)] : fields;
}

function sectionOf(name: string, schema: JsonSchema): string[] {
  const parameter = name as keyof DynamoDBTableParameters;
  const { effect, sentence, instead } = parameterChanges[parameter];
  const fields = fieldsOf(schema);
  const rules = parameterRules.filter(({ parameters }) =>
    parameters.includes(parameter),
  );
  const isRequired =
    dynamoDBTableParametersSchema.required?.includes(name) ?? false;
  return [
    `## ${code(name)}`,
    `${schema.title}: ${limitsOf(schema, isRequired)}.`,
    prose(schema.description ?? ''),
    fields.join('\n'),
    `**Changing it later:** ${effect}. ${[sentence, instead]
      .filter(Boolean)
      .join(' ')}`,
    rules.length > 0 ? '**Rules:**' : '',
    rules
      .map(
        rule =>
          `- ${rule.severity === 'warning' ? 'Advice: ' : ''}${rule.sentence}`,
      )
      .join('\n'),
  ].filter(Boolean);
}

/** A Markdown table with columns of equal width, as the formatter of the repository has them. */
function table(rows: string[][]): string {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const [head, ...body] = rows.map(
    row =>
      `| ${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join(' | ')} |`,
  );
  const line = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return [head, line, ...body].join('\n');
}

/** The document of the parameters, `docs/parameters.md`, out of their schema and rules. */
export function parametersDocument(): string {
  const { properties = {}, required = [] } = dynamoDBTableParametersSchema;
  const parameters = Object.entries(properties);
  const overview = parameters.map(([name, schema]) => {
    const byDefault =
      schema.default === undefined ? '' : String(schema.default);
    return [
      `[${code(name)}](#${name.toLocaleLowerCase('en-US')})`,
      schema.type ? typeWords[schema.type] : '',
      required.includes(name) ? 'required' : byDefault && code(byDefault),
      parameterChanges[name as keyof DynamoDBTableParameters].effect,
    ];
  });
  return `${[
    '<!-- Generated from the schema and the rules of plugins/dynamodb-common by "npm run definitions". Do not edit. -->',
    '# Parameters',
    `The ${parameters.length} parameters of a component of type ${code(
      'aws-dynamodb-kro',
    )}. Unknown parameters are refused at any depth. An order that breaks a limit or a rule below is refused before AWS is asked; advice is given and can be left.`,
    table([['Parameter', 'Type', 'Default', 'Changing it later'], ...overview]),
    '**in place**: the table takes the change. **in steps**: something else has to be switched off first. **refused**: the table keeps what it was made with, and says so. The section of each parameter has the exceptions.',
    ...parameters.flatMap(([name, schema]) => sectionOf(name, schema)),
  ].join('\n\n')}\n`;
}
