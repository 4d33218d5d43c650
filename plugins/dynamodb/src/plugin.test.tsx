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
import { screen } from '@testing-library/react';
import plugin, { dynamoDBTablesApiRef } from './index';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
// Loads what the card loads lazily, so that no test waits for the compiler.
import './components/DynamoDBTableCard';
import './components/DynamoDBTableField';
import './components/DynamoDBTableList';
import './components/DynamoDBTablePlace';
import './components/DynamoDBTableTab';

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
});
