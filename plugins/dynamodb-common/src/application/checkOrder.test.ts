import { fullOrder, minimalOrder } from '../__testUtils__/order';
import { checkOrder } from './checkOrder';

function problemsWith(changes: Record<string, unknown>): string[] {
  return checkOrder({ ...minimalOrder, ...changes }).map(
    ({ pointer, rule, severity }) => `${severity} ${pointer} ${rule}`,
  );
}

describe('checkOrder', () => {
  it('accepts an order with only what is required and one with everything', () => {
    expect(checkOrder(minimalOrder)).toEqual([]);
    expect(checkOrder(fullOrder)).toEqual([]);
  });

  it.each([
    ['a', []],
    ['a'.repeat(56), []],
    // KubeVela makes a label value of 63 characters of it: name, -v, revision.
    ['a'.repeat(57), ['error /name length']],
    ['', ['error /name length']],
    ['Users', ['error /name pattern']],
    ['users_prod', ['error /name pattern']],
    ['-users', ['error /name pattern']],
    ['a.b', ['error /name pattern']],
    ['../users', ['error /name pattern']],
    ['users\n', ['error /name pattern']],
  ])('name %j', (name, expected) => {
    expect(problemsWith({ name })).toEqual(expected);
  });

  it.each([
    ['a'.repeat(63), []],
    ['a'.repeat(64), ['error /namespace length']],
    ['../../kube-system', ['error /namespace pattern']],
    ['team/a', ['error /namespace pattern']],
    ['Team-A', ['error /namespace pattern']],
    [7, ['error /namespace type']],
  ])('namespace %j', (namespace, expected) => {
    expect(problemsWith({ namespace })).toEqual(expected);
  });

  it.each([
    ['team-a', []],
    ['group:default/team-a', []],
    ['user:someone', []],
    ['', ['error /owner entity-ref']],
    ['a:b:c', ['error /owner entity-ref']],
    ['group:', ['error /owner entity-ref']],
  ])('owner %j', (owner, expected) => {
    expect(problemsWith({ owner })).toEqual(expected);
  });

  it('says what is wrong and what to do', () => {
    expect(checkOrder({ ...minimalOrder, namespace: '../prod' })).toEqual([
      {
        pointer: '/namespace',
        rule: 'pattern',
        severity: 'error',
        message:
          'namespace "../prod" is not allowed: use lower-case letters, digits and \'-\', beginning and ending with a letter or digit.',
      },
    ]);
  });

  it('puts the pointers of parameters below /parameters, and finds all at once', () => {
    expect(
      problemsWith({
        name: 'Users',
        owner: '',
        size: 3,
        parameters: { ...minimalOrder.parameters, ttlEnabled: true },
      }),
    ).toEqual([
      'error /name pattern',
      'error /size unknown-parameter',
      'error /owner entity-ref',
      'error /parameters/ttlAttributeName ttl-attribute',
    ]);
  });

  it('names everything that is missing', () => {
    expect(checkOrder({}).map(({ pointer }) => pointer)).toEqual([
      '/name',
      '/namespace',
      '/parameters',
      '/owner',
    ]);
    expect(checkOrder(undefined)).toEqual([
      expect.objectContaining({ pointer: '', rule: 'type' }),
    ]);
  });

  it('warns of a connection Secret in another namespace', () => {
    const withSecret = (namespace?: string) =>
      problemsWith({
        parameters: {
          ...minimalOrder.parameters,
          writeConnectionSecretToRef: { name: 'users', namespace },
        },
      });
    expect(withSecret()).toEqual([]);
    expect(withSecret('team-a')).toEqual([]);
    expect(withSecret('team-b')).toEqual([
      'warning /parameters/writeConnectionSecretToRef/namespace secret-in-other-namespace',
    ]);
  });
});
