import { isRecord } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';

type Fields = Record<string, unknown>;

/**
 * Drops what a form leaves behind for an optional field that nobody filled in:
 * `undefined`, `''`, `[]`, and an object in which nothing is left.
 *
 * A row of a list is something that somebody added: no row is dropped, and its
 * texts stay as they are, because a tag may have an empty value.
 */
export function withoutEmpty(fields: Fields): Fields {
  return filter(fields, value => value !== '' && !isBlank(value));
}

function cleanRow(row: unknown): unknown {
  return isRecord(row) ? filter(row, value => !isBlank(value)) : row;
}

function filter(fields: Fields, keep: (value: unknown) => boolean): Fields {
  const cleaned = Object.entries(fields).map(([name, value]) => [
    name,
    clean(value),
  ]);
  return Object.fromEntries(cleaned.filter(([, value]) => keep(value)));
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleanRow);
  return isRecord(value) ? withoutEmpty(value) : value;
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value)
    ? Object.keys(value).length === 0
    : value === undefined;
}
