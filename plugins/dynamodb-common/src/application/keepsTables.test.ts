import * as fc from 'fast-check';
import { parse } from 'yaml';

import { minimalOrder } from '../__testUtils__/order';

import { keepsTables, keepTablesPolicy } from './keepsTables';
import { renderApplication } from './renderApplication';

const component = (name: string, type = 'aws-dynamodb-kro') => ({ name, type });

const application = (
  policies: unknown,
  components: unknown = [component('users')],
) => ({ spec: { components, policies } });

/** Keeps what older revisions made, but for what the rules say otherwise. */
const policy = (...rules: unknown[]) => ({
  name: 'any',
  type: 'garbage-collect',
  properties: { keepLegacyResource: true, rules },
});

const rule = (selector: unknown, strategy: unknown = 'onAppDelete') => ({
  selector,
  strategy,
});

describe('keepsTables', () => {
  it('is true for the Applications that we write', () => {
    expect(keepsTables(parse(renderApplication(minimalOrder)))).toBe(true);
    expect(keepsTables(application([keepTablesPolicy]))).toBe(true);
  });

  it.each([
    ['no policies', undefined],
    ['an empty list of policies', []],
    ['a policy of another type', [{ ...keepTablesPolicy, type: 'apply-once' }]],
    [
      'a policy without properties',
      [{ name: 'keep', type: 'garbage-collect', properties: null }],
    ],
    ['rules alone', [{ ...policy(), properties: { rules: [] } }]],
  ])('is false with %s', (_, policies) => {
    expect(keepsTables(application(policies))).toBe(false);
  });

  it.each([
    [{ componentTypes: ['aws-dynamodb-kro'] }, false],
    [{ componentTypes: ['webservice', 'aws-dynamodb-kro'] }, false],
    [{ componentTypes: ['webservice'] }, true],
    [{ componentNames: ['users'] }, false],
    [{ componentNames: ['orders'] }, true],
    [{ oamTypes: ['WORKLOAD'] }, false],
    [{ oamTypes: ['TRAIT'] }, true],
    [{ resourceTypes: ['DynamoDBTable'] }, false],
    [{ resourceTypes: ['Table'] }, true],
    [{ resourceNames: ['users'] }, false],
    [{ resourceNames: ['users-prod'] }, true],
    [{ traitTypes: ['scaler'] }, true],
    // All that is given has to match.
    [
      { componentTypes: ['aws-dynamodb-kro'], componentNames: ['users'] },
      false,
    ],
    [
      { componentTypes: ['aws-dynamodb-kro'], componentNames: ['orders'] },
      true,
    ],
    [{ componentTypes: ['aws-dynamodb-kro'], traitTypes: ['scaler'] }, true],
    // An empty list is as good as none.
    [{ componentTypes: ['aws-dynamodb-kro'], componentNames: [] }, false],
    [{ componentNames: [] }, true],
    [{}, true],
    [undefined, true],
  ])(
    'is false only with a rule onAppDelete that matches the table, as KubeVela matches %j: %s',
    (selector, expected) => {
      expect(keepsTables(application([policy(rule(selector))]))).toBe(expected);
    },
  );

  it.each([
    ['onAppDelete', false],
    ['never', false],
    ['onAppUpdate', true],
    ['onappdelete', true],
    [undefined, true],
  ])(
    'is false with the strategy %s, by which later edits are not applied: %s',
    (strategy, expected) => {
      const one = {
        selector: { componentNames: ['users'] },
        ...(strategy && { strategy }),
      };
      expect(keepsTables(application([policy(one)]))).toBe(expected);
    },
  );

  it('takes the first rule that matches, also of several policies', () => {
    const update = policy(rule({ componentNames: ['users'] }, 'onAppUpdate'));
    const frozen = policy(rule({ componentNames: ['users'] }));
    expect(keepsTables(application([update, frozen]))).toBe(true);
    expect(keepsTables(application([frozen, update]))).toBe(false);
  });

  it('wants keepLegacyResource in so many words', () => {
    const legacy = (keepLegacyResource: unknown) => ({
      ...keepTablesPolicy,
      properties: { keepLegacyResource },
    });
    expect(keepsTables(application([legacy(true)]))).toBe(true);
    expect(keepsTables(application([legacy(false)]))).toBe(false);
    expect(keepsTables(application([legacy('true')]))).toBe(false);
  });

  it('looks at every table of the Application, or at the one that is named', () => {
    const two = application(
      [policy(rule({ componentNames: ['users'] }))],
      [component('users'), component('orders'), component('web', 'webservice')],
    );
    expect(keepsTables(two)).toBe(false);
    expect(keepsTables(two, 'users')).toBe(false);
    expect(keepsTables(two, 'orders')).toBe(true);
  });

  it('is true where there is no table', () => {
    expect(keepsTables(application(undefined, []))).toBe(true);
    expect(keepsTables(application([], [component('a', 'webservice')]))).toBe(
      true,
    );
  });

  it('answers for anything', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        for (const any of [
          value,
          application(value),
          application([policy(rule(value))]),
          application([policy(value)]),
          application([], value),
        ]) {
          expect(typeof keepsTables(any)).toBe('boolean');
        }
      }),
    );
  });
});
