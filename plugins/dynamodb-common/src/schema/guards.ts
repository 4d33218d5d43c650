/*
 * Readers of JSON that may have any shape: a component's properties have no
 * schema in the cluster, and another definition may write another status.
 */

/**
 * An object with fields of any type.
 *
 * @alpha
 */
export type JsonRecord = Record<string, unknown>;

/**
 * The object, or an empty one where there is something else.
 *
 * @alpha
 */
export function asRecord(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** The objects of a list; none where there is no list. */
export function asRecords(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/**
 * Text with something in it.
 *
 * @alpha
 */
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

/**
 * An object, and no list.
 *
 * @alpha
 */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the value when it is of the type, else undefined. */
export type Reader<T> = (value: unknown) => T | undefined;

/** A reader for each field. */
export type Readers<T> = { [K in keyof T]-?: Reader<NonNullable<T[K]>> };

/** The longest message that Kubernetes allows in a condition. */
const MAX_TEXT_LENGTH = 32_768;

/** Text, cut to {@link MAX_TEXT_LENGTH}. */
export function limitedText(value: unknown): string | undefined {
  return asText(value)?.slice(0, MAX_TEXT_LENGTH);
}

/** An integer that JavaScript can represent exactly. */
export function wholeNumber(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? Number(value) : undefined;
}

/** The text values of an object; the others are left out. */
export function textRecord(value: unknown): Record<string, string> | undefined {
  return isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      )
    : undefined;
}

/** The items of the type; the others are left out. */
export function arrayOf<T>(read: Reader<T>): Reader<T[]> {
  return value =>
    Array.isArray(value)
      ? value.flatMap(item => {
          const valid = read(item);
          return valid === undefined ? [] : [valid];
        })
      : undefined;
}

/** The whole list, or undefined when an item is not of the type: an empty list may have a meaning of its own. */
export function completeArrayOf<T>(read: Reader<T>): Reader<T[]> {
  return value => {
    const valid = arrayOf(read)(value);
    return valid?.length === (Array.isArray(value) ? value.length : undefined)
      ? valid
      : undefined;
  };
}

/** An object with those of its fields that are of their type; undefined when a required one is missing. */
export function objectOf<T extends object>(
  readers: Readers<T>,
  required: readonly (keyof T)[] = [],
): Reader<T> {
  return value => {
    if (!isRecord(value)) {
      return undefined;
    }
    const valid = Object.fromEntries(
      Object.entries<Reader<unknown>>(readers)
        .map(([key, read]) => [key, read(value[key])])
        .filter(([, field]) => field !== undefined),
    );
    return required.every(key => key in valid) ? (valid as T) : undefined;
  };
}
