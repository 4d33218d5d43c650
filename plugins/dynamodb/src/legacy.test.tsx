import { EntityProvider } from '@backstage/plugin-catalog-react';
import { kubernetesApiRef } from '@backstage/plugin-kubernetes-react';
import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { dynamoDBTablesApiRef } from './api';
import {
  DynamoDBTableChoiceFieldExtension,
  DynamoDBTableFieldExtension,
  DynamoDBTableNameFieldExtension,
  dynamodbPlugin,
  EntityDynamoDBTableCard,
  isDynamoDBTableEntity,
} from './legacy';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
// Loads what the card loads lazily, so that no test waits for the compiler.
import './components/DynamoDBTableCard';

const table = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'users', annotations: { 'app.oam.dev/name': 'users' } },
  spec: { type: 'dynamodb-table' },
};

describe('the plugin for the old frontend system', () => {
  it('shows the card', async () => {
    const tablesApi = {
      observe: async () => observedState('active'),
      now: () => new Date(),
    };
    await renderInTestApp(
      <TestApiProvider apis={[[dynamoDBTablesApiRef, tablesApi]]}>
        <EntityProvider entity={table}>
          <EntityDynamoDBTableCard />
        </EntityProvider>
      </TestApiProvider>,
    );
    expect(
      await screen.findByRole('heading', { name: 'Active' }),
    ).toBeInTheDocument();
  });

  it('makes its API from the Kubernetes plugin', async () => {
    const [factory] = dynamodbPlugin.getApis();
    expect(factory.api.id).toBe(dynamoDBTablesApiRef.id);
    expect(factory.deps).toMatchObject({ kubernetesApi: kubernetesApiRef });
  });

  it('tells which entities get the card', () => {
    expect(isDynamoDBTableEntity(table)).toBe(true);
    expect(isDynamoDBTableEntity({ ...table, kind: 'Component' })).toBe(false);
    expect(isDynamoDBTableEntity({ ...table, spec: { type: 'bucket' } })).toBe(
      false,
    );
  });

  it('gives templates its fields', async () => {
    function FieldList() {
      const fields = useCustomFieldExtensions(
        <ScaffolderFieldExtensions>
          <DynamoDBTableFieldExtension />
          <DynamoDBTableNameFieldExtension />
          <DynamoDBTableChoiceFieldExtension />
        </ScaffolderFieldExtensions>,
      );
      return (
        <ul>
          {fields.map(({ name, validation, schema }) => (
            <li key={name}>
              {name} {typeof validation} {String(schema?.returnValue.type)}
            </li>
          ))}
        </ul>
      );
    }
    await renderInTestApp(<FieldList />);
    const shown = screen.getAllByRole('listitem').map(item => item.textContent);
    expect(shown).toEqual([
      'DynamoDBTable function object',
      'DynamoDBTableName function string',
      'DynamoDBTableChoice function string',
    ]);
  });
});
