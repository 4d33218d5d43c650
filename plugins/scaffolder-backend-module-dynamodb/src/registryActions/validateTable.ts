import {
  checkManifest,
  type OrderPolicy,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { recommend } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
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

Use it until valid is true before running the template order-dynamodb-table, whose values are the same but for parameters, which it calls table. Name, namespace, owner, cluster and repoUrl that are left out are not checked here; an order needs at least name, owner and repoUrl.

A manifest that was written by hand is checked with manifest instead of parameters: also whether KubeVela keeps its tables, with the YAML to add where it does not.`,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z
          .object(orderFields(z))
          .partial()
          .extend({
            parameters: parametersInput(z).optional(),
            manifest: z
              .string()
              .optional()
              .describe(
                'A whole KubeVela Application as YAML, each component of type aws-dynamodb-kro of which is checked',
              ),
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
                .describe(
                  'JSON pointer into the input, going on in the YAML of manifest; empty for the whole',
                ),
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
    async action({ input: { manifest, ...input } }) {
      const { parameters } = input;
      if (parameters === undefined && manifest === undefined) {
        throw new InputError(
          'There is nothing to check: give parameters, or manifest.',
        );
      }
      const isGiven = (field?: string) =>
        field === undefined || Object.hasOwn(input, field);
      const problems = [
        ...checkGiven({ ...input, parameters: parameters ?? {} }, policy)
          .filter(({ pointer }) => isGiven(pointer.split('/')[1]))
          // What a namespace decides on waits until there is one.
          .filter(
            ({ rule }) => !rule.startsWith('secret-') || isGiven('namespace'),
          ),
        ...(manifest === undefined
          ? []
          : checkManifest(manifest, policy).map(problem => ({
              ...problem,
              pointer: `/manifest${problem.pointer}`,
            }))),
      ];
      const errors = problems.filter(({ severity }) => severity === 'error');
      return {
        output: {
          valid: errors.length === 0,
          problems,
          advice: (parameters ? recommend(parameters, policy) : []).map(
            advice => ({
              ...advice,
              pointer: `/parameters${advice.pointer}`,
            }),
          ),
        },
      };
    },
  });
}
