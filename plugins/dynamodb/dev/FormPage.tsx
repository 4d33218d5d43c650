import { Content, InfoCard } from '@backstage/core-components';
import type {
  FieldExtensionOptions,
  TemplateParameterSchema,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { useState } from 'react';
import {
  DynamoDBTableField,
  DynamoDBTableSchema,
  dynamoDBTableValidation,
} from '../src/components/form';
import {
  DynamoDBTableChoice,
  DynamoDBTableChoiceSchema,
  dynamoDBTableChoiceValidation,
  DynamoDBTableName,
  DynamoDBTableNameSchema,
  dynamoDBTableNameValidation,
} from '../src/components/form/location';

const extensions = [
  {
    name: 'DynamoDBTable',
    component: DynamoDBTableField,
    validation: dynamoDBTableValidation,
    schema: DynamoDBTableSchema.schema,
  } satisfies FieldExtensionOptions<Record<string, unknown>>,
  {
    name: 'DynamoDBTableName',
    component: DynamoDBTableName,
    validation: dynamoDBTableNameValidation,
    schema: DynamoDBTableNameSchema.schema,
  },
  {
    name: 'DynamoDBTableChoice',
    component: DynamoDBTableChoice,
    validation: dynamoDBTableChoiceValidation,
    schema: DynamoDBTableChoiceSchema.schema,
  },
];

function choiceOf(list: string, title: string) {
  return {
    title,
    type: 'string',
    'ui:field': 'DynamoDBTableChoice',
    'ui:options': { of: list },
  };
}

/** The pages of the order template that need no catalog. */
const manifest: TemplateParameterSchema = {
  title: 'Order a DynamoDB table',
  steps: [
    {
      title: 'What it is for',
      schema: {
        type: 'object',
        required: ['name'],
        properties: {
          name: {
            title: 'Name',
            type: 'string',
            'ui:field': 'DynamoDBTableName',
          },
          description: { title: 'Description', type: 'string' },
        },
      },
    },
    {
      title: 'Where it goes',
      schema: {
        type: 'object',
        required: ['namespace'],
        properties: {
          namespace: choiceOf('namespaces', 'Namespace'),
          cluster: choiceOf('clusters', 'Cluster'),
          repoUrl: choiceOf('repositories', 'Repository'),
        },
      },
    },
    {
      title: 'The table',
      schema: {
        type: 'object',
        required: ['table'],
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
};

/** The form fields in Backstage's form; "Create" shows the values. */
export function FormPage() {
  const [values, setValues] = useState<unknown>();
  return (
    <Content>
      <InfoCard title={manifest.title} noPadding>
        {values ? (
          <pre>{JSON.stringify(values, null, 2)}</pre>
        ) : (
          <Stepper
            manifest={manifest}
            extensions={extensions}
            onCreate={async created => setValues(created)}
          />
        )}
      </InfoCard>
    </Content>
  );
}
