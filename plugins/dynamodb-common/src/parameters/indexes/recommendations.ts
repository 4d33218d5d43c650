import type { RecommendationRule } from '../Recommendation';

const narrowProjection: RecommendationRule = {
  id: 'index-projection',
  inSummary: true,
  check: ({ globalSecondaryIndexes = [] }) =>
    globalSecondaryIndexes.flatMap(({ projection }, position) =>
      projection?.projectionType === 'ALL'
        ? [
            {
              pointer: `/globalSecondaryIndexes/${position}/projection`,
              sentence:
                'Copying all attributes costs the most storage and writes.',
              reason:
                'The index keeps every item that has its key a second time. With fewer attributes it is cheaper, but a query of the index reads nothing beyond them.',
            },
          ]
        : [],
    ),
};

const localIndexLimit: RecommendationRule = {
  id: 'local-index',
  inSummary: true,
  check: ({ localSecondaryIndexes = [] }) =>
    localSecondaryIndexes.length > 0
      ? [
          {
            pointer: '/localSecondaryIndexes',
            sentence:
              'A local index limits each partition key value to 10 GB, and stays as it is.',
            reason:
              'The limit counts the items of one partition key value and their copies in local indexes. A global index has no such limit, and can be added and removed later.',
          },
        ]
      : [],
};

export const indexRecommendations = [narrowProjection, localIndexLimit];
