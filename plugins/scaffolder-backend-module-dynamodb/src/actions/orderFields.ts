import { tableOrderSchema } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';

type RegistryAction = Parameters<ActionsRegistryService['register']>[0];

/** The zod that Backstage hands to the schemas of actions. */
export type Zod = Parameters<RegistryAction['schema']['input']>[0];

/** What an order consists of but for the table's parameters, as an action asks for it. */
export function orderFields(z: Zod) {
  const text = (field: string) =>
    z.string().describe(tableOrderSchema.properties?.[field].description ?? '');
  return {
    name: text('name'),
    namespace: z
      .string()
      .optional()
      .describe('Kubernetes namespace of the Application; default'),
    owner: text('owner'),
    system: text('system').optional(),
    description: text('description').optional(),
    cluster: text('cluster').optional(),
    repoUrl: z
      .string()
      .describe(
        'The GitOps repository, as host?owner=OWNER&repo=REPOSITORY; one of dynamodb.repositories in app-config.yaml',
      ),
  };
}
