import type { DynamoDBTableParameters } from '../parameters/types';

/**
 * The parameters that a form holds as they are.
 *
 * @alpha
 */
export const plainSettings = [
  'billingMode',
  'streamEnabled',
  'streamViewType',
  'pointInTimeRecoveryEnabled',
  'deletionProtectionEnabled',
  'ttlEnabled',
  'tableClass',
  'adoptionPolicy',
  'deletionPolicy',
  'contributorInsightsEnabled',
] as const satisfies (keyof DynamoDBTableParameters)[];

/**
 * A parameter that a form holds as it is.
 *
 * @alpha
 */
export type PlainSetting = (typeof plainSettings)[number];

/** Copies the parameters that a form holds as they are, also those that were not chosen. */
export function pickPlainSettings(
  from: Pick<DynamoDBTableParameters, PlainSetting>,
): Pick<DynamoDBTableParameters, PlainSetting> {
  return Object.fromEntries(plainSettings.map(name => [name, from[name]]));
}
