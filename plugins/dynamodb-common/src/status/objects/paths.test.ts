import { componentName } from './components';
import {
  applicationPath,
  applicationsPath,
  eventsPath,
  instanceOfTable,
  instancePath,
  instancesPath,
  isTableOfInstance,
  tablePath,
  tablesOfInstancePath,
  tablesPath,
} from './paths';

describe('paths at the API server', () => {
  const ref = { application: 'users', namespace: 'team-a' };

  it('lead to the three objects', () => {
    expect(applicationPath(ref)).toBe(
      '/apis/core.oam.dev/v1beta1/namespaces/team-a/applications/users',
    );
    expect(instancePath(ref, 'table')).toBe(
      '/apis/kro.run/v1alpha1/namespaces/team-a/dynamodbtables/table',
    );
    expect(tablePath(ref, 'table')).toBe(
      '/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/team-a/tables/table',
    );
  });

  it('lead to the Tables of an instance and to events', () => {
    expect(tablesOfInstancePath(ref, 'users.v2')).toBe(
      '/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/team-a/tables?labelSelector=kro.run%2Finstance-name%3Dusers.v2%2Ckro.run%2Finstance-namespace%3Dteam-a%2C%21aws-dynamodb-kro%2Flook',
    );
    expect(eventsPath('team-a', 'users')).toBe(
      '/api/v1/namespaces/team-a/events?fieldSelector=involvedObject.name%3Dusers',
    );
  });

  it.each([
    '',
    '.',
    '..',
    '%2e%2e',
    '../secrets?x=#',
    'a/b',
    'a%2Fb',
    'Users',
    'x,y&limit=1',
    'a'.repeat(254),
  ])('refuse %j, which is no name and may lead elsewhere', name => {
    const rule = `${JSON.stringify(
      name,
    )} is not the name of a Kubernetes object`;
    expect(() => applicationPath({ ...ref, application: name })).toThrow(rule);
    expect(() => applicationPath({ ...ref, namespace: name })).toThrow(rule);
    expect(() => instancePath(ref, name)).toThrow(rule);
    expect(() => tablePath(ref, name)).toThrow(rule);
    expect(() => eventsPath(name, 'users')).toThrow(rule);
    expect(() => eventsPath('team-a', name)).toThrow(rule);
    expect(() =>
      tablesOfInstancePath({ ...ref, namespace: name }, 'users'),
    ).toThrow(rule);
    expect(() => tablesOfInstancePath(ref, name)).toThrow(rule);
  });

  it('take the longest name', () => {
    expect(tablePath(ref, 'a'.repeat(253))).toContain('a'.repeat(253));
  });

  it('lead to the lists of a whole cluster', () => {
    expect(applicationsPath()).toBe('/apis/core.oam.dev/v1beta1/applications');
    expect(instancesPath()).toBe('/apis/kro.run/v1alpha1/dynamodbtables');
    expect(tablesPath()).toBe(
      '/apis/dynamodb.services.k8s.aws/v1alpha1/tables',
    );
  });
});

describe('isTableOfInstance', () => {
  it('goes by the label of kro, and trusts a Table without it', () => {
    const labels = { 'kro.run/instance-name': 'users' };
    expect(isTableOfInstance(labels, 'users')).toBe(true);
    expect(isTableOfInstance(labels, 'orders')).toBe(false);
    expect(isTableOfInstance({}, 'users')).toBe(true);
    expect(isTableOfInstance(undefined, 'users')).toBe(true);
  });

  it('takes no Table that only reads what AWS has before a take-over', () => {
    const labels = {
      'kro.run/instance-name': 'users',
      'aws-dynamodb-kro/look': 'true',
    };
    expect(isTableOfInstance(labels, 'users')).toBe(false);
    expect(isTableOfInstance(labels, 'users-look')).toBe(false);
  });
});

describe('instanceOfTable', () => {
  it('is what both labels of kro say, or nothing', () => {
    const labels = {
      'kro.run/instance-name': 'users',
      'kro.run/instance-namespace': 'team-a',
    };
    expect(instanceOfTable(labels)).toEqual({
      namespace: 'team-a',
      name: 'users',
    });
    expect(
      instanceOfTable({ 'kro.run/instance-name': 'users' }),
    ).toBeUndefined();
    expect(instanceOfTable(undefined)).toBeUndefined();
    expect(
      instanceOfTable({ ...labels, 'aws-dynamodb-kro/look': 'true' }),
    ).toBeUndefined();
  });
});

describe('componentName', () => {
  const ref = { application: 'users', namespace: 'team-a' };
  const withTypes = (...types: string[]) => ({
    metadata: {},
    spec: {
      components: types.map((type, index) => ({ name: `c${index}`, type })),
    },
  });

  it('is the one that the entity names', () => {
    expect(componentName({ ...ref, component: 'mine' })).toBe('mine');
  });

  it('else the only one that makes a table', () => {
    expect(
      componentName(ref, withTypes('webservice', 'aws-dynamodb-kro')),
    ).toBe('c1');
  });

  it('else unknown', () => {
    expect(componentName(ref)).toBeUndefined();
    expect(componentName(ref, withTypes('webservice'))).toBeUndefined();
    expect(
      componentName(ref, withTypes('aws-dynamodb-kro', 'aws-dynamodb-kro')),
    ).toBeUndefined();
  });
});
