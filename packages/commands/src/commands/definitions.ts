import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentDefinition } from '../definitions/componentDefinition';
import {
  parameterRuleIdsModule,
  parameterTypesModule,
} from '../definitions/parameterTypes';
import { parametersDocument } from '../definitions/parametersDocument';
import { projectDirectory } from '@aws-dynamodb-kro/sandbox';

/** Writes anew what is generated: the ComponentDefinition from its CUE source, and the types and the document of the parameters. */
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

  const fromCatalogue = {
    'docs/parameters.md': parametersDocument(),
    'plugins/dynamodb-common/src/parameters/types.ts': parameterTypesModule(),
    'plugins/dynamodb-common/src/problems/parameterRuleIds.ts':
      parameterRuleIdsModule(),
  };
  for (const [path, text] of Object.entries(fromCatalogue)) {
    const file = join(projectDirectory, path);
    writeFileSync(file, text);
    console.log(`Wrote ${file}`);
  }
}
