import { configApiRef } from '@backstage/core-plugin-api';
import type {
  FieldExtensionOptions,
  TemplateParameterSchema,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  DynamoDBTableField,
  DynamoDBTableSchema,
  dynamoDBTableValidation,
} from '..';

const tableField: FieldExtensionOptions<Record<string, unknown>> = {
  name: 'DynamoDBTable',
  component: DynamoDBTableField,
  validation: dynamoDBTableValidation,
  schema: DynamoDBTableSchema.schema,
};

type JsonObject = TemplateParameterSchema['steps'][number]['schema'];

export interface OpenFormOptions {
  /** The query of the page's address; the present one when left out, as at a reload. */
  query?: string;
  /** The section `dynamodb` of app-config.yaml. */
  config?: JsonObject;
  /** `ui:options` of the field. */
  options?: JsonObject;
}

/** Opens a template of two pages, the name and the table, in Backstage's form. */
export async function openForm(opened: OpenFormOptions = {}) {
  const { query, config, options = {} } = opened;
  if (query !== undefined) {
    window.history.replaceState(null, '', `/create/order${query}`);
  }
  const onCreate = jest.fn(async (_values: Record<string, unknown>) => {});
  // jsdom does not lay out pages.
  window.scrollTo = () => {};
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const manifest: TemplateParameterSchema = {
    title: 'Order a table',
    steps: [
      {
        title: 'What it is for',
        schema: {
          title: 'What it is for',
          type: 'object',
          required: ['name'],
          properties: {
            name: { title: 'Name', type: 'string' },
            namespace: { title: 'Namespace', type: 'string', default: 'team' },
          },
        },
      },
      {
        title: 'The table',
        schema: {
          title: 'The table',
          type: 'object',
          required: ['table'],
          properties: {
            table: {
              title: 'Table',
              type: 'object',
              'ui:field': 'DynamoDBTable',
              'ui:options': options,
            },
          },
        },
      },
    ],
  };
  const page = await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          configApiRef,
          mockApis.config({ data: config ? { dynamodb: config } : {} }),
        ],
      ]}
    >
      <Stepper
        manifest={manifest}
        extensions={[tableField]}
        onCreate={onCreate}
      />
    </TestApiProvider>,
  );

  return {
    user,
    onCreate,
    unmount: page.unmount,
    container: page.container,
    /** Names the order, where it has no name yet, and goes to the table's page. */
    async goToTable() {
      const name = await screen.findByLabelText(/^Name\b/);
      if ((name as HTMLInputElement).value === '')
        await user.type(name, 'users');
      await user.click(screen.getByRole('button', { name: 'Next' }));
      return screen.findByLabelText('DynamoDB table');
    },
    /** Types all at once, for each key renders the form. */
    async fill(control: HTMLElement, text: string) {
      await user.click(control);
      await user.paste(text);
    },
    async goOn() {
      await user.click(screen.getByRole('button', { name: 'Review' }));
    },
    async goBack() {
      await user.click(screen.getByRole('button', { name: 'Back' }));
    },
    /** Orders on the last page; gives the template's values. */
    async create() {
      await user.click(await screen.findByRole('button', { name: 'Create' }));
      return onCreate.mock.calls[0][0];
    },
  };
}
