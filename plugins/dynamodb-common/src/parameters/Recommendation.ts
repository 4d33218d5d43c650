import type { Problem } from '../problems/Problem';
import type { PartialParameters } from './PartialParameters';

/**
 * A documented practice that some parameters do not follow. They can be ordered
 * as they are.
 *
 * @alpha
 */
export interface Recommendation {
  /** JSON pointer into the parameters, to the choice that it concerns. */
  pointer: Problem['pointer'];
  /** Stable id of the practice, for example `point-in-time-recovery`. */
  id: string;
  /** What to do, short enough to stand beside the choice. */
  sentence: string;
  /** Why. */
  reason: string;
}

/** The part of a policy that recommendations depend on. */
export interface RecommendationPolicy {
  mandatoryTags: unknown[];
}

/**
 * A documented practice: docs/best-practices.md, and the limits of secondary
 * indexes in the DynamoDB developer guide.
 */
export interface RecommendationRule {
  id: string;
  /** Whether the risks, the costs or the immutable settings of an order say it in a sentence of their own. */
  inSummary: boolean;
  /** Where parameters do not follow it. */
  check(
    parameters: PartialParameters,
    policy: RecommendationPolicy,
  ): Omit<Recommendation, 'id'>[];
}
