import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
} from '@backstage/plugin-kubernetes-react';
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import StorageIcon from '@material-ui/icons/Storage';
import { DYNAMODB_TABLE_TYPE } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { dynamoDBOrdersApiRef, dynamoDBTablesApiRef } from './api';
import { lazyOrdersApi, lazyTablesApi } from './api/lazyApis';
import {
  tableDetailsRouteRef,
  tableListRouteRef,
  tableTabRouteRef,
  templateRouteRef,
} from './routes';

/** A predicate, not a function, so that the app's configuration can replace it. */
const isTable = { kind: 'resource', 'spec.type': DYNAMODB_TABLE_TYPE };

const clusterDeps = {
  kubernetesApi: kubernetesApiRef,
  discoveryApi: discoveryApiRef,
  fetchApi: fetchApiRef,
  kubernetesAuthProvidersApi: kubernetesAuthProvidersApiRef,
};

const dynamoDBTablesApi = ApiBlueprint.make({
  name: 'tables',
  params: defineParams =>
    defineParams({
      api: dynamoDBTablesApiRef,
      deps: clusterDeps,
      factory: deps => lazyTablesApi(deps),
    }),
});

const dynamoDBOrdersApi = ApiBlueprint.make({
  name: 'orders',
  params: defineParams =>
    defineParams({
      api: dynamoDBOrdersApiRef,
      deps: { catalogApi: catalogApiRef, ...clusterDeps },
      factory: deps => lazyOrdersApi(deps),
    }),
});

const entityTableCard = EntityCardBlueprint.make({
  name: 'table',
  params: {
    // The wide column: an ARN does not fit into the narrow one.
    type: 'content',
    filter: isTable,
    loader: () =>
      import('./components/card').then(m => <m.DynamoDBTableCard />),
  },
});

const entityTableTab = EntityContentBlueprint.make({
  name: 'table',
  params: {
    path: '/dynamodb',
    title: 'DynamoDB',
    routeRef: tableTabRouteRef,
    filter: isTable,
    loader: () =>
      import('./components/entityTab').then(m => <m.DynamoDBTableTab />),
  },
});

const tableListPage = PageBlueprint.make({
  params: {
    path: '/dynamodb',
    title: 'DynamoDB',
    icon: <StorageIcon fontSize="inherit" />,
    routeRef: tableListRouteRef,
    loader: () =>
      import('./components/tablesPage').then(m => <m.DynamoDBTableListPage />),
  },
});

const tableField = FormFieldBlueprint.make({
  name: 'dynamodb-table',
  params: {
    field: () =>
      import('./components/form').then(m =>
        createFormField({
          name: 'DynamoDBTable',
          component: m.DynamoDBTableField,
          validation: m.dynamoDBTableValidation,
          schema: m.DynamoDBTableSchema,
        }),
      ),
  },
});

const tableNameField = FormFieldBlueprint.make({
  name: 'dynamodb-table-name',
  params: {
    field: () =>
      import('./components/form/location').then(m =>
        createFormField({
          name: 'DynamoDBTableName',
          component: m.DynamoDBTableName,
          validation: m.dynamoDBTableNameValidation,
          schema: m.DynamoDBTableNameSchema,
        }),
      ),
  },
});

const tableChoiceField = FormFieldBlueprint.make({
  name: 'dynamodb-table-choice',
  params: {
    field: () =>
      import('./components/form/location').then(m =>
        createFormField({
          name: 'DynamoDBTableChoice',
          component: m.DynamoDBTableChoice,
          validation: m.dynamoDBTableChoiceValidation,
          schema: m.DynamoDBTableChoiceSchema,
        }),
      ),
  },
});

/**
 * The DynamoDB plugin: a card and a tab on the catalog page of a table, a page
 * that lists all tables, and the form fields `DynamoDBTable`, `DynamoDBTableName` and `DynamoDBTableChoice` for
 * templates that order one.
 *
 * @public
 */
export const dynamodbPlugin = createFrontendPlugin({
  pluginId: 'dynamodb',
  title: 'DynamoDB',
  info: { packageJson: () => import('../package.json') },
  routes: { tableList: tableListRouteRef, tableTab: tableTabRouteRef },
  externalRoutes: {
    tableDetails: tableDetailsRouteRef,
    template: templateRouteRef,
  },
  extensions: [
    dynamoDBTablesApi,
    dynamoDBOrdersApi,
    entityTableCard,
    entityTableTab,
    tableListPage,
    tableField,
    tableNameField,
    tableChoiceField,
  ],
});
