import type { JSX } from 'react';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
} from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { kubernetesApiRef } from '@backstage/plugin-kubernetes-react';
import {
  createScaffolderFieldExtension,
  type FieldExtensionComponent,
} from '@backstage/plugin-scaffolder-react';
import {
  DynamoDBOrdersClient,
  dynamoDBOrdersApiRef,
  DynamoDBTablesClient,
  dynamoDBTablesApiRef,
} from './api';
import {
  DynamoDBTableField,
  DynamoDBTableSchema,
  dynamoDBTableValidation,
} from './components/DynamoDBTableField';
import {
  DynamoDBTableChoice,
  DynamoDBTableChoiceSchema,
  dynamoDBTableChoiceValidation,
  DynamoDBTableName,
  DynamoDBTableNameSchema,
  dynamoDBTableNameValidation,
} from './components/DynamoDBTablePlace';

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
    createApiFactory({
      api: dynamoDBOrdersApiRef,
      deps: { catalogApi: catalogApiRef, kubernetesApi: kubernetesApiRef },
      factory: deps => new DynamoDBOrdersClient(deps),
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

/**
 * The field `DynamoDBTable` of templates: asks for a whole table. Put it in
 * `ScaffolderFieldExtensions` of the scaffolder's page.
 *
 * @public
 */
export const DynamoDBTableFieldExtension = dynamodbPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DynamoDBTable',
    component: DynamoDBTableField,
    validation: dynamoDBTableValidation,
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
    component: DynamoDBTableName,
    validation: dynamoDBTableNameValidation,
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
    component: DynamoDBTableChoice,
    validation: dynamoDBTableChoiceValidation,
    schema: DynamoDBTableChoiceSchema.schema,
  }),
);
