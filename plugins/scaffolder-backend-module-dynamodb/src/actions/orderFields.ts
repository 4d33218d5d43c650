import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';

type RegistryAction = Parameters<ActionsRegistryService['register']>[0];

/** The zod that Backstage hands to the schemas of actions. */
export type Zod = Parameters<RegistryAction['schema']['input']>[0];

/** What an order consists of but for the table's parameters, as an action asks for it. */
export function orderFields(z: Zod) {
  return {
    name: z
      .string()
      .describe(
        "Name of the Application and of the catalog entity: up to 56 lower-case letters, digits and '-'",
      ),
    namespace: z
      .string()
      .optional()
      .describe('Kubernetes namespace of the Application; default'),
    owner: z
      .string()
      .describe('Entity reference of the owner, such as group:default/team-a'),
    system: z
      .string()
      .optional()
      .describe('Entity reference of the system, such as system:default/shop'),
    description: z
      .string()
      .optional()
      .describe('One sentence for the catalog page'),
    cluster: z
      .string()
      .optional()
      .describe("The cluster's name in Backstage, where it knows several"),
    repoUrl: z
      .string()
      .describe(
        'The GitOps repository, as host?owner=OWNER&repo=REPOSITORY; one of dynamodb.repositories in app-config.yaml',
      ),
  };
}
