import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderInTestApp, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import settingsPlugin from '@backstage/plugin-user-settings/alpha';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'yaml';
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
import './components/tablesPage';
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

// eslint-disable-next-line no-restricted-syntax -- a test is only run from the sources
const appConfig = resolve(__dirname, '../../../app-config.yaml');

/** The languages that the sandbox offers, and the one of a user who has chosen none. */
function languages(defaultLanguage: 'en' | 'de') {
  const id = 'api:app/app-language';
  const { extensions } = parse(readFileSync(appConfig, 'utf8')).app;
  const { [id]: offered } = extensions.find((one: object) => id in one);
  const config = { ...offered.config, defaultLanguage };
  return {
    app: {
      baseUrl: 'http://localhost:3000',
      extensions: [{ [id]: { config } }],
    },
    backend: { baseUrl: 'http://localhost:7007' },
  };
}

describe('an app in German', () => {
  failOnConsoleError();
  beforeEach(() => window.localStorage.clear());

  it('shows the card in German, with dates and numbers as in German', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: table }),
        plugin.getExtension('entity-card:dynamodb/table'),
      ],
      config: languages('de'),
      apis: [[dynamoDBTablesApiRef, tablesApi]],
    });
    expect(await screen.findByText('DynamoDB-Tabelle')).toBeInTheDocument();
    expect(await screen.findByText(/^Ebene: AWS/)).toBeInTheDocument();
    expect(screen.getByText('Aktiv')).toBeInTheDocument();
    expect(
      screen.getByText('Die Tabelle ist einsatzbereit.'),
    ).toBeInTheDocument();
    expect(fact('Abrechnungsmodus')).toHaveTextContent('On-Demand');
    expect(fact('Schlüssel')).toHaveTextContent('id (Zeichenfolge)');
    expect(fact('Erstellt').textContent).toMatch(/^\d+\. \p{L}+\.? \d{4}$/u);
    expect(
      screen.getByRole('list', { name: 'Auslieferung von Git bis DynamoDB' }),
    ).toHaveTextContent('DynamoDB: ACTIVE, in Ordnung');
  });

  it('is one where a user has chosen it under Settings', async () => {
    renderTestApp({
      features: [plugin, settingsPlugin],
      config: languages('en'),
      apis: [
        [dynamoDBTablesApiRef, tablesApi],
        [catalogApiRef, catalogApiMock()],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/settings'],
    });
    await userEvent.click(await screen.findByText('English'));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Deutsch' }),
    );
    await userEvent.click(screen.getByRole('link', { name: 'DynamoDB' }));
    expect(
      await screen.findByText('Es gibt noch keine Tabellen'),
    ).toBeInTheDocument();
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
      { config: languages('de') },
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
