import type { DeepPartial } from '../schema/pick';
import type { DynamoDBTableParameters } from './types';

/** Parameters of a table that is still being ordered: any part may be missing. */
export type PartialParameters = DeepPartial<DynamoDBTableParameters>;
