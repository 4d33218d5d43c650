import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { type DynamoDBTablesApi, dynamoDBTablesApiRef } from '../../../api';
import { DynamoDBTableTab } from '../DynamoDBTableTab';

interface TabOptions {
  annotations?: Record<string, string>;
  events?: DynamoDBTablesApi['events'];
}

/** Renders the tab on the page of an entity `users`. */
export async function renderTab(
  observe: DynamoDBTablesApi['observe'],
  options: TabOptions = {},
) {
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'users',
      annotations: options.annotations ?? { 'app.oam.dev/name': 'users' },
    },
    spec: { type: 'dynamodb-table' },
  };
  const tablesApi: DynamoDBTablesApi = {
    observe,
    events: options.events ?? (async () => ({ kind: 'present', object: [] })),
    list: async () => [],
    now: () => new Date(),
  };
  const { container } = await renderInTestApp(
    <TestApiProvider
      apis={[
        [dynamoDBTablesApiRef, tablesApi],
        [catalogApiRef, catalogApiMock({ entities: [] })],
      ]}
    >
      <EntityProvider entity={entity}>
        <DynamoDBTableTab />
      </EntityProvider>
    </TestApiProvider>,
  );
  return container;
}
