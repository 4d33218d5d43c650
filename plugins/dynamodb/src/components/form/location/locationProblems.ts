import {
  checkOrder,
  type OrderPolicy,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { checkOrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';

/** A value of the template that says where a table goes. */
export type LocationField = 'name' | 'namespace' | 'cluster' | 'repoUrl';

/**
 * What stops an order with this value, as the scaffolder action will say it.
 *
 * @param value - of any origin, since a link can hold anything
 */
export function locationProblems(
  field: LocationField,
  value: unknown,
  policy: OrderPolicy,
): string[] {
  // Nothing chosen is a value that is missing, not one that is too short.
  const order = { [field]: value === '' ? undefined : value };
  const problems = [
    // An order has no repository; only the policy knows of it.
    ...(field === 'repoUrl' ? [] : checkOrder(order)),
    ...checkOrderPolicy(order, policy),
  ];
  const messages = problems
    .filter(
      ({ pointer, severity }) =>
        pointer === `/${field}` && severity === 'error',
    )
    .map(({ message }) => message);
  // The policy knows only the clusters of the configuration; the form writes '' where Backstage knows several.
  return field === 'cluster' && value === '' && messages.length === 0
    ? ['cluster is missing, and there are several: choose one.']
    : messages;
}
