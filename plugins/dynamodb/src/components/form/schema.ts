import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What the field `DynamoDBTable` gives and which `ui:options` it takes. */
export const DynamoDBTableSchema = makeFieldSchema({
  output: z =>
    z
      .record(z.unknown())
      .describe(
        'The parameters of the table, as the component type aws-dynamodb-kro takes them; checked in full by the form and again by the action.',
      ),
  uiOptions: z =>
    z.object({
      locked: z
        .record(z.string())
        .optional()
        .describe(
          'Parameters that cannot be changed, each with the reason that the form shows, for example { tableName: "The name of a table cannot be changed." }.',
        ),
      showPreview: z
        .boolean()
        .optional()
        .describe(
          'Shows the manifest and the summary in words beside the form; true when left out.',
        ),
    }),
});

export type DynamoDBTableFieldProps = typeof DynamoDBTableSchema.TProps;
