import {
  checkOrder,
  type OrderPolicy,
  type Problem,
  type TableOrder,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { checkOrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { withoutEmpty } from './withoutEmpty';

/** An order as it is given to an action: of any shape, with fields that a form left empty. */
export interface GivenOrder {
  parameters: Record<string, unknown>;
  repoUrl?: string;
  [field: string]: unknown;
}

function orderOf({ repoUrl, parameters, ...fields }: GivenOrder) {
  return {
    namespace: 'default',
    ...withoutEmpty(fields),
    parameters: withoutEmpty(parameters),
  };
}

/**
 * Checks an order by the rules of the engines and by those of the platform team.
 * Without a `repoUrl` its place in Git is not checked.
 *
 * @returns every problem found, with pointers into the order
 */
export function checkGiven(given: GivenOrder, policy: OrderPolicy): Problem[] {
  const order = orderOf(given);
  const { repoUrl } = given;
  return [
    ...checkOrder(order),
    ...checkOrderPolicy({ ...order, repoUrl }, policy).filter(
      ({ pointer }) => pointer !== '/repoUrl' || repoUrl !== undefined,
    ),
  ];
}

/**
 * Reads an order and checks it. Warnings are logged.
 *
 * @throws InputError that lists everything that has to be fixed
 */
export function readOrder(
  given: GivenOrder,
  policy: OrderPolicy,
  logger?: LoggerService,
): TableOrder {
  const problems = checkGiven(given, policy);
  for (const { severity, message } of problems) {
    if (severity === 'warning') logger?.warn(message);
  }
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const count = errors.length === 1 ? '1 thing' : `${errors.length} things`;
    throw new InputError(
      [
        `Nothing was written: the order has ${count} to fix.`,
        ...errors.map(({ message }) => `- ${message}`),
      ].join('\n'),
    );
  }
  // checkOrder has found nothing wrong with its shape.
  return orderOf(given) as unknown as TableOrder;
}
