import * as fc from 'fast-check';
import { parse } from 'yaml';
import { renderYaml } from './renderYaml';

describe('renderYaml', () => {
  it.each([
    ...['N', 'n', 'Y', 'y', 'yes', 'No', 'on', 'OFF', 'true', 'False'],
    ...['null', 'Null', '~', '', '=', '<<', '-', '?'],
    ...['0', '0123', '08', '1e3', '.5', '1_000', '0x1F', '0b1', '0o14'],
    ...['e0', 'E5', 'e-3', 'e12'],
    ...['.inf', '.NaN', '1:30', '190:20:30', '2026-11-23', '+1', '-1'],
    ...['a: b', 'a #b', 'a:', ' a', '*a', '&a', '!a', '%a', '@a', '`a`'],
  ])('puts %j in quotes', text => {
    const yaml = renderYaml({ text });
    expect(yaml).toBe(`text: ${JSON.stringify(text)}\n`);
  });

  it.each([
    'users-prod',
    'us-east-1',
    'S',
    'e',
    'e0a',
    'fe0',
    'HASH',
    'PAY_PER_REQUEST',
    'core.oam.dev/v1beta1',
    'group:default/team-a',
    'arn:aws:kms:us-east-1:111122223333:key/1234abcd',
  ])('leaves %j plain', text => {
    expect(renderYaml({ text })).toBe(`text: ${text}\n`);
  });

  it('is read the same by readers of YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('a', 'b', 'c'),
          fc.oneof(
            fc.string(),
            fc.string({ unit: 'binary' }),
            fc.stringMatching(/^[-+.~<=0-9eExob_:YyNnofaTZ ]{0,12}$/),
            fc.boolean(),
            fc.maxSafeInteger(),
            fc.array(fc.string(), { maxLength: 3 }),
          ),
        ),
        value => {
          const plainValue = { ...value };
          const text = renderYaml(value);
          expect(parse(text, { version: '1.1' })).toEqual(plainValue);
          expect(parse(text, { version: '1.2' })).toEqual(plainValue);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('writes equal objects twice, and no aliases', () => {
    const key = { name: 'a' };
    expect(renderYaml({ one: key, two: key })).toBe(
      'one:\n  name: a\ntwo:\n  name: a\n',
    );
  });
});
