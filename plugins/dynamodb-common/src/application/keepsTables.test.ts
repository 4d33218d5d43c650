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

const policy = (...rules: unknown[]) => ({
  name: 'any',
  type: 'garbage-collect',
  properties: { rules },
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
    ['no rules', [policy()]],
  ])('is false with %s', (_, policies) => {
    expect(keepsTables(application(policies))).toBe(false);
  });

  it.each([
    [{ componentTypes: ['aws-dynamodb-kro'] }, true],
    [{ componentTypes: ['webservice', 'aws-dynamodb-kro'] }, true],
    [{ componentTypes: ['webservice'] }, false],
    [{ componentNames: ['users'] }, true],
    [{ componentNames: ['orders'] }, false],
    [{ oamTypes: ['WORKLOAD'] }, true],
    [{ oamTypes: ['TRAIT'] }, false],
    [{ resourceTypes: ['DynamoDBTable'] }, true],
    [{ resourceTypes: ['Table'] }, false],
    [{ resourceNames: ['users'] }, true],
    [{ resourceNames: ['users-prod'] }, false],
    [{ traitTypes: ['scaler'] }, false],
    // All that is given has to match.
    [{ componentTypes: ['aws-dynamodb-kro'], componentNames: ['users'] }, true],
    [
      { componentTypes: ['aws-dynamodb-kro'], componentNames: ['orders'] },
      false,
    ],
    [{ componentTypes: ['aws-dynamodb-kro'], traitTypes: ['scaler'] }, false],
    // An empty list is as good as none.
    [{ componentTypes: ['aws-dynamodb-kro'], componentNames: [] }, true],
    [{ componentNames: [] }, false],
    [{}, false],
    [undefined, false],
  ])('matches the selector %j as KubeVela does: %s', (selector, expected) => {
    expect(keepsTables(application([policy(rule(selector))]))).toBe(expected);
  });

  it.each([
    ['onAppDelete', true],
    ['never', true],
    ['onAppUpdate', false],
    ['onappdelete', false],
    [undefined, false],
  ])('counts the strategy %s: %s', (strategy, expected) => {
    const one = {
      selector: { componentNames: ['users'] },
      ...(strategy && { strategy }),
    };
    expect(keepsTables(application([policy(one)]))).toBe(expected);
  });

  it('takes the first rule that matches, also of several policies', () => {
    const update = policy(rule({ componentNames: ['users'] }, 'onAppUpdate'));
    expect(keepsTables(application([update, keepTablesPolicy]))).toBe(false);
    expect(keepsTables(application([keepTablesPolicy, update]))).toBe(true);
  });

  it('counts keepLegacyResource, which keeps what older revisions made', () => {
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
    expect(keepsTables(two, 'users')).toBe(true);
    expect(keepsTables(two, 'orders')).toBe(false);
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
