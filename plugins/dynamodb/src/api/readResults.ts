import type { Observed } from '@aws-dynamodb-kro/plugin-dynamodb-common';

/** A read that gave no answer that can be used. */
export type Failure = Extract<Observed<never>, { kind: 'failed' }>;

/** A read that was refused. */
export type Refusal = Extract<Observed<never>, { kind: 'forbidden' }>;

export function failed(reason: Failure['reason'], message: string): Failure {
  return { kind: 'failed', reason, message };
}

export function forbidden(by: Refusal['by'], message: string): Refusal {
  return { kind: 'forbidden', by, message };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
