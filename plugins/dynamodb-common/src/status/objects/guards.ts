import type { Observed } from './ReadResult';

/*
 * Readers of values whose shape nobody promises: a component's properties have
 * no schema in the cluster, and another definition may write another status.
 */

export type JsonRecord = Record<string, unknown>;

/** The object as read, its fields still to be judged. */
export function objectOf(
  observed: Observed<object> | undefined,
): JsonRecord | undefined {
  return observed?.kind === 'present' ? asRecord(observed.object) : undefined;
}

/** The object, or an empty one where there is something else. */
export function asRecord(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** The objects of a list; none where there is no list. */
export function asRecords(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Text with something in it. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The texts of a list; none where there is no list. */
export function asTexts(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

/** A number of things: finite and not negative. */
export function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? value
    : undefined;
}

/** ISO 8601 with a day and a time of day; `Date.parse` takes much else for a time. */
export function asTime(value: unknown): string | undefined {
  return typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T/.test(value) &&
    !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

/** True or false, and nothing that merely looks like it. */
export function asBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** An object, and no list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
