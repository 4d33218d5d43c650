import type { JSX } from 'react';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
} from '@backstage/core-plugin-api';
import { kubernetesApiRef } from '@backstage/plugin-kubernetes-react';
import { DynamoDBTablesClient, dynamoDBTablesApiRef } from './api';

/**
 * The DynamoDB plugin.
 *
 * @public
 */
export const dynamodbPlugin = createPlugin({
  id: 'dynamodb',
  apis: [
    createApiFactory({
      api: dynamoDBTablesApiRef,
      deps: { kubernetesApi: kubernetesApiRef },
      factory: ({ kubernetesApi }) =>
        new DynamoDBTablesClient({ kubernetesApi }),
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
        lazy: () =>
          import('./components/DynamoDBTableCard').then(
            m => m.DynamoDBTableCard,
          ),
      },
    }),
  );
