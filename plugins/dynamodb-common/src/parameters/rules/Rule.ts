import type { Problem } from '../Problem';
import type { DynamoDBTableParameters } from '../types';

/** What a broken rule reports; a finding is an error unless it says otherwise. */
export interface Finding {
  pointer: string;
  message: string;
  severity?: Problem['severity'];
}

/**
 * A rule between parameters. It runs only when the parameters that it reads
 * have the right shape, so it need not look at that again.
 */
export interface Rule {
  id: string;
  reads: (keyof DynamoDBTableParameters)[];
  check(parameters: DynamoDBTableParameters): Finding[];
}
