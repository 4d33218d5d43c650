import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The field `DynamoDBTableName`: the name of the Application and the catalog entity. */
export const DynamoDBTableNameSchema = makeFieldSchema({
  output: z =>
    z
      .string()
      .describe('The name of the Application and of the catalog entity'),
  // None, but without this the options would be of type `any`.
  uiOptions: z => z.object({}),
});

/** The field `DynamoDBTableChoice`: one of the places that the configuration allows. */
export const DynamoDBTableChoiceSchema = makeFieldSchema({
  output: z => z.string().describe('A namespace, a cluster or a `repoUrl`'),
  uiOptions: z =>
    z.object({
      of: z
        .enum(['namespaces', 'clusters', 'repositories'])
        .describe('The list of `dynamodb` in app-config.yaml to choose from'),
    }),
});

export type NameFieldProps = typeof DynamoDBTableNameSchema.TProps;

export type ChoiceFieldProps = typeof DynamoDBTableChoiceSchema.TProps;
