import {
  ApiBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { kubernetesApiRef } from '@backstage/plugin-kubernetes-react';
import { DYNAMODB_TABLE_TYPE } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { DynamoDBTablesClient, dynamoDBTablesApiRef } from './api';

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

/**
 * The DynamoDB plugin: a card on the catalog page of a table.
 *
 * @public
 */
export const dynamodbPlugin = createFrontendPlugin({
  pluginId: 'dynamodb',
  title: 'DynamoDB',
  info: { packageJson: () => import('../package.json') },
  extensions: [dynamoDBTablesApi, entityTableCard],
});
