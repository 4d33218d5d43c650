import { richText, type RichText } from '../../text/richText';
import { labelText } from '../describe';
import type { PartialParameters } from '../PartialParameters';
import type { OnDemandThroughput, ProvisionedThroughput } from '../types';
import { billingModeLabels } from './labels';

/** `10 read and 5 write capacity units` */
export function describeUnits({
  readCapacityUnits,
  writeCapacityUnits,
}: Partial<ProvisionedThroughput> = {}): RichText {
  return readCapacityUnits === undefined || writeCapacityUnits === undefined
    ? richText`capacity units (not given yet)`
    : richText`${readCapacityUnits} read and ${writeCapacityUnits} write capacity units`;
}

/** `at most 10 read and 5 write request units a second`; nothing where there is no limit. */
export function describeLimit({
  maxReadRequestUnits: read = -1,
  maxWriteRequestUnits: write = -1,
}: Partial<OnDemandThroughput> = {}): RichText | undefined {
  if (read > 0 && write > 0) {
    return richText`at most ${read} read and ${write} write request units a second`;
  }
  return read > 0 || write > 0
    ? richText`at most ${Math.max(read, write)} ${
        read > 0 ? richText`read` : richText`write`
      } request units a second`
    : undefined;
}

/** `on demand`, with its limit, or what is provisioned. */
export function describeCapacity({
  billingMode = 'PAY_PER_REQUEST',
  provisionedThroughput,
  onDemandThroughput,
}: PartialParameters): RichText {
  const mode = labelText(billingModeLabels[billingMode]);
  if (billingMode === 'PROVISIONED') {
    return richText`${mode}: ${describeUnits(provisionedThroughput)}`;
  }
  const limit = describeLimit(onDemandThroughput);
  return limit ? richText`${mode}, ${limit}` : mode;
}
