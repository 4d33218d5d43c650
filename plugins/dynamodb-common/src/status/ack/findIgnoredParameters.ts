import { ackPaths, toAckTable } from '../../parameters/ackTable';
import { parameterNames } from '../../parameters/catalogue';
import type { ParameterName } from '../../parameters/concern';
import { pickValidParameters } from '../../parameters/pickValidParameters';
import type { DeepPartial } from '../../schema/pick';
import type { DynamoDBTableParameters } from '../../parameters/types';
import { asRecord, isRecord } from '../../schema/guards';
import type { InstanceObject, TableObject } from '../objects/types';
import {
  ANNOTATION_DELETION_POLICY,
  ANNOTATION_REGION,
  hasAdoptionSettings,
} from './annotations';

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce((part, step) => asRecord(part)[step], value);
}

/** Whether there is everything that is asked for; lists in any order, and there may be more. */
function covers(live: unknown, asked: unknown): boolean {
  if (Array.isArray(asked)) {
    return (
      Array.isArray(live) &&
      asked.every(item => live.some(other => covers(other, item)))
    );
  }
  if (isRecord(asked)) {
    return (
      isRecord(live) &&
      Object.entries(asked).every(([key, item]) => covers(live[key], item))
    );
  }
  return live === asked;
}

/** The parts of the Table that the parameters are to be found in. */
function expectedOf(asked: DeepPartial<DynamoDBTableParameters>) {
  // Only what is there is compared, so it does not matter what is missing.
  return toAckTable(asked as DynamoDBTableParameters);
}

/**
 * The parameters that are asked for and that the live ACK Table does not have:
 * the cluster's definitions are not ours, and ignore them.
 *
 * Only says something of a Table that has had the time to follow the last change.
 * What others add to the Table does not matter, nor a parameter of a wrong type.
 *
 * @param parameters - the properties of the component, as somebody wrote them
 * @param table - the ACK Table as it was read
 * @param instance - the kro instance: the Table does not show
 * `writeConnectionSecretToRef`, which is not compared without it
 * @returns names of documented parameters, in the order of the documentation
 *
 * @alpha
 */
export function findIgnoredParameters(
  parameters: Record<string, unknown>,
  table: TableObject,
  instance?: InstanceObject,
): string[] {
  const asked = pickValidParameters(parameters);
  const expected = expectedOf(asked);
  const ours = expectedOf({});
  // What AWS and ACK take for what is not written, which is not always what the component takes.
  const defaults = {
    spec: { ...ours.spec, billingMode: 'PROVISIONED' },
    annotations: {
      ...ours.annotations,
      [ANNOTATION_DELETION_POLICY]: 'delete',
    },
    labels: ours.labels,
  };
  const { annotations = {}, labels = {} } = table.metadata;
  const live = {
    spec: table.spec,
    // Without the annotation ACK takes the region that it runs in.
    annotations: {
      [ANNOTATION_REGION]: table.status?.ackResourceMetadata?.region,
      ...annotations,
    },
    labels,
  };

  const isApplied = (name: ParameterName): boolean => {
    if (name === 'adoptionPolicy') {
      return hasAdoptionSettings(annotations);
    }
    if (name === 'writeConnectionSecretToRef') {
      return !instance?.spec || covers(instance.spec[name], asked[name]);
    }
    const path = ackPaths[name] ?? [];
    const wanted = at(expected, path);
    const found = at(live, path);
    if (wanted === undefined) {
      // It is off, so it is enough that the Table does not say it is on.
      return found !== true;
    }
    if (found !== undefined) {
      return covers(found, wanted);
    }
    // Nothing needs to be written for what holds anyway.
    return covers(at(defaults, path), wanted);
  };
  return parameterNames.filter(
    name =>
      // Not to ask for a billing mode is to ask for on demand.
      (asked[name] !== undefined || name === 'billingMode') && !isApplied(name),
  );
}
