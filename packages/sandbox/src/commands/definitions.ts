import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentDefinition } from '../definitions/componentDefinition';
import { projectDirectory } from '../paths';

/** Writes the ComponentDefinition anew after an edit of its CUE source. */
export async function definitions(): Promise<void> {
  const stem = join(
    projectDirectory,
    'definitions/components/aws-dynamodb-kro',
  );
  writeFileSync(
    `${stem}.yaml`,
    componentDefinition(readFileSync(`${stem}.cue`, 'utf8')),
  );
  console.log(`Wrote ${stem}.yaml`);
}
