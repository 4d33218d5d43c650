import type { Component } from '../objects/components';
import { asRecord, asText, asTime } from '../../schema/guards';
import type { ObservedTable } from '../objects/ReadResult';
import {
  mapStatusFields,
  type TableStatusFields,
} from '../objects/statusFields';
import type { Condition } from '../objects/types';

/**
 * What ACK reports of the table in AWS, with its conditions.
 *
 * @public
 */
export interface ReportedTable extends TableStatusFields {
  /** ACK's conditions. */
  conditions: Condition[];
}

type Details = Record<string, string>;

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((part, key) => asRecord(part)[key], value);
}

/** The component definition writes text only. */
const parsers = {
  text: asText,
  time: asTime,
  count: (value: string | undefined) =>
    value && /^\d{1,15}$/.test(value) ? Number(value) : undefined,
};

/** What the component definition copies into the Application. */
function serviceDetails(
  application: ObservedTable['application'],
  component: Component | undefined,
): Details {
  const services =
    application.kind === 'present' ? application.object.status?.services : [];
  return services?.find(({ name }) => name === component?.name)?.details ?? {};
}

/** ACK's conditions, as far as the component definition copies them into the Application. */
function copiedConditions(details: Details): Condition[] {
  const { conditionTerminal, conditionRecoverable } = details;
  const conditions: Condition[] = [];
  if (conditionTerminal) {
    conditions.push({
      type: 'ACK.Terminal',
      status: 'True',
      message: conditionTerminal,
    });
  }
  if (conditionRecoverable) {
    conditions.push({
      type: 'ACK.Recoverable',
      status: 'True',
      message: conditionRecoverable,
    });
  }
  if (details.tableStatus) {
    conditions.push({
      type: 'ACK.ResourceSynced',
      status: details.conditionSynced ?? 'Unknown',
    });
  }
  return conditions;
}

/** What the Application reports, which may be minutes old. */
export function readReportedByApplication(
  application: ObservedTable['application'],
  component: Component | undefined,
): ReportedTable {
  const details = serviceDetails(application, component);
  return {
    ...mapStatusFields((name, { type }) => parsers[type](details[name])),
    conditions: copiedConditions(details),
  };
}

/**
 * Reads what is reported: from the ACK Table where it was read, else from the kro
 * instance, else from the Application. Without an instance there is no table,
 * whatever the Application says.
 */
export function readReported(
  { application, instance, table }: ObservedTable,
  component: Component | undefined,
): ReportedTable {
  if (table?.kind === 'present' && table.object.status) {
    const { status } = table.object;
    return {
      ...mapStatusFields((_name, { ack }) => valueAt(status, ack)),
      conditions: status.conditions ?? [],
    };
  }
  if (instance.kind === 'present') {
    const { status = {} } = instance.object;
    return {
      ...mapStatusFields(name => status[name]),
      conditions: status.tableConditions ?? [],
    };
  }
  return instance.kind === 'notFound'
    ? { conditions: [] }
    : readReportedByApplication(application, component);
}
