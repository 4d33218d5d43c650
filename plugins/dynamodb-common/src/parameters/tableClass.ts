import { richText } from '../text/richText';
import { type Concern, none } from './concern';
import { labelText } from './describe';
import type { DynamoDBTableParameters } from './types';

type TableClass = NonNullable<DynamoDBTableParameters['tableClass']>;

const tableClassLabels = {
  STANDARD: 'Standard',
  STANDARD_INFREQUENT_ACCESS: 'Standard-Infrequent Access',
} as const satisfies Record<TableClass, string>;

const describeClass = (value: TableClass = 'STANDARD') =>
  labelText(tableClassLabels[value]);

/** Whether storage or requests are cheaper. */
export const tableClass = {
  parameters: {
    tableClass: {
      schema: {
        title: 'Table class',
        description:
          'STANDARD_INFREQUENT_ACCESS makes storage cheaper and requests more expensive.',
        type: 'string',
        enum: ['STANDARD', 'STANDARD_INFREQUENT_ACCESS'],
        default: 'STANDARD',
      },
      change: {
        effect: 'in place',
        sentence: 'AWS takes two changes in 30 days.',
      },
      ackPath: ['spec', 'tableClass'],
      preset: parameters => [
        richText`table class: ${describeClass(parameters.tableClass)}`,
      ],
    },
  },
  types: {},
  labels: { tableClass: tableClassLabels },
  rules: [],
  recommendations: [],
  ackTable: parameters => ({
    spec: { tableClass: parameters.tableClass ?? 'STANDARD' },
  }),
  reviewRows: [
    {
      title: 'Table class',
      lines: parameters =>
        parameters.tableClass === 'STANDARD_INFREQUENT_ACCESS'
          ? [describeClass(parameters.tableClass)]
          : [],
    },
  ],
  summary: parameters =>
    parameters.tableClass === 'STANDARD_INFREQUENT_ACCESS'
      ? [richText`Its table class: ${describeClass(parameters.tableClass)}.`]
      : [],
  costs: parameters => [
    {
      billed: 'by use',
      sentence:
        parameters.tableClass === 'STANDARD_INFREQUENT_ACCESS'
          ? richText`Storage is billed by size, cheaper in this table class, and requests are more expensive.`
          : richText`Storage is billed by size.`,
    },
  ],
  risks: none,
} satisfies Concern<'tableClass'>;
