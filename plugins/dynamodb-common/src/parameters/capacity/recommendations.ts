import type { RecommendationRule } from '../Recommendation';

export const steadyLoad: RecommendationRule = {
  id: 'provisioned-capacity',
  inSummary: false,
  check: ({ billingMode }) =>
    billingMode === 'PROVISIONED'
      ? [
          {
            pointer: '/billingMode',
            sentence: 'Provisioned capacity suits a steady load only.',
            reason:
              'There is no auto scaling: capacity stays as it is written here, and AWS throttles requests beyond it.',
          },
        ]
      : [],
};
