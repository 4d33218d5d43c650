import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp, renderTestApp } from '@backstage/frontend-test-utils';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin, { type DynamoDBTablesApi, dynamoDBTablesApiRef } from './index';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { failOnConsoleError } from './__testUtils__';
// Loads what is loaded lazily, so that no test waits for the compiler.
import { fact } from './components/card/__testUtils__';
import {
  DynamoDBTableField,
  DynamoDBTableSchema,
  dynamoDBTableValidation,
} from './components/form';
import './components/entityTab';
import './translations/de';

const table = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'users', annotations: { 'app.oam.dev/name': 'users' } },
  spec: { type: 'dynamodb-table' },
};

const tablesApi: DynamoDBTablesApi = {
  observe: async () => observedState('active'),
  events: async () => ({ kind: 'present', object: [] }),
  list: async () => [],
  now: () => new Date(),
};

/** An app that offers English and German, as app-config.yaml of the sandbox does. */
function offering(defaultLanguage: 'en' | 'de') {
  const config = { availableLanguages: ['en', 'de'], defaultLanguage };
  return { app: { extensions: [{ 'api:app/app-language': { config } }] } };
}

/** Stands for the page of the settings. */
const settings = EntityCardBlueprint.make({
  name: 'settings',
  params: { loader: async () => <Settings /> },
});

function Settings() {
  const languages = useApi(appLanguageApiRef);
  return <button onClick={() => languages.setLanguage('de')}>Deutsch</button>;
}

function openEntityPage(language: 'en' | 'de') {
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity: table }),
      plugin.getExtension('entity-card:dynamodb/table'),
      settings,
    ],
    config: offering(language),
    apis: [[dynamoDBTablesApiRef, tablesApi]],
  });
}

describe('an app in German', () => {
  failOnConsoleError();
  beforeEach(() => window.localStorage.clear());

  it('shows the card in German, with dates and numbers as in German', async () => {
    openEntityPage('de');
    expect(await screen.findByText('DynamoDB-Tabelle')).toBeInTheDocument();
    expect(await screen.findByText(/^Ebene: AWS/)).toBeInTheDocument();
    expect(fact('Abrechnungsmodus')).toHaveTextContent('On-Demand');
    expect(fact('Schlüssel')).toHaveTextContent('id (Zeichenfolge)');
    expect(fact('Erstellt').textContent).toMatch(/^\d+\. \p{L}+\.? \d{4}$/u);
    expect(
      screen.getByRole('list', { name: 'Auslieferung von Git bis DynamoDB' }),
    ).toHaveTextContent('DynamoDB: ACTIVE, in Ordnung');
  });

  it('changes to German when a user chooses it', async () => {
    openEntityPage('en');
    expect(await screen.findByText('DynamoDB table')).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Deutsch' }),
    );
    expect(await screen.findByText('DynamoDB-Tabelle')).toBeInTheDocument();
    expect(screen.queryByText('DynamoDB table')).not.toBeInTheDocument();
  });

  it('asks for a table in German', async () => {
    window.scrollTo = () => {};
    renderInTestApp(
      <Stepper
        manifest={{
          title: 'Order a table',
          steps: [
            {
              title: 'The table',
              schema: {
                type: 'object',
                properties: {
                  table: {
                    title: 'Table',
                    type: 'object',
                    'ui:field': 'DynamoDBTable',
                  },
                },
              },
            },
          ],
        }}
        extensions={[
          {
            name: 'DynamoDBTable',
            component: DynamoDBTableField,
            validation: dynamoDBTableValidation,
            schema: DynamoDBTableSchema.schema,
          },
        ]}
        onCreate={async () => {}}
      />,
      { config: offering('de') },
    );
    const form = await screen.findByLabelText('DynamoDB-Tabelle');
    expect(within(form).getByLabelText(/^Tabellenname/)).toBeInTheDocument();
    await userEvent.click(screen.getByText('Review', { selector: 'button *' }));
    expect(
      await screen.findByText(/^'Table' hat \d+ Fehler; das Formular/),
    ).toBeInTheDocument();
    expect(screen.getByText(/^\d+ Fehler zu beheben$/)).toBeInTheDocument();
  });
});
