import {
  DEFAULT_NAMESPACE,
  makeValidator,
  parseEntityRef,
} from '@backstage/catalog-model';
import { checkParameters } from '../parameters/checkParameters';
import { validate } from '../schema/validate';
import type { Problem } from '../problems/Problem';
import { tableOrderSchema } from './orderSchema';
import type { TableOrder } from './TableOrder';

const { isValidKind, isValidNamespace, isValidEntityName } = makeValidator();

function isEntityRef(text: string, defaultKind: string): boolean {
  try {
    const { kind, namespace, name } = parseEntityRef(text, {
      defaultKind,
      defaultNamespace: DEFAULT_NAMESPACE,
    });
    return (
      isValidKind(kind) &&
      isValidNamespace(namespace) &&
      isValidEntityName(name)
    );
  } catch {
    return false;
  }
}

function checkEntityRef(
  field: 'owner' | 'system',
  ref: string,
  defaultKind: string,
): Problem[] {
  return isEntityRef(ref, defaultKind)
    ? []
    : [
        {
          pointer: `/${field}`,
          rule: 'entity-ref',
          severity: 'error',
          message: `${field} ${JSON.stringify(
            ref,
          )} is not an entity reference: use a form such as ${defaultKind}:default/my-${defaultKind}.`,
        },
      ];
}

function checkSecretNamespace(order: TableOrder): Problem[] {
  const secret = order.parameters.writeConnectionSecretToRef;
  if (!secret?.namespace || secret.namespace === order.namespace) {
    return [];
  }
  return [
    {
      pointer: '/parameters/writeConnectionSecretToRef/namespace',
      rule: 'secret-in-other-namespace',
      severity: 'warning',
      message: `writeConnectionSecretToRef writes Secret ${secret.name} into namespace ${secret.namespace}, not into the table's namespace ${order.namespace}: who reads Secrets there reads it, and the cluster's definition has to allow that namespace. To keep it with the table leave the namespace out.`,
    },
  ];
}

/**
 * Checks an order: names, owner, and the parameters.
 *
 * @param order - a {@link TableOrder} of any origin
 * @returns every problem found, with pointers into the order (those of a
 * parameter begin with `/parameters`); `[]` when it can be rendered
 *
 * @public
 */
export function checkOrder(order: unknown): Problem[] {
  const problems = validate(tableOrderSchema, order);
  const isWrong = (pointer: string) =>
    problems.some(problem => problem.pointer === pointer);
  if (isWrong('')) {
    return problems;
  }

  const { owner, system, parameters } = order as TableOrder;
  if (!isWrong('/owner')) {
    problems.push(...checkEntityRef('owner', owner, 'group'));
  }
  if (!isWrong('/system') && system !== undefined) {
    problems.push(...checkEntityRef('system', system, 'system'));
  }
  if (!isWrong('/parameters')) {
    problems.push(
      ...checkParameters(parameters).map(problem => ({
        ...problem,
        pointer: `/parameters${problem.pointer}`,
      })),
    );
  }
  return problems.some(({ severity }) => severity === 'error')
    ? problems
    : [...problems, ...checkSecretNamespace(order as TableOrder)];
}
