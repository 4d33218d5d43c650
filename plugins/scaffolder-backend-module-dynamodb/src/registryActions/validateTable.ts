import {
  adviseOn,
  type OrderPolicy,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { orderFields } from '../actions/orderFields';
import { checkGiven } from '../actions/readOrder';
import { parametersInput } from './parametersInput';

/**
 * Registers the action `validate-dynamodb-table`: the checks of
 * `dynamodb:table:render` without writing anything.
 */
export function registerValidateTable(
  actionsRegistry: ActionsRegistryService,
  options: { policy: OrderPolicy },
): void {
  const { policy } = options;
  actionsRegistry.register({
    name: 'validate-dynamodb-table',
    title: 'Validate a DynamoDB table',
    description: `Checks the parameters of a DynamoDB table, and the rest of an order as far as it is given, by the rules of DynamoDB, of the cluster and of the platform team. Answers with every problem at once, each with its repair, and with advice on what is allowed but seldom wise. Writes nothing.

Use it until valid is true before running the template order-dynamodb-table, whose values are the same but for parameters, which it calls table. Name, namespace, owner, cluster and repoUrl that are left out are not checked here; an order needs at least name, owner and repoUrl.`,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z
          .object(orderFields(z))
          .partial()
          .extend({
            parameters: parametersInput(z),
          })
          .strict(),
      output: z =>
        z.object({
          valid: z
            .boolean()
            .describe('Whether no problem has the severity error'),
          problems: z.array(
            z.object({
              pointer: z
                .string()
                .describe('JSON pointer into the input; empty for the whole'),
              rule: z.string().describe('Stable id of the broken rule'),
              severity: z
                .enum(['error', 'warning'])
                .describe('An error stops the order, a warning does not'),
              message: z
                .string()
                .describe(
                  'Names the field, the value, the rule and the repair',
                ),
            }),
          ),
          advice: z
            .array(
              z.object({
                pointer: z.string().describe('JSON pointer into the input'),
                id: z.string().describe('Stable id of the practice'),
                sentence: z.string().describe('What to do'),
                reason: z.string().describe('Why'),
              }),
            )
            .describe(
              'Documented best practices that the parameters do not follow; none stops the order',
            ),
        }),
    },
    examples: [
      {
        title: 'A sort key without a type',
        input: {
          parameters: {
            tableName: 'users-prod',
            region: 'us-east-1',
            attributeDefinitions: [
              { attributeName: 'userId', attributeType: 'S' },
            ],
            keySchema: [
              { attributeName: 'userId', keyType: 'HASH' },
              { attributeName: 'createdAt', keyType: 'RANGE' },
            ],
          },
        },
      },
    ],
    async action({ input }) {
      const isGiven = (pointer: string) => {
        const [, field] = pointer.split('/');
        return field === undefined || Object.hasOwn(input, field);
      };
      const problems = checkGiven(input, policy).filter(({ pointer }) =>
        isGiven(pointer),
      );
      const errors = problems.filter(({ severity }) => severity === 'error');
      return {
        output: {
          valid: errors.length === 0,
          problems,
          advice: adviseOn(input.parameters, policy).map(advice => ({
            ...advice,
            pointer: `/parameters${advice.pointer}`,
          })),
        },
      };
    },
  });
}
