import type { DynamoDBTableParameters } from '../types';

export const billingModeLabels = {
  PAY_PER_REQUEST: 'on demand',
  PROVISIONED: 'provisioned',
} as const satisfies Record<
  NonNullable<DynamoDBTableParameters['billingMode']>,
  string
>;
