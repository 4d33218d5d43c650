import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import {
  componentDefinition,
  DefinitionSourceError,
} from './componentDefinition';

const folder = resolve(__dirname, '../../../../definitions/components');
const source = readFileSync(`${folder}/aws-dynamodb-kro.cue`, 'utf8');

describe('componentDefinition', () => {
  it('gives the ComponentDefinition that stands beside the CUE source (else: npm run definitions)', () => {
    expect(readFileSync(`${folder}/aws-dynamodb-kro.yaml`, 'utf8')).toBe(
      componentDefinition(source),
    );
  });

  it('keeps every line of the template, one level less indented', () => {
    const { template } = parse(componentDefinition(source)).spec.schematic.cue;
    const start = source.indexOf('\ntemplate: {\n');
    for (const line of source.slice(start).split('\n').slice(2, -2)) {
      expect(template.split('\n')).toContain(line.replace(/^\t/, ''));
    }
  });

  it.each([
    [
      'a field',
      '\tattributes: {',
      '\tattributes: {\n\t\tpodDisruptive: true',
      'attributes.podDisruptive: true',
    ],
    [
      'a label',
      '\tlabels: {}',
      '\tlabels: {stage: "beta"}',
      'labels: {stage: "beta"}',
    ],
    ['a part', '\ntemplate: {', '\nextra: 1\n\ntemplate: {', 'extra'],
  ])(
    'refuses %s that the ComponentDefinition would not get',
    (_, from, to, named) => {
      expect(() => componentDefinition(source.replace(from, to))).toThrow(
        new DefinitionSourceError(
          `The definition has ${named}, which the ComponentDefinition would not get: teach packages/commands/src/definitions/componentDefinition.ts`,
        ),
      );
    },
  );

  it('names the part that a source lacks', () => {
    expect(() =>
      componentDefinition(source.replace('\t\tversion: "', '\t\t// "')),
    ).toThrow(
      new DefinitionSourceError(
        'The definition has no version; looked for /^\\t\\tversion: "([^"]+)"$/m',
      ),
    );
  });
});
