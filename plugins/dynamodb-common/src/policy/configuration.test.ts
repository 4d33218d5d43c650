import { readFileSync } from 'fs';
import { resolve } from 'path';
import { ConfigReader } from '@backstage/config';
import { parseAllDocuments } from 'yaml';
import { orderPolicySchema } from './orderPolicySchema';
import { cardSettingsSchema } from '../settings/cardSettingsSchema';
import { readCardSettings } from '../settings/readCardSettings';
import { readOrderPolicy } from './readOrderPolicy';
import { listed } from '../schema/wording';
import { presetParameters } from './presets';
import type { JsonSchema } from '../schema/JsonSchema';

const read = (path: string) =>
  readFileSync(resolve(__dirname, '../..', path), 'utf8');

/** The names of all settings, at any depth. */
function settings({ properties = {}, items }: JsonSchema): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, schema]) => [
      name,
      ...settings(schema),
    ]),
    ...(items ? settings(items) : []),
  ];
}

const names = [
  ...new Set([orderPolicySchema, cardSettingsSchema].flatMap(settings)),
];

describe('the configuration', () => {
  it('is declared in config.d.ts with every setting, and no other', () => {
    const declared = [...read('config.d.ts').matchAll(/^ +(\w+)\??:/gm)].map(
      ([, name]) => name,
    );
    // The parameters of a preset are declared as any.
    expect(new Set(declared)).toEqual(new Set(['dynamodb', ...names]));
  });

  it('lists the parameters that a preset may set in config.d.ts', () => {
    const comment = read('config.d.ts').replace(/\n *\* /g, ' ');
    expect(comment).toContain(
      `What it sets: ${listed(presetParameters)}. Together they`,
    );
  });

  const documentation = read('../../docs/configuration.md');

  it.each(names)('is documented: %s', name => {
    expect(documentation).toMatch(new RegExp(`\`(?:\\S*\\.)?${name}\``));
  });

  it('is documented with examples that can be read', () => {
    const examples = [...documentation.matchAll(/```yaml\n([^]*?)```/g)].map(
      ([, text]) => text,
    );
    expect(examples.length).toBeGreaterThan(5);
    for (const example of examples) {
      const [document] = parseAllDocuments(example);
      const config = new ConfigReader(document.toJS());
      expect(() => readOrderPolicy(config)).not.toThrow();
      expect(() => readCardSettings(config)).not.toThrow();
      expect(Object.keys(document.toJS())).toEqual(['dynamodb']);
    }
  });
});
