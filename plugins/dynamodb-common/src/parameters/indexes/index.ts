import { join, richText } from '../../text/richText';
import { ackLimit } from '../capacity/onDemandLimit';
import { type Concern, none } from '../concern';
import { orNotNamed } from '../describe';
import { describeIndexes } from './describe';
import { projectionTypeLabels } from './labels';
import { indexRecommendations } from './recommendations';
import { indexRules } from './rules';
import {
  globalSecondaryIndex,
  localSecondaryIndex,
  projection,
} from './schema';

/** Global and local secondary indexes. */
export const indexes = {
  parameters: {
    globalSecondaryIndexes: {
      schema: {
        title: 'Global secondary indexes',
        description:
          'Indexes with a key of their own; at most 20. Each costs storage and writes.',
        type: 'array',
        maxItems: 20,
        items: globalSecondaryIndex,
      },
      change: {
        effect: 'in place',
        sentence:
          'Indexes can be added and removed and their capacity changed, one after the other; a new one takes long on a large table. The key and the projection of an index that exists cannot be changed.',
        instead:
          'Give the changed index a new name in the manifest: AWS builds it, and the old one goes.',
        immutable: ({ globalSecondaryIndexes = [] }) =>
          globalSecondaryIndexes.length > 0
            ? richText`the key and the projection of a global index, but for a new one of another name`
            : undefined,
      },
      ackPath: ['spec', 'globalSecondaryIndexes'],
      preset: undefined,
    },
    localSecondaryIndexes: {
      schema: {
        title: 'Local secondary indexes',
        description:
          "Indexes with the table's partition key and another sort key; at most 5. Cannot be added, changed or removed later.",
        type: 'array',
        maxItems: 5,
        items: localSecondaryIndex,
      },
      change: {
        effect: 'refused',
        sentence:
          'Local indexes cannot be added, changed or removed once the table exists.',
        instead:
          'Set localSecondaryIndexes back in the manifest; use a global index, or order a new table.',
        immutable: ({ localSecondaryIndexes = [] }) =>
          localSecondaryIndexes.length > 0
            ? richText`the local indexes ${join(
                localSecondaryIndexes.map(({ indexName }) =>
                  orNotNamed(indexName),
                ),
                ', ',
              )}`
            : richText`that it has no local index`,
      },
      ackPath: ['spec', 'localSecondaryIndexes'],
      preset: undefined,
    },
  },
  types: {
    Projection: projection,
    GlobalSecondaryIndex: globalSecondaryIndex,
    LocalSecondaryIndex: localSecondaryIndex,
  },
  labels: { projectionType: projectionTypeLabels },
  rules: indexRules,
  recommendations: indexRecommendations,
  ackTable: ({
    billingMode,
    globalSecondaryIndexes = [],
    localSecondaryIndexes = [],
  }) => ({
    spec: {
      ...(globalSecondaryIndexes.length > 0 && {
        globalSecondaryIndexes: globalSecondaryIndexes.map(
          ({ onDemandThroughput, ...index }) => ({
            ...index,
            ...(billingMode !== 'PROVISIONED' && ackLimit(onDemandThroughput)),
          }),
        ),
      }),
      ...(localSecondaryIndexes.length > 0 && { localSecondaryIndexes }),
    },
  }),
  reviewRows: [
    {
      title: 'Indexes',
      lines: parameters => {
        const lines = describeIndexes(parameters);
        return lines.length > 0 ? lines : [richText`none`];
      },
    },
  ],
  summary: parameters =>
    describeIndexes(parameters).map(index => richText`Index ${index}.`),
  costs: ({ globalSecondaryIndexes = [], localSecondaryIndexes = [] }) =>
    globalSecondaryIndexes.length + localSecondaryIndexes.length > 0
      ? [
          {
            billed: 'by use',
            sentence: richText`Each index is stored and written in addition to the table.`,
          },
        ]
      : [],
  risks: none,
} satisfies Concern<'globalSecondaryIndexes' | 'localSecondaryIndexes'>;
