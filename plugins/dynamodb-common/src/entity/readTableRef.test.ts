import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { isDynamoDBTableEntity } from './isDynamoDBTableEntity';
import { readTableRef } from './readTableRef';

function entityWith(annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'users', annotations },
    spec: { type: 'dynamodb-table', owner: 'team-a' },
  };
}

describe('readTableRef', () => {
  it('reads every annotation', () => {
    expect(
      readTableRef(
        entityWith({
          'app.oam.dev/name': 'users.v2',
          'app.oam.dev/namespace': 'team-a',
          'app.oam.dev/component': 'users-table',
          'backstage.io/kubernetes-cluster': 'Production 1',
        }),
      ),
    ).toEqual({
      application: 'users.v2',
      namespace: 'team-a',
      component: 'users-table',
      cluster: 'Production 1',
    });
  });

  it('takes the namespace from Backstage’s own annotation, else default', () => {
    const name = { 'app.oam.dev/name': 'users' };
    expect(
      readTableRef(
        entityWith({ ...name, 'backstage.io/kubernetes-namespace': 'team-b' }),
      ).namespace,
    ).toBe('team-b');
    expect(readTableRef(entityWith(name))).toEqual({
      application: 'users',
      namespace: 'default',
      component: undefined,
      cluster: undefined,
    });
  });

  it('says which annotation is missing and how to write it', () => {
    expect(() => readTableRef(entityWith())).toThrow(InputError);
    expect(() => readTableRef(entityWith())).toThrow(
      'Entity resource:default/users does not say where its table is: annotation app.oam.dev/name is missing: add it with the name of the KubeVela Application, such as app.oam.dev/name: users.',
    );
  });

  it.each([
    ['app.oam.dev/name', '../../secrets/x'],
    ['app.oam.dev/name', 'Users'],
    ['app.oam.dev/name', ''],
    ['app.oam.dev/name', 'a'.repeat(254)],
    ['app.oam.dev/namespace', 'team-a/pods'],
    ['app.oam.dev/namespace', 'team.a'],
    ['app.oam.dev/namespace', 'a'.repeat(64)],
    ['backstage.io/kubernetes-namespace', '..'],
    ['app.oam.dev/component', 'a%2fb'],
    ['backstage.io/kubernetes-cluster', 'prod\r\nHost: evil'],
  ])('refuses %s %j', (annotation, value) => {
    const read = () =>
      readTableRef(
        entityWith({ 'app.oam.dev/name': 'users', [annotation]: value }),
      );
    expect(read).toThrow(InputError);
    expect(read).toThrow(`annotation ${annotation} `);
  });

  it('names every wrong annotation at once', () => {
    expect(() =>
      readTableRef(
        entityWith({
          'app.oam.dev/namespace': 'A',
          'app.oam.dev/component': 'B',
        }),
      ),
    ).toThrow(
      /app\.oam\.dev\/name is missing.*app\.oam\.dev\/namespace "A".*app\.oam\.dev\/component "B"/s,
    );
  });
});

describe('isDynamoDBTableEntity', () => {
  it('is true for a Resource of type dynamodb-table only', () => {
    const entity = entityWith();
    expect(isDynamoDBTableEntity(entity)).toBe(true);
    expect(isDynamoDBTableEntity({ ...entity, kind: 'resource' })).toBe(true);
    expect(isDynamoDBTableEntity({ ...entity, kind: 'Component' })).toBe(false);
    expect(
      isDynamoDBTableEntity({ ...entity, spec: { type: 'database' } }),
    ).toBe(false);
    expect(isDynamoDBTableEntity({ ...entity, spec: undefined })).toBe(false);
  });
});
