import { componentName } from './componentName';
import { applicationPath, instancePath, tablePath } from './paths';

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
