import { isRecord } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';

/** Whether two JSON values are equal; the order of an object's keys does not matter. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inKeyOrder) === JSON.stringify(other, inKeyOrder);
}

function inKeyOrder(_key: string, value: unknown): unknown {
  return isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;
}
