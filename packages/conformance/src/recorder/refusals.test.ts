import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkParameters } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { projectDirectory } from '@aws-dynamodb-kro/sandbox/client';
import { mistakes } from './refusals';

const order = {
  tableName: 'users',
  region: 'us-east-1',
  attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
  keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
};

describe('mistakes', () => {
  it.each(Object.entries(mistakes))(
    '%s breaks this rule and no other',
    (name, parameters) => {
      const rules = checkParameters({ ...order, ...parameters })
        .filter(({ severity }) => severity === 'error')
        .map(({ rule }) => rule);
      expect(rules).not.toEqual([]);
      for (const rule of rules) {
        expect(`${name}-`).toMatch(new RegExp(`^${rule}-`));
      }
    },
  );

  it('leave no rule of the component definition without a fixture', () => {
    const definition = readFileSync(
      join(projectDirectory, 'definitions/components/aws-dynamodb-kro.cue'),
      'utf8',
    );
    const states = join(
      projectDirectory,
      'plugins/dynamodb-common/src/fixtures/states',
    );
    const messages: Record<string, string> = JSON.parse(
      readFileSync(join(states, '../refusalMessages.json'), 'utf8'),
    );
    // The messages first: a pattern that a long file does not match takes minutes.
    const recorded = [
      ...Object.values(messages),
      ...readdirSync(states).map(file =>
        readFileSync(join(states, file), 'utf8'),
      ),
    ];
    // The label of a rule is its sentence, with expressions in \(...).
    const sentences = [
      ...definition.matchAll(
        /^\t+"((?:[^"\\]|\\\((?:[^()]|\([^()]*\))*\))+)":\s*true &/gm,
      ),
    ].map(([, sentence]) => sentence);
    expect(sentences.length).toBeGreaterThan(40);
    const unseen = sentences.filter(sentence => {
      const pattern = sentence
        .split(/\\\((?:[^()]|\([^()]*\))*\)/)
        .map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('.+');
      return !recorded.some(text => new RegExp(pattern).test(text));
    });
    expect(unseen).toEqual([]);
  });
});
