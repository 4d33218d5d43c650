import {
  EntityPolicies,
  type Entity,
  resourceEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { parse } from 'yaml';
import { fullOrder, minimalOrder } from '../__testUtils__/order';
import { isDynamoDBTableEntity } from '../entity/isDynamoDBTableEntity';
import { readTableRef } from '../entity/readTableRef';
import { renderCatalogInfo } from './renderCatalogInfo';

// What the catalog itself applies to an entity that it reads.
const catalogPolicies = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

describe('renderCatalogInfo', () => {
  it('renders a Resource that leads to its Application', () => {
    expect(renderCatalogInfo(minimalOrder)).toBe(
      `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: users
  namespace: team-a
  annotations:
    app.oam.dev/name: users
    app.oam.dev/namespace: team-a
    app.oam.dev/component: users
    backstage.io/kubernetes-id: users
    backstage.io/kubernetes-namespace: team-a
spec:
  type: dynamodb-table
  owner: group:default/team-a
`,
    );
  });

  it('renders what else is known', () => {
    expect(
      parse(
        renderCatalogInfo(fullOrder, {
          manifestUrl: 'https://forge.example/o/r/blob/main/a.yaml',
          editUrl: 'https://forge.example/o/r/edit/main/a.yaml',
          sourceLocation:
            'url:https://forge.example/o/r/tree/main/shop/orders/',
        }),
      ),
    ).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'orders',
        namespace: 'shop',
        description: 'Orders: one item a customer and day',
        annotations: {
          'app.oam.dev/name': 'orders',
          'app.oam.dev/namespace': 'shop',
          'app.oam.dev/component': 'orders',
          'backstage.io/kubernetes-id': 'orders',
          'backstage.io/kubernetes-namespace': 'shop',
          'backstage.io/kubernetes-cluster': 'prod',
          'backstage.io/source-location':
            'url:https://forge.example/o/r/tree/main/shop/orders/',
          'backstage.io/view-url': 'https://forge.example/o/r/blob/main/a.yaml',
          'backstage.io/edit-url': 'https://forge.example/o/r/edit/main/a.yaml',
        },
      },
      spec: {
        type: 'dynamodb-table',
        owner: 'group:default/shop',
        system: 'system:default/checkout',
      },
    });
  });

  it.each([minimalOrder, fullOrder])(
    'is an entity that the catalog accepts: $name',
    async order => {
      const entity: Entity = parse(renderCatalogInfo(order));
      await expect(catalogPolicies.enforce(entity)).resolves.toMatchObject({
        kind: 'Resource',
      });
      await expect(resourceEntityV1alpha1Validator.check(entity)).resolves.toBe(
        true,
      );
    },
  );

  it('is read back by readTableRef', () => {
    const entity: Entity = parse(renderCatalogInfo(fullOrder));
    expect(isDynamoDBTableEntity(entity)).toBe(true);
    expect(readTableRef(entity)).toEqual({
      application: 'orders',
      namespace: 'shop',
      component: 'orders',
      cluster: 'prod',
    });
  });
});
