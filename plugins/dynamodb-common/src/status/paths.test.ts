import { componentName } from './componentName';
import {
  applicationPath,
  applicationsPath,
  eventsPath,
  instancePath,
  instancesPath,
  isTableOfInstance,
  tablePath,
  tablesOfInstancePath,
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

  it('lead nowhere else, whatever the names are', () => {
    const evil = { application: '../secrets?x=#', namespace: 'a/b' };
    expect(applicationPath(evil)).toBe(
      '/apis/core.oam.dev/v1beta1/namespaces/a%2Fb/applications/..%2Fsecrets%3Fx%3D%23',
    );
    expect(tablePath(evil, '%2e%2e')).toBe(
      '/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/a%2Fb/tables/%252e%252e',
    );
    expect(tablesOfInstancePath(evil, 'x,y&limit=1')).toBe(
      '/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/a%2Fb/tables?labelSelector=kro.run%2Finstance-name%3Dx%2Cy%26limit%3D1%2Ckro.run%2Finstance-namespace%3Da%2Fb',
    );
    expect(eventsPath('a/b', 'x&watch=true#')).toBe(
      '/api/v1/namespaces/a%2Fb/events?fieldSelector=involvedObject.name%3Dx%26watch%3Dtrue%23',
    );
  });

  it.each(['', '.', '..'])(
    'refuse %j, which no encoding keeps from leading elsewhere',
    name => {
      const rule = `"${name}" is not the name of a Kubernetes object`;
      expect(() => applicationPath({ ...ref, application: name })).toThrow(
        rule,
      );
      expect(() => applicationPath({ ...ref, namespace: name })).toThrow(rule);
      expect(() => instancePath(ref, name)).toThrow(rule);
      expect(() => tablePath(ref, name)).toThrow(rule);
      expect(() => eventsPath(name, 'users')).toThrow(rule);
      expect(() =>
        tablesOfInstancePath({ ...ref, namespace: name }, 'users'),
      ).toThrow(rule);
    },
  );

  it('lead to the lists of a whole cluster', () => {
    expect(applicationsPath()).toBe('/apis/core.oam.dev/v1beta1/applications');
    expect(instancesPath()).toBe('/apis/kro.run/v1alpha1/dynamodbtables');
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
