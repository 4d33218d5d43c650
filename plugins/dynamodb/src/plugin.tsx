import {
  ApiBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { kubernetesApiRef } from '@backstage/plugin-kubernetes-react';
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { DYNAMODB_TABLE_TYPE } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  DynamoDBOrdersClient,
  dynamoDBOrdersApiRef,
  DynamoDBTablesClient,
  dynamoDBTablesApiRef,
} from './api';

const dynamoDBTablesApi = ApiBlueprint.make({
  name: 'tables',
  params: defineParams =>
    defineParams({
      api: dynamoDBTablesApiRef,
      deps: { kubernetesApi: kubernetesApiRef },
      factory: ({ kubernetesApi }) =>
        new DynamoDBTablesClient({ kubernetesApi }),
    }),
});

const dynamoDBOrdersApi = ApiBlueprint.make({
  name: 'orders',
  params: defineParams =>
    defineParams({
      api: dynamoDBOrdersApiRef,
      deps: { catalogApi: catalogApiRef, kubernetesApi: kubernetesApiRef },
      factory: deps => new DynamoDBOrdersClient(deps),
    }),
});

const entityTableCard = EntityCardBlueprint.make({
  name: 'table',
  params: {
    // The wide column: an ARN does not fit into the narrow one.
    type: 'content',
    // A predicate, not a function, so that the app's configuration can replace it.
    filter: { kind: 'resource', 'spec.type': DYNAMODB_TABLE_TYPE },
    loader: () =>
      import('./components/DynamoDBTableCard').then(m => (
        <m.DynamoDBTableCard />
      )),
  },
});

const tableField = FormFieldBlueprint.make({
  name: 'dynamodb-table',
  params: {
    field: () =>
      import('./components/DynamoDBTableField').then(m =>
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
      import('./components/DynamoDBTablePlace').then(m =>
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
      import('./components/DynamoDBTablePlace').then(m =>
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
 * The DynamoDB plugin: a card on the catalog page of a table, and the form
 * fields `DynamoDBTable`, `DynamoDBTableName` and `DynamoDBTableChoice` for
 * templates that order one.
 *
 * @public
 */
export const dynamodbPlugin = createFrontendPlugin({
  pluginId: 'dynamodb',
  title: 'DynamoDB',
  info: { packageJson: () => import('../package.json') },
  extensions: [
    dynamoDBTablesApi,
    dynamoDBOrdersApi,
    entityTableCard,
    tableField,
    tableNameField,
    tableChoiceField,
  ],
});
