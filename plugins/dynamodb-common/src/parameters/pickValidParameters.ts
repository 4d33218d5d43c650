import { pickValid } from '../schema/pick';
import type { PartialParameters } from './PartialParameters';
import { dynamoDBTableParametersSchema } from './schema';

/**
 * The parts of some parameters that have the right type, for sentences about an
 * order that is being filled in.
 *
 * @param parameters - of any origin
 */
export function pickValidParameters(parameters: unknown): PartialParameters {
  return pickValid(
    dynamoDBTableParametersSchema,
    parameters,
  ) as PartialParameters;
}
