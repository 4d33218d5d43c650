import { configApiRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import type { JsonObject } from '@backstage/types';
import type { ComponentProps } from 'react';
import {
  dynamoDBOrdersApiRef,
  type DynamoDBOrdersApi,
  type OrderAvailability,
} from '../../../../api';
import {
  DynamoDBTableChoice,
  dynamoDBTableChoiceValidation,
  DynamoDBTableName,
  dynamoDBTableNameValidation,
} from '..';

type StepperProps = ComponentProps<typeof Stepper>;

interface Page extends JsonObject {
  title: string;
  properties: Record<string, JsonObject>;
}

// The template belongs to no package, so that it cannot be imported; jest reads its YAML.
const template = jest.requireActual<{ spec: { parameters: Page[] } }>(
  '../../../../../../../templates/order-dynamodb-table/template.yaml',
);

/** The first two pages of the template: what the table is for, and where it goes. */
const [purpose, place] = template.spec.parameters.map(withoutPickers);

/** Backstage's own fields for entities need a catalog, and are not what is tested. */
function withoutPickers({ properties, ...page }: Page): Page {
  const plain = Object.entries(properties).map(([name, property]) => {
    const { 'ui:field': field, ...rest } = property;
    return [name, `${field}`.startsWith('DynamoDB') ? property : rest];
  });
  return { ...page, properties: Object.fromEntries(plain) };
}

export const FREE: OrderAvailability = { catalog: 'free', cluster: 'free' };

export const REPOSITORY = 'github.com?owner=platform&repo=gitops';

interface OrderFormOptions {
  /** Leaves it to the fields to show what is wrong. */
  hideError?: boolean;
  /** The section `dynamodb` of the configuration; one repository when left out. */
  config?: JsonObject;
  /** What a link brings. */
  values?: StepperProps['initialState'];
  checkAvailability?: DynamoDBOrdersApi['checkAvailability'];
  listClusters?: DynamoDBOrdersApi['listClusters'];
}

/** Renders one of the pages in Backstage's own form. Next on it leads to the review. */
async function renderPage(page: Page, options: OrderFormOptions) {
  // The form keeps its values in the address.
  window.history.replaceState(undefined, '', '/');
  // Each page of the form begins at its top, which jsdom does not know.
  window.scrollTo = () => {};
  const checkAvailability = jest.fn(
    options.checkAvailability ?? (async () => FREE),
  );
  const listClusters = jest.fn(options.listClusters ?? (async () => ['prod']));
  const onCreate = jest.fn<
    ReturnType<StepperProps['onCreate']>,
    Parameters<StepperProps['onCreate']>
  >(async () => {});
  const schema = options.hideError ? { ...page, 'ui:hideError': true } : page;
  const dynamodb = options.config ?? {
    repositories: [{ repoUrl: REPOSITORY, title: 'GitOps' }],
  };
  const { container } = await renderInTestApp(
    <TestApiProvider
      apis={[
        [configApiRef, mockApis.config({ data: { dynamodb } })],
        [dynamoDBOrdersApiRef, { checkAvailability, listClusters }],
      ]}
    >
      <Stepper
        manifest={{
          title: 'Order a DynamoDB table',
          steps: [{ title: page.title, schema }],
        }}
        initialState={options.values}
        onCreate={onCreate}
        extensions={[
          {
            name: 'DynamoDBTableName',
            component: DynamoDBTableName,
            validation: dynamoDBTableNameValidation,
          },
          {
            name: 'DynamoDBTableChoice',
            component: DynamoDBTableChoice,
            validation: dynamoDBTableChoiceValidation,
          },
        ]}
      />
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
  return { container, checkAvailability, listClusters, onCreate };
}

export function renderPurposePage(options: OrderFormOptions = {}) {
  return renderPage(purpose, options);
}

export function renderPlacePage(options: OrderFormOptions = {}) {
  return renderPage(place, options);
}
