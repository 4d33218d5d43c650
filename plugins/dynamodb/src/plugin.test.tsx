import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { Entity } from '@backstage/catalog-model';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
} from '@backstage/plugin-kubernetes-react';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import type { JsonArray } from '@backstage/types';
import { screen } from '@testing-library/react';
import plugin, { type DynamoDBTablesApi, dynamoDBTablesApiRef } from './index';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
// Loads what is loaded lazily, so that no test waits for the compiler.
import './components/card';
import './components/form';
import './components/tablesPage';
import './components/form/location';
import './components/entityTab';

const table: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'users', annotations: { 'app.oam.dev/name': 'users' } },
  spec: { type: 'dynamodb-table' },
};

/** Tells that the page is there, whether or not our card is. */
const otherCard = EntityCardBlueprint.make({
  name: 'other',
  params: { loader: async () => <p>Another card</p> },
});

/** Comes first, so that it is what another path leads to. */
const otherTab = EntityContentBlueprint.make({
  name: 'other',
  params: {
    path: '/other',
    title: 'Other',
    loader: async () => <p>Another tab</p>,
  },
});

const tablesApi: DynamoDBTablesApi = {
  observe: async () => observedState('active'),
  events: async () => ({ kind: 'present', object: [] }),
  list: async () => [],
  now: () => new Date(),
};

/** An app with all of the plugin, and what `app.extensions` says of it. */
function renderConfigured(
  extensions: JsonArray,
  options: { entity?: Entity; path?: string } = {},
) {
  return renderTestApp({
    features: [plugin],
    extensions: [
      createTestEntityPage({ entity: options.entity ?? table }),
      otherCard,
      otherTab,
    ],
    config: { app: { extensions } },
    initialRouteEntries: [options.path ?? '/'],
    apis: [[dynamoDBTablesApiRef, tablesApi]],
  });
}

function renderEntityPage(
  entity: Entity,
  observed: ObservedTable = observedState('active'),
) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity }),
      plugin.getExtension('entity-card:dynamodb/table'),
      otherCard,
    ],
    apis: [
      [
        dynamoDBTablesApiRef,
        { observe: async () => observed, now: () => new Date() },
      ],
    ],
  });
}

describe('dynamodbPlugin', () => {
  it('shows the card on the page of a DynamoDB table', async () => {
    renderEntityPage(table);
    expect(
      await screen.findByRole('heading', { name: 'Active' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['another type of resource', { ...table, spec: { type: 'database' } }],
    ['another kind with the same type', { ...table, kind: 'Component' }],
  ])('does not show the card on %s', async (_title, entity) => {
    renderEntityPage(entity);
    await screen.findByText('Another card');
    expect(screen.queryByText('DynamoDB table')).not.toBeInTheDocument();
  });

  it('reads through the Kubernetes plugin that the app has installed', async () => {
    const getClusters = jest.fn(async () => []);
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: table }),
        plugin.getExtension('api:dynamodb/tables'),
        plugin.getExtension('entity-card:dynamodb/table'),
      ],
      apis: [
        [kubernetesApiRef, { getClusters }],
        [kubernetesAuthProvidersApiRef, {}],
      ],
    });
    expect(
      await screen.findByText(/knows no Kubernetes cluster/),
    ).toBeInTheDocument();
    expect(getClusters).toHaveBeenCalledTimes(1);
  });

  it('gives the page of a DynamoDB table a tab, and no other page', () => {
    const tab = createExtensionTester(
      plugin.getExtension('entity-content:dynamodb/table'),
    );
    const isShownOn = tab.get(EntityContentBlueprint.dataRefs.filterFunction);
    expect(tab.get(EntityContentBlueprint.dataRefs.title)).toBe('DynamoDB');
    expect(isShownOn?.(table)).toBe(true);
    expect(isShownOn?.({ ...table, kind: 'Component' })).toBe(false);
  });

  it('has a page that lists the tables', () => {
    const page = createExtensionTester(plugin.getExtension('page:dynamodb'));
    expect(page.get(coreExtensionData.routePath)).toBe('/dynamodb');
    expect(page.get(coreExtensionData.title)).toBe('DynamoDB');
  });

  it.each([
    ['scaffolder-form-field:dynamodb/dynamodb-table', 'DynamoDBTable'],
    ['scaffolder-form-field:dynamodb/dynamodb-table-name', 'DynamoDBTableName'],
    [
      'scaffolder-form-field:dynamodb/dynamodb-table-choice',
      'DynamoDBTableChoice',
    ],
  ] as const)('gives templates by %s the field %s', async (id, field) => {
    const extension = plugin.getExtension(id);
    const load = createExtensionTester(extension).get(
      FormFieldBlueprint.dataRefs.formFieldLoader,
    );
    // With a schema, for the Custom Field Explorer, and checks for Next.
    expect(await load()).toMatchObject({
      name: field,
      component: expect.any(Function),
      validation: expect.any(Function),
      schema: { schema: { returnValue: { type: expect.any(String) } } },
    });
  });

  describe('with a configuration of its extensions', () => {
    it('shows the card and leads to the list when there is none', async () => {
      renderConfigured([]);
      expect(await screen.findByText('DynamoDB table')).toBeInTheDocument();
      // The card, the tabs and the sidebar come in no certain order.
      expect(await screen.findByText('Another tab')).toBeInTheDocument();
      expect(
        await screen.findByRole('link', { name: 'DynamoDB' }),
      ).toBeVisible();
    });

    it('leaves out the card that is switched off', async () => {
      renderConfigured([{ 'entity-card:dynamodb/table': false }]);
      await screen.findByText('Another card');
      expect(screen.queryByText('DynamoDB table')).not.toBeInTheDocument();
    });

    it('shows the card on the entities of another filter', async () => {
      const filter = { kind: 'component', 'spec.type': 'service' };
      const service = {
        ...table,
        kind: 'Component',
        spec: { type: 'service' },
      };
      renderConfigured(
        [{ 'entity-card:dynamodb/table': { config: { filter } } }],
        { entity: service },
      );
      expect(await screen.findByText('DynamoDB table')).toBeInTheDocument();
    });

    it('does not show the card on a table that another filter leaves out', async () => {
      const filter = { kind: 'component' };
      renderConfigured([
        { 'entity-card:dynamodb/table': { config: { filter } } },
      ]);
      await screen.findByText('Another card');
      expect(screen.queryByText('DynamoDB table')).not.toBeInTheDocument();
    });

    it('shows the tab at another path', async () => {
      const config = { path: '/table' };
      renderConfigured(
        [
          // A page at the root has no pages below it.
          { 'page:test/test-entity': { config: { path: '/users' } } },
          { 'entity-content:dynamodb/table': { config } },
        ],
        { path: '/users/table' },
      );
      expect(
        await screen.findByRole('table', { name: 'Keys and indexes' }),
      ).toBeInTheDocument();
      expect(screen.queryByText('Another tab')).not.toBeInTheDocument();
    });

    it('leaves out the list of tables that is switched off', async () => {
      renderConfigured([{ 'page:dynamodb': false }]);
      await screen.findByText('Another card');
      expect(
        screen.queryByRole('link', { name: 'DynamoDB' }),
      ).not.toBeInTheDocument();
    });

    it('gives the tab another title and the card another column', () => {
      const tab = createExtensionTester(
        plugin.getExtension('entity-content:dynamodb/table'),
        { config: { title: 'Table' } },
      );
      expect(tab.get(EntityContentBlueprint.dataRefs.title)).toBe('Table');
      const card = plugin.getExtension('entity-card:dynamodb/table');
      const { type } = EntityCardBlueprint.dataRefs;
      expect(createExtensionTester(card).get(type)).toBe('content');
      expect(
        createExtensionTester(card, { config: { type: 'info' } }).get(type),
      ).toBe('info');
    });
  });
});
