import { DateTime } from 'luxon';

/** A time as an object wrote it; undefined when it is missing or is no ISO 8601 time. */
export function readTime(iso: string | undefined): Date | undefined {
  const time = DateTime.fromISO(iso ?? '');
  return time.isValid ? time.toJSDate() : undefined;
}
