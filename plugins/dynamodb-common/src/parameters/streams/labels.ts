import type { DynamoDBTableParameters } from '../types';

export const streamViewLabels = {
  NEW_AND_OLD_IMAGES: 'item before and after',
  NEW_IMAGE: 'item after the change',
  OLD_IMAGE: 'item before the change',
  KEYS_ONLY: 'keys only',
} as const satisfies Record<
  NonNullable<DynamoDBTableParameters['streamViewType']>,
  string
>;
