import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { conformanceDirectory } from './paths';

/** Asks what all the others have called, so it comes after them. */
const LAST = 'iamPolicy.conformance.ts';

/** The files of all suites in the order in which they run, by their paths in `src/suites`; `last` runs after the others. */
export function suiteFiles(): { name: string; file: string; last: boolean }[] {
  const directory = join(conformanceDirectory, 'src', 'suites');
  return (readdirSync(directory, { recursive: true }) as string[])
    .filter(name => name.endsWith('.conformance.ts'))
    .sort()
    .map(name => ({
      name,
      file: join(directory, name),
      last: name === LAST,
    }));
}
