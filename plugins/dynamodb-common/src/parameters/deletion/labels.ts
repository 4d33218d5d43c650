import type { DynamoDBTableParameters } from '../types';

/** What becomes of the table when it is removed. */
export const deletionPolicyLabels = {
  retain: 'stays in AWS with its data',
  delete: 'deleted with its data',
} as const satisfies Record<
  NonNullable<DynamoDBTableParameters['deletionPolicy']>,
  string
>;
