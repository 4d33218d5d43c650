import type { RecommendationRule } from '../Recommendation';

const expiryName = /^(?:ttl|expir\w*|\w*expires?_?(?:at|on)?)$/i;

export const expiryAttribute: RecommendationRule = {
  id: 'time-to-live',
  inSummary: false,
  check({
    ttlEnabled,
    attributeDefinitions = [],
    globalSecondaryIndexes = [],
    localSecondaryIndexes = [],
  }) {
    const numbers = attributeDefinitions
      .filter(({ attributeType }) => attributeType === 'N')
      .map(({ attributeName }) => attributeName);
    const projected = [
      ...globalSecondaryIndexes,
      ...localSecondaryIndexes,
    ].flatMap(({ projection }) => projection?.nonKeyAttributes ?? []);
    return !ttlEnabled &&
      [...numbers, ...projected].some(name => expiryName.test(name ?? ''))
      ? [
          {
            pointer: '/ttlEnabled',
            sentence:
              'An attribute looks like an expiry time: time to live can delete items by it.',
            reason:
              'DynamoDB then deletes expired items automatically and bills no writes for it. The attribute has to hold seconds since 1970, as a number.',
          },
        ]
      : [];
  },
};
