import type { OrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { InputError, toError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import { manifestSource } from './actions/manifestSource';

/**
 * Checks that each repository that tables may be ordered into can be reached.
 *
 * @throws InputError that names the key in the configuration of each that cannot
 */
export function checkRepositories(
  { repositories }: OrderPolicy,
  integrations: ScmIntegrations,
): void {
  const problems = repositories.flatMap(({ repoUrl }, index) => {
    try {
      manifestSource({ repoUrl, path: 'application.yaml', integrations });
      return [];
    } catch (error) {
      return [
        `dynamodb.repositories[${index}].repoUrl: '${repoUrl}' cannot be ordered into. ${
          toError(error).message
        }`,
      ];
    }
  });
  if (problems.length > 0) throw new InputError(problems.join('\n'));
}
