import { test } from '@playwright/test';

function nameAt(name: string, retry: number): string {
  return retry === 0 ? name : `${name}-${retry + 1}`;
}

/** The name of a table that a test makes. The second try has one of its own: the first one's table may still be there. */
export function named(name: string): string {
  return nameAt(name, test.info().retry);
}

/** What {@link named} gives, whichever try it is. */
export function namedAtEachTry(name: string): string[] {
  return Array.from({ length: test.info().project.retries + 1 }, (_, retry) =>
    nameAt(name, retry),
  );
}
