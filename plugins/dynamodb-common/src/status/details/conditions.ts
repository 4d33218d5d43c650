import {
  asBoolean,
  asRecord,
  asRecords,
  asText,
  type JsonRecord,
} from '../../schema/guards';
import type { Condition } from '../objects/types';
import { type ObservedTable, presentRecord } from '../objects/ReadResult';

/**
 * The health of a component, as KubeVela checks it.
 *
 * @alpha
 */
export interface ComponentHealth {
  /** Name of the component. */
  name: string;
  /** Undefined until it was checked. Healthy at KubeVela is not ACTIVE at AWS. */
  healthy?: boolean;
  /** The sentence of the component definition. */
  message?: string;
}

/**
 * What the objects of one table say of themselves, layer by layer.
 *
 * @alpha
 */
export interface LayerConditions {
  /** The conditions of the Application, in its order. */
  application: Condition[];
  /** The health of the Application's components. */
  health: ComponentHealth[];
  /** The conditions of the kro instance, in its order. */
  instance: Condition[];
  /** ACK's conditions of the Table, in its order. */
  table: Condition[];
  /** True where the Table was not read and its conditions are those that kro copied. */
  tableCopied: boolean;
}

/**
 * Reads all conditions of all layers.
 *
 * @remarks
 *
 * Whatever the objects hold, this gives lists and throws nothing: a condition
 * without a type is left out, and so is each field of the wrong type.
 *
 * @param observed - the objects of the table, read at about the same moment
 *
 * @alpha
 */
export function layerConditions(observed: ObservedTable): LayerConditions {
  const application = statusOf(observed.application);
  const instance = statusOf(observed.instance);
  const tableKind = observed.table?.kind;
  const tableSeen = tableKind === 'present' || tableKind === 'notFound';
  return {
    application: readConditions(application.conditions),
    health: readHealth(application.services),
    instance: readConditions(instance.conditions),
    table: readConditions(
      tableSeen
        ? statusOf(observed.table).conditions
        : instance.tableConditions,
    ),
    tableCopied: !tableSeen && asRecords(instance.tableConditions).length > 0,
  };
}

function statusOf(observed: ObservedTable[keyof ObservedTable]): JsonRecord {
  return asRecord(presentRecord(observed)?.status);
}

function readConditions(value: unknown): Condition[] {
  return asRecords(value).flatMap(condition => {
    const type = asText(condition.type);
    return type
      ? [
          {
            type,
            status: asText(condition.status) ?? '',
            reason: asText(condition.reason),
            message: asText(condition.message),
            lastTransitionTime: asText(condition.lastTransitionTime),
          },
        ]
      : [];
  });
}

function readHealth(value: unknown): ComponentHealth[] {
  return asRecords(value).map(({ name, healthy, message }) => ({
    name: asText(name) ?? '',
    healthy: asBoolean(healthy),
    message: asText(message),
  }));
}
