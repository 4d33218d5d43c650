import {
  checkOrder,
  type TableOrder,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/**
 * Reads a checked order. Advice is logged.
 *
 * @throws InputError that lists everything that has to be put right
 */
export function readOrder(value: unknown, logger: LoggerService): TableOrder {
  const problems = checkOrder(value);
  for (const { severity, message } of problems) {
    if (severity === 'warning') logger.warn(message);
  }
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const count = errors.length === 1 ? '1 thing' : `${errors.length} things`;
    throw new InputError(
      [
        `Nothing was written: the order has ${count} to put right.`,
        ...errors.map(({ message }) => `- ${message}`),
      ].join('\n'),
    );
  }
  return value as TableOrder;
}
