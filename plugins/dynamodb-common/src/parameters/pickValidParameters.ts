import { type DeepPartial, pickValid } from '../schema/pick';
import { dynamoDBTableParametersSchema } from './schema';
import type { DynamoDBTableParameters } from './types';

/** Parameters of a table that is still being ordered: any part may be missing. */
export type PartialParameters = DeepPartial<DynamoDBTableParameters>;

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
