import type { JSX } from 'react';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
} from '@backstage/plugin-kubernetes-react';
import {
  createScaffolderFieldExtension,
  type FieldExtensionComponent,
} from '@backstage/plugin-scaffolder-react';
import { dynamoDBOrdersApiRef, dynamoDBTablesApiRef } from './api';
import { lazyOrdersApi, lazyTablesApi } from './api/lazyApis';
import { DynamoDBTableSchema } from './components/form/schema';
import {
  DynamoDBTableChoiceSchema,
  DynamoDBTableNameSchema,
} from './components/form/location/schemas';
import { lazyField, lazyValidation } from './legacyFields';
import {
  tableDetailsRouteRef,
  tableListRouteRef,
  tableTabRouteRef,
  templateRouteRef,
} from './routes';

const clusterDeps = {
  kubernetesApi: kubernetesApiRef,
  discoveryApi: discoveryApiRef,
  fetchApi: fetchApiRef,
  kubernetesAuthProvidersApi: kubernetesAuthProvidersApiRef,
};

/**
 * The DynamoDB plugin.
 *
 * @public
 */
export const dynamodbPlugin = createPlugin({
  id: 'dynamodb',
  routes: { tableList: tableListRouteRef, tableTab: tableTabRouteRef },
  externalRoutes: {
    tableDetails: tableDetailsRouteRef,
    template: templateRouteRef,
  },
  apis: [
    createApiFactory({
      api: dynamoDBTablesApiRef,
      deps: clusterDeps,
      factory: deps => lazyTablesApi(deps),
    }),
    createApiFactory({
      api: dynamoDBOrdersApiRef,
      deps: { catalogApi: catalogApiRef, ...clusterDeps },
      factory: deps => lazyOrdersApi(deps),
    }),
  ],
});

/**
 * Shows the live DynamoDB table of the entity. Put it in an `EntitySwitch.Case`
 * with `isDynamoDBTableEntity`.
 *
 * @public
 */
export const EntityDynamoDBTableCard: () => JSX.Element =
  dynamodbPlugin.provide(
    createComponentExtension({
      name: 'EntityDynamoDBTableCard',
      component: {
        lazy: () => import('./components/card').then(m => m.DynamoDBTableCard),
      },
    }),
  );

/**
 * Shows everything that is known of the table of the entity. Put it into an
 * `EntityLayout.Route` of its own.
 *
 * @public
 */
export const EntityDynamoDBTableContent: () => JSX.Element =
  dynamodbPlugin.provide(
    createRoutableExtension({
      name: 'EntityDynamoDBTableContent',
      mountPoint: tableTabRouteRef,
      component: () =>
        import('./components/entityTab').then(m => m.DynamoDBTableTab),
    }),
  );

/**
 * The page that lists the DynamoDB tables of the catalog.
 *
 * @public
 */
export const DynamoDBTablesPage: () => JSX.Element = dynamodbPlugin.provide(
  createRoutableExtension({
    name: 'DynamoDBTablesPage',
    mountPoint: tableListRouteRef,
    component: () =>
      import('./components/tablesPage').then(
        m => m.DynamoDBTableListPageWithHeader,
      ),
  }),
);

// An app that takes only the card must not carry the form in its first bundle.
const tableField = () => import('./components/form');
const placeFields = () => import('./components/form/location');

/**
 * The field `DynamoDBTable` of templates: asks for a whole table. Put it in
 * `ScaffolderFieldExtensions` of the scaffolder's page.
 *
 * @public
 */
export const DynamoDBTableFieldExtension = dynamodbPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DynamoDBTable',
    component: lazyField(async () => (await tableField()).DynamoDBTableField),
    validation: lazyValidation(
      async () => (await tableField()).dynamoDBTableValidation,
    ),
    schema: DynamoDBTableSchema.schema,
  }),
);

/**
 * The field `DynamoDBTableName` of templates: asks for the name of the order
 * and tells whether it is free.
 *
 * @public
 */
export const DynamoDBTableNameFieldExtension = dynamodbPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DynamoDBTableName',
    component: lazyField(async () => (await placeFields()).DynamoDBTableName),
    validation: lazyValidation(
      async () => (await placeFields()).dynamoDBTableNameValidation,
    ),
    schema: DynamoDBTableNameSchema.schema,
  }),
);

/**
 * The `ui:options` of the field `DynamoDBTableChoice`.
 *
 * @public
 */
export interface DynamoDBTableChoiceOptions {
  /** The list of `dynamodb` in app-config.yaml to choose from. */
  of: 'namespaces' | 'clusters' | 'repositories';
}

// Named, since the compiler orders an inferred union as it happens to check it.
/**
 * The field `DynamoDBTableChoice` of templates: offers the namespaces, clusters
 * or repositories that the platform team allows.
 *
 * @public
 */
export const DynamoDBTableChoiceFieldExtension: FieldExtensionComponent<
  string,
  DynamoDBTableChoiceOptions
> = dynamodbPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DynamoDBTableChoice',
    component: lazyField(async () => (await placeFields()).DynamoDBTableChoice),
    validation: lazyValidation(
      async () => (await placeFields()).dynamoDBTableChoiceValidation,
    ),
    schema: DynamoDBTableChoiceSchema.schema,
  }),
);
