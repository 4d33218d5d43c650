import { concernsInOrderOf } from './catalogue';
import { pickValidParameters } from './pickValidParameters';
import type { Recommendation, RecommendationRule } from './Recommendation';

/** Every documented practice, the loss of data first. */
export const recommendationRules: RecommendationRule[] = concernsInOrderOf(
  'care',
).flatMap(({ recommendations }) => recommendations);

/**
 * Tells which documented practices some parameters do not follow.
 *
 * @param parameters - of any origin; what has the wrong type counts as left out
 * @param policy - where it demands tags, their absence is a problem and not
 * recommended against
 * @returns recommendations, the loss of data first; `[]` when every practice is followed
 *
 * @alpha
 */
export function recommend(
  parameters: unknown,
  policy: { mandatoryTags: unknown[] } = { mandatoryTags: [] },
): Recommendation[] {
  const valid = pickValidParameters(parameters);
  return recommendationRules.flatMap(({ id, check }) =>
    check(valid, policy).map(recommendation => ({ ...recommendation, id })),
  );
}
