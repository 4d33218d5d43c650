import type { ReadResult } from '@aws-dynamodb-kro/plugin-dynamodb-common';

/** A read that gave no answer that can be used. */
export type Failure = Extract<ReadResult<never>, { kind: 'error' }>;

/** A read that was refused. */
export type Refusal = Extract<ReadResult<never>, { kind: 'forbidden' }>;

export function failed(reason: Failure['reason'], message: string): Failure {
  return { kind: 'error', reason, message };
}

export function forbidden(by: Refusal['by'], message: string): Refusal {
  return { kind: 'forbidden', by, message };
}
