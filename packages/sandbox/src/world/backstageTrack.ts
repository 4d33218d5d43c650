import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListrTask } from 'listr2';
import { startForge } from '@aws-dynamodb-kro/forge-stand-in';
import { startBackstage } from './backstage';
import { waited, type Building } from './Building';

/** Owner and repository of the stand-in for GitHub; app-config.yaml names them too. */
const FORGE = { owner: 'platform', repository: 'gitops' };

const FIRST_FILES = {
  'README.md': `# GitOps repository of the sandbox

What is on \`main\` is applied to the cluster. A table is a folder \`<namespace>/<name>\` with \`application.yaml\` for
the cluster and \`catalog-info.yaml\` for the catalog.
`,
  // The catalog reads every catalog-info.yaml of the repository, and warns while there is none.
  'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: gitops
  title: GitOps repository
  description: What is on its main branch is applied to the cluster
spec:
  type: git-repository
  owner: group:default/platform
`,
};

/** Made once, because Backstage's catalog and people's clones keep using it. */
function lastingToken(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

/** The forge, then Backstage: neither waits for the cluster. */
export function backstageTrack(
  building: Building,
  configs?: string[],
): ListrTask[] {
  const { directories, ports, endpoints, closers } = building;
  const { state } = directories;
  return [
    {
      title: 'Stand-in for GitHub',
      task: async (_, task) => {
        const token = lastingToken(join(state, 'forge-token'));
        const forge = await startForge({
          directory: join(state, 'forge'),
          port: ports.forge,
          token,
          seed: FIRST_FILES,
          ...FORGE,
        });
        closers.push(() => forge.stop());
        endpoints.forge = {
          url: forge.url,
          apiUrl: forge.apiUrl,
          token,
          repositoryDirectory: forge.repositoryDirectory,
          ...FORGE,
        };
        task.title = `Stand-in for GitHub: ${forge.url}/${FORGE.owner}/${FORGE.repository}/pulls`;
      },
    },
    {
      title: 'Backstage',
      task: async (_, task) => {
        endpoints.backstage = await startBackstage(building, configs);
        const { appUrl } = endpoints.backstage;
        task.title = `Backstage is ready after ${waited(building)}: ${appUrl}`;
      },
    },
  ];
}
