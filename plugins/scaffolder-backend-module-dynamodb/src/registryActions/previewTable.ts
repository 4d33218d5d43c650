import { type OrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { summarizeOrder } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ScmIntegrations } from '@backstage/integration';
import { orderFields } from '../actions/orderFields';
import { readOrder } from '../actions/readOrder';
import { renderOrder } from '../actions/renderOrder';
import { parametersInput } from './parametersInput';

/**
 * Registers the action `preview-dynamodb-table`: what `dynamodb:table:render`
 * would write and say, without writing anything.
 */
export function registerPreviewTable(
  actionsRegistry: ActionsRegistryService,
  options: {
    policy: OrderPolicy;
    baseUrl?: string;
    integrations: ScmIntegrations;
  },
): void {
  const { policy, baseUrl, integrations } = options;
  actionsRegistry.register({
    name: 'preview-dynamodb-table',
    title: 'Preview the order of a DynamoDB table',
    description: `Shows what the order of a DynamoDB table would write: the manifests byte for byte, the pull request's words, and in plain sentences what will be made, what can never be changed later, what costs by the hour and what is risky. Writes nothing and asks no forge: whether the name is taken shows when it is ordered.

A bad order is refused with every problem at once. To order, run the template order-dynamodb-table with the same values, where parameters is called table.`,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z => {
        const { repoUrl, ...fields } = orderFields(z);
        return z
          .object({
            ...fields,
            repoUrl: repoUrl
              .optional()
              .describe(
                `${repoUrl.description}. Left out, catalogInfo does not say where its manifest is`,
              ),
            parameters: parametersInput(z),
          })
          .strict();
      },
      output: z => {
        const sentences = z.array(z.string());
        return z.object({
          applicationPath: z
            .string()
            .describe('Path of the Application in the repository'),
          application: z.string().describe('The KubeVela Application, as YAML'),
          catalogInfoPath: z
            .string()
            .describe('Path of the catalog entity in the repository'),
          catalogInfo: z.string().describe('The catalog entity, as YAML'),
          title: z.string().describe('Title of the pull request'),
          body: z
            .string()
            .describe('Description of the pull request, as Markdown'),
          summary: z.object({
            summary: sentences.describe('What will be made'),
            immutableSettings: sentences.describe(
              'What can never be changed later',
            ),
            costs: sentences.describe('What costs, used or not'),
            risks: sentences.describe('What may lose data or access'),
          }),
        });
      },
    },
    examples: [
      {
        title: 'A table with a partition key and on-demand capacity',
        input: {
          name: 'users',
          owner: 'group:default/team-a',
          parameters: {
            tableName: 'users-prod',
            region: 'us-east-1',
            attributeDefinitions: [
              { attributeName: 'userId', attributeType: 'S' },
            ],
            keySchema: [{ attributeName: 'userId', keyType: 'HASH' }],
          },
        },
      },
    ],
    async action({ input }) {
      const order = readOrder(input, policy);
      const { repoUrl } = input;
      return {
        output: {
          ...renderOrder(order, { repoUrl, baseUrl, integrations }),
          summary: summarizeOrder(order),
        },
      };
    },
  });
}
