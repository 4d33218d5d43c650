import { Document, Scalar } from 'yaml';

/** A part of the CUE source that is not where this reader looks for it. */
export class DefinitionSourceError extends Error {}

function capture(source: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(source)?.[1];
  if (found === undefined) {
    throw new DefinitionSourceError(
      `The definition has no ${what}; looked for ${pattern}`,
    );
  }
  return found;
}

function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indents = lines
    .filter(line => line.trim())
    .map(line => /^\t*/.exec(line)![0].length);
  const common = Math.min(...indents);
  return lines.map(line => line.slice(common)).join('\n');
}

/** Every field of the header, all of which the ComponentDefinition below gets; some hold nothing. */
const HEADER_FIELDS = [
  'type',
  'annotations',
  'labels',
  'description',
  'attributes',
  'attributes.version',
  'attributes.workload',
  'attributes.workload.definition',
  'attributes.workload.definition.apiVersion',
  'attributes.workload.definition.kind',
  'attributes.workload.type',
  'attributes.status',
  'attributes.status.details',
  'attributes.status.healthPolicy',
  'attributes.status.customStatus',
];
const EMPTY_FIELDS = ['annotations', 'labels'];

/** Fails on what {@link componentDefinition} would leave out in silence: a field that it does not know, or one more part. */
function assertKnown(cue: string, name: string): void {
  const withoutTexts = cue.replace(/#"""[\s\S]*?"""#/g, '""');
  const parts = [...withoutTexts.matchAll(/^("?[\w-]+"?):/gm)].map(
    ([, part]) => part,
  );
  const path: string[] = [];
  const fields = [
    ...block(withoutTexts, `"${name}": {\n`).matchAll(
      /^(\t+)("?[\w-]+"?):(.*)$/gm,
    ),
  ].map(([, { length: depth }, field, value]) => {
    path.splice(depth - 1, Infinity, field);
    return { field: path.join('.'), value: value.trim() };
  });
  const unknown = [
    ...parts.filter(part => ![`"${name}"`, 'template'].includes(part)),
    ...fields
      .filter(
        ({ field, value }) =>
          !HEADER_FIELDS.includes(field) ||
          (EMPTY_FIELDS.includes(field) && value !== '{}'),
      )
      .map(({ field, value }) => [field, value].filter(Boolean).join(': ')),
  ];
  if (unknown.length > 0) {
    throw new DefinitionSourceError(
      `The definition has ${unknown.join(
        ', ',
      )}, which the ComponentDefinition would not get: teach packages/commands/src/definitions/componentDefinition.ts`,
    );
  }
}

/** The text between the braces that begin at the end of `opening`. */
function block(source: string, opening: string): string {
  const start = source.indexOf(opening);
  // gofmt-like layout: the block ends at the first brace in the first column
  const end = source.indexOf('\n}', start);
  if (start < 0 || end < 0) {
    throw new DefinitionSourceError(`The definition has no "${opening}"`);
  }
  return source.slice(start + opening.length, end + 1);
}

/**
 * Makes the ComponentDefinition that a cluster takes from the CUE source that people read, as `vela def` does.
 *
 * It knows the layout of our own source only: imports, one header with quoted status blocks, one template. KubeVela's
 * own converter would cost a build of three minutes and 6 GB of modules.
 *
 * @throws DefinitionSourceError naming the part that is missing, or that this does not know
 */
export function componentDefinition(cue: string): string {
  const imports = /^import \([\s\S]*?^\)\n/m.exec(cue)?.[0] ?? '';
  const name = capture(cue, /^"([a-z0-9-]+)": \{$/m, 'name');
  assertKnown(cue, name);
  const status = (field: string) =>
    dedent(
      capture(
        cue,
        new RegExp(`^\\t+${field}: #"""\\n([\\s\\S]*?)^\\t+"""#$`, 'm'),
        `status.${field}`,
      ),
    );
  const literal = (text: string) => {
    // a block literal keeps the CUE readable, and YAML takes tabs inside it
    const scalar = new Scalar(`${text}\n`);
    scalar.type = Scalar.BLOCK_LITERAL;
    return scalar;
  };
  const document = new Document({
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'ComponentDefinition',
    metadata: {
      name,
      namespace: 'vela-system',
      annotations: {
        'definition.oam.dev/description': capture(
          cue,
          /^\tdescription: "(.*)"$/m,
          'description',
        ),
      },
    },
    spec: {
      version: capture(cue, /^\t\tversion: "([^"]+)"$/m, 'version'),
      workload: {
        type: capture(cue, /^\t{3}type: "([^"]+)"$/m, 'workload type'),
        definition: {
          apiVersion: capture(
            cue,
            /^\t{4}apiVersion: "([^"]+)"$/m,
            'workload apiVersion',
          ),
          kind: capture(cue, /^\t{4}kind:\s+"([^"]+)"$/m, 'workload kind'),
        },
      },
      status: {
        details: literal(status('details')),
        healthPolicy: literal(status('healthPolicy')),
        customStatus: literal(status('customStatus')),
      },
      schematic: {
        cue: {
          template: literal(
            `${imports}\n${dedent(block(cue, '\ntemplate: {\n'))}`,
          ),
        },
      },
    },
  });
  document.commentBefore = ` Generated from ${name}.cue by "npm run definitions". Do not edit.`;
  return document.toString({ lineWidth: 0 });
}
