import { configApiRef } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { kubernetesApiRef } from '@backstage/plugin-kubernetes-react';
import {
  type FieldExtensionOptions,
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps, ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  type DynamoDBOrdersApi,
  dynamoDBOrdersApiRef,
  type DynamoDBTablesApi,
  dynamoDBTablesApiRef,
} from './api';
import {
  DynamoDBTableChoiceFieldExtension,
  DynamoDBTableFieldExtension,
  DynamoDBTableNameFieldExtension,
  dynamodbPlugin,
  DynamoDBTablesPage,
  EntityDynamoDBTableCard,
  EntityDynamoDBTableContent,
  isDynamoDBTableEntity,
} from './legacy';
import type { ReadResult } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
// Loads what is loaded lazily, so that no test waits for the compiler.
import './components/card';
import './components/form';
import './components/tablesPage';
import './components/form/location';
import './components/entityTab';

type StepperProps = ComponentProps<typeof Stepper>;

const table = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'users',
    annotations: {
      'app.oam.dev/name': 'active',
      'app.oam.dev/namespace': 'team-a',
    },
  },
  spec: { type: 'dynamodb-table' },
};

function listed<T>(observed: ReadResult<T>): ReadResult<T[]> {
  return observed.kind === 'present'
    ? { kind: 'present', object: [observed.object] }
    : observed;
}

const { application, instance } = observedState('active');

const tablesApi: DynamoDBTablesApi = {
  observe: async () => observedState('active'),
  events: async () => ({ kind: 'present', object: [] }),
  list: async () => [
    {
      cluster: 'prod',
      applications: listed(application),
      instances: listed(instance),
    },
  ],
  now: () => new Date(),
};

const ordersApi: DynamoDBOrdersApi = {
  checkAvailability: async () => ({ catalog: 'free', cluster: 'free' }),
  listClusters: async () => ['prod'],
};

/** Opens a page of an app that has these routes, and the table in its catalog. */
function openApp(path: string, routes: ReactElement) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [dynamoDBTablesApiRef, tablesApi],
        [catalogApiRef, catalogApiMock({ entities: [table] })],
      ]}
    >
      <Routes>{routes}</Routes>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const parameters = {
  tableName: 'users',
  region: 'us-east-1',
  attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
  keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
};

const fields = (
  <ScaffolderFieldExtensions>
    <DynamoDBTableFieldExtension />
    <DynamoDBTableNameFieldExtension />
    <DynamoDBTableChoiceFieldExtension />
  </ScaffolderFieldExtensions>
);

const steps = [
  {
    title: 'The order',
    schema: {
      type: 'object',
      properties: {
        name: {
          title: 'Name',
          type: 'string',
          'ui:field': 'DynamoDBTableName',
        },
        namespace: {
          title: 'Namespace',
          type: 'string',
          'ui:field': 'DynamoDBTableChoice',
          'ui:options': { of: 'namespaces' },
        },
        table: { type: 'object', 'ui:field': 'DynamoDBTable' },
      },
    },
  },
];

function Scaffolder(props: { values: StepperProps['initialState'] }) {
  const extensions = useCustomFieldExtensions<FieldExtensionOptions>(fields);
  return (
    <Stepper
      manifest={{ title: 'Order a table', steps }}
      initialState={props.values}
      extensions={extensions}
      onCreate={async () => {}}
    />
  );
}

/** Opens the form of a template with these values. */
function openForm(values: StepperProps['initialState']) {
  // Each page of the form begins at its top, which jsdom does not know.
  window.scrollTo = () => {};
  const config = { dynamodb: { namespaces: ['team-a', 'team-b'] } };
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [configApiRef, mockApis.config({ data: config })],
        [dynamoDBOrdersApiRef, ordersApi],
      ]}
    >
      <Scaffolder values={values} />
    </TestApiProvider>,
  );
}

/** The whole form is large: asking for roles takes seconds. */
const next = () => screen.findByText('Review', { selector: 'button *' });
const create = () => screen.queryByText('Create', { selector: 'button *' });

describe('the plugin for the old frontend system', () => {
  it('shows the card', async () => {
    await openApp(
      '/',
      <Route
        path="/"
        element={
          <EntityProvider entity={table}>
            <EntityDynamoDBTableCard />
          </EntityProvider>
        }
      />,
    );
    expect(
      await screen.findByRole('heading', { name: 'Active' }),
    ).toBeInTheDocument();
  });

  it('shows the tab on the page of its table', async () => {
    await openApp(
      '/catalog/default/resource/users/dynamodb',
      <Route
        path="/catalog/:namespace/:kind/:name/dynamodb"
        element={
          <EntityProvider entity={table}>
            <EntityDynamoDBTableContent />
          </EntityProvider>
        }
      />,
    );
    expect(
      await screen.findByRole('heading', { name: 'Active' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('table', { name: 'Keys and indexes' }),
    ).toBeInTheDocument();
  });

  it('shows the list of tables, below a header', async () => {
    await openApp(
      '/dynamodb',
      <Route path="/dynamodb" element={<DynamoDBTablesPage />} />,
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: 'DynamoDB tables' }),
    ).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'users' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/users',
    );
    expect(
      await screen.findByText('Active', { selector: 'td span' }),
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
      const extensions =
        useCustomFieldExtensions<FieldExtensionOptions>(fields);
      return (
        <ul>
          {extensions.map(({ name, validation, schema }) => (
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

  it('asks for a table in the form of a template', async () => {
    await openForm({ name: 'users', namespace: 'team-b', table: {} });
    expect(await screen.findByLabelText('DynamoDB table')).toBeInTheDocument();
    expect(screen.getByLabelText('Name')).toHaveValue('users');
    expect(screen.getByLabelText('Namespace')).toHaveValue('team-b');
  });

  it('stops at Next at what each field finds wrong', async () => {
    await openForm({ name: 'Users', namespace: 'team-c', table: {} });
    await userEvent.click(await next());
    const found = [
      /^'Name' name "Users" is not allowed/,
      /^'Namespace' namespace "team-c" is not one/,
      /^'Table' has 3 things to fix/,
    ];
    for (const problem of found) {
      expect(await screen.findByText(problem)).toBeInTheDocument();
    }
    expect(create()).not.toBeInTheDocument();
  });

  it('goes on when no field finds anything wrong', async () => {
    await openForm({ name: 'users', namespace: 'team-a', table: parameters });
    await userEvent.click(await next());
    await waitFor(() => expect(create()).toBeInTheDocument());
  });
});
