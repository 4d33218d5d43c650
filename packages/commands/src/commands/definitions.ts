import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentDefinition } from '../definitions/componentDefinition';
import { parametersDocument } from '../definitions/parametersDocument';
import { projectDirectory } from '@aws-dynamodb-kro/sandbox';

/** Writes anew what is generated: the ComponentDefinition from its CUE source, and the document of the parameters. */
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

  const document = join(projectDirectory, 'docs/parameters.md');
  writeFileSync(document, parametersDocument());
  console.log(`Wrote ${document}`);
}
