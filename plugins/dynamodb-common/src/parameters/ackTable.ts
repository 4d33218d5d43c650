import { concernList, parameterDefinitions, parameterNames } from './catalogue';
import type { AckPath, AckTablePart, ParameterName } from './concern';
import type { DynamoDBTableParameters } from './types';

/** What the cluster's definitions make of the parameters when the ACK Table is created. */
export function toAckTable(
  parameters: DynamoDBTableParameters,
): Required<AckTablePart> {
  const parts = concernList.map(({ ackTable }) => ackTable(parameters));
  return {
    spec: Object.assign({}, ...parts.map(({ spec }) => spec)),
    annotations: Object.assign(
      {},
      ...parts.map(({ annotations }) => annotations),
    ),
    labels: Object.assign({}, ...parts.map(({ labels }) => labels)),
  };
}

/**
 * The spec of the ACK Table that the cluster's definitions make of the
 * parameters when the table is created.
 *
 * What is off is left out, but for encryption, which ACK has to have, and
 * for settings that ACK takes as `false`. Empty lists are left out, since AWS
 * refuses them, and limits of -1. What ACK has no field for is in
 * {@link tableAnnotations} and {@link tableLabels}. An empty `tableReplicas`
 * comes and goes beside it, which only makes ACK read the table again. Later
 * changes may add blocks for a while, to switch a stream or time to live off or
 * to lift a limit, and say DISABLE of contributor insights from then on.
 *
 * @alpha
 */
export function toTableSpec(
  parameters: DynamoDBTableParameters,
): Record<string, unknown> {
  return toAckTable(parameters).spec;
}

/**
 * The annotations of the ACK Table by which the cluster's definitions pass on
 * the parameters that ACK has no field for, as they are when the Table is made.
 *
 * @alpha
 */
export function tableAnnotations(
  parameters: DynamoDBTableParameters,
): Record<string, string> {
  return toAckTable(parameters).annotations;
}

/**
 * The labels of the ACK Table that come from the parameters.
 *
 * @alpha
 */
export function tableLabels(
  parameters: DynamoDBTableParameters,
): Record<string, string> {
  return toAckTable(parameters).labels;
}

/** Where the ACK Table has each parameter, for those that it has in one place. */
export const ackPaths = Object.fromEntries(
  parameterNames.flatMap(name => {
    const { ackPath } = parameterDefinitions[name];
    return ackPath ? [[name, ackPath]] : [];
  }),
) as Partial<Record<ParameterName, AckPath>>;
