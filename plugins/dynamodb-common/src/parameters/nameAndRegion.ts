import { patterns } from '../schema/patterns';
import { richText } from '../text/richText';
import { ANNOTATION_REGION } from './ackMetadata';
import { type Concern, none, orderAgain } from './concern';
import { orNotNamed } from './describe';

/** Name and region, which identify a table within an account. */
export const nameAndRegion = {
  parameters: {
    tableName: {
      required: true,
      schema: {
        title: 'Table name',
        description:
          "Name of the table in AWS, unique in the account and region: 3 to 255 letters, digits, '_', '.' or '-'. Cannot be changed later.",
        type: 'string',
        minLength: 3,
        maxLength: 255,
        pattern: patterns.tableName.pattern,
      },
      change: {
        effect: 'refused',
        sentence: 'The name of a table cannot be changed.',
        instead: orderAgain('tableName'),
        immutable: ({ tableName }) =>
          tableName
            ? richText`the table name ${tableName}`
            : richText`the table name`,
      },
      ackPath: ['spec', 'tableName'],
      preset: undefined,
    },
    region: {
      required: true,
      schema: {
        title: 'AWS region',
        description:
          'Where the data is kept, for example us-east-1. Cannot be changed later.',
        type: 'string',
        pattern: patterns.region.pattern,
        examples: ['us-east-1', 'eu-west-1'],
      },
      change: {
        effect: 'refused',
        sentence: 'A table cannot move to another region.',
        instead: orderAgain('region'),
        immutable: ({ region }) =>
          region ? richText`the region ${region}` : richText`the region`,
      },
      ackPath: ['annotations', ANNOTATION_REGION],
      preset: undefined,
    },
  },
  types: {},
  labels: {},
  rules: [],
  recommendations: [],
  ackTable: ({ tableName, region }) => ({
    spec: { tableName },
    annotations: { [ANNOTATION_REGION]: region },
  }),
  reviewRows: [
    { title: 'Table', lines: ({ tableName }) => [richText`${tableName}`] },
    { title: 'Region', lines: ({ region }) => [richText`${region}`] },
  ],
  summary: ({ tableName, region }) => [
    region
      ? richText`The table ${orNotNamed(tableName)} in ${region}.`
      : richText`The table ${orNotNamed(tableName)}.`,
  ],
  costs: none,
  risks: none,
} satisfies Concern<'tableName' | 'region'>;
