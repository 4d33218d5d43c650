import { whyItStays } from '../../parameters/whyItStays';
import type { Component } from '../objects/components';
import { isProtectedInAws } from '../engines/ack';
import { asRecords, asText, asTime } from '../objects/guards';
import { namesDeletion } from './retention';
import type { Condition, InstanceObject, TableObject } from '../objects/types';
import type { ObservedTable } from '../objects/ReadResult';
import { ANNOTATION_DELETION_POLICY, isOnlyRead } from '../ack/annotations';
import type { TableDetails } from '../TableState';

/** KubeVela's details are all text. */
function countOf(value: string | undefined): number | undefined {
  return value && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

function readKeys(spec: Record<string, unknown>): TableDetails['keys'] {
  const types = new Map(
    asRecords(spec.attributeDefinitions).map(
      ({ attributeName, attributeType }) => [
        attributeName,
        // A bare N of YAML 1.1, which the component definition takes as "N".
        attributeType === false ? 'N' : asText(attributeType),
      ],
    ),
  );
  return asRecords(spec.keySchema).map(({ attributeName, keyType }) => ({
    name: asText(attributeName) ?? '',
    type: types.get(attributeName) ?? '',
    role: keyType === 'RANGE' ? 'sort' : 'partition',
  }));
}

/** What was asked for: the kro instance has it with defaults, the component as written. */
function readSpec(spec: Record<string, unknown> | undefined) {
  return (
    spec && {
      tableName: asText(spec.tableName),
      region: asText(spec.region),
      billingMode: asText(spec.billingMode) ?? 'PAY_PER_REQUEST',
      keys: readKeys(spec),
      globalIndexes: asRecords(spec.globalSecondaryIndexes).length,
      localIndexes: asRecords(spec.localSecondaryIndexes).length,
      staysInAws: namesDeletion(spec)
        ? whyItStays(spec) !== undefined
        : undefined,
      deletionProtection: spec.deletionProtectionEnabled === true,
      streamViewType:
        spec.streamEnabled === true ? asText(spec.streamViewType) : undefined,
    }
  );
}

/** What the instance tells of that, where the Table was not read. */
function readPassedOn({ status }: InstanceObject) {
  const { deletionPolicy } = status ?? {};
  return deletionPolicy && { staysInAws: deletionPolicy === 'retain' };
}

/** What ACK was told, which decides what becomes of the table, whatever was asked for above. */
function readTold({ metadata, spec }: TableObject) {
  return {
    // Without the annotation ACK deletes, unless it or the namespace is set to keep tables. What it may only read it leaves.
    staysInAws:
      metadata.annotations?.[ANNOTATION_DELETION_POLICY] === 'retain' ||
      isOnlyRead(metadata.annotations),
    ...(spec && {
      deletionProtection: spec.deletionProtectionEnabled === true,
    }),
  };
}

/** What the component definition copies into the Application. */
function readServiceDetails(
  application: ObservedTable['application'],
  component: Component | undefined,
): Record<string, string> {
  const services =
    application.kind === 'present' ? application.object.status?.services : [];
  return services?.find(({ name }) => name === component?.name)?.details ?? {};
}

/** ACK's conditions as the component definition copies them into the Application. */
function readServiceConditions(details: Record<string, string>): Condition[] {
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

/** Reads what is known of the table. */
export function readDetails(
  observed: ObservedTable,
  component: Component | undefined,
): TableDetails {
  const details = readReported(observed, component);
  const { instance, table } = observed;
  return {
    ...details,
    ...(instance.kind === 'present' && readPassedOn(instance.object)),
    ...(table?.kind === 'present' && readTold(table.object)),
    ...(isProtectedInAws(observed, details.conditions) && {
      deletionProtection: true,
    }),
  };
}

/**
 * Reads what was asked for and what is reported: from the ACK Table where it was
 * read, else from the kro instance, else from the Application, which is up to
 * minutes older. An absent instance has no table, whatever the Application says.
 */
function readReported(
  observed: ObservedTable,
  component: Component | undefined,
): TableDetails {
  const { application, instance, table } = observed;
  const asked = readSpec(
    instance.kind === 'present' ? instance.object.spec : component?.properties,
  );
  if (table?.kind === 'present' && table.object.status) {
    const { status } = table.object;
    return {
      ...asked,
      tableArn: status.ackResourceMetadata?.arn,
      tableStatus: status.tableStatus,
      tableID: status.tableID,
      latestStreamArn: status.latestStreamARN,
      itemCount: status.itemCount,
      tableSizeBytes: status.tableSizeBytes,
      creationDateTime: status.creationDateTime,
      conditions: status.conditions ?? [],
    };
  }
  if (instance.kind === 'present') {
    const { status = {} } = instance.object;
    return {
      ...asked,
      tableArn: status.tableArn,
      tableStatus: status.tableStatus,
      tableID: status.tableID,
      latestStreamArn: status.latestStreamArn,
      itemCount: status.itemCount,
      tableSizeBytes: status.tableSizeBytes,
      creationDateTime: status.creationDateTime,
      conditions: status.tableConditions ?? [],
    };
  }
  if (instance.kind === 'absent') {
    return { ...asked, conditions: [] };
  }
  const details = readServiceDetails(application, component);
  return {
    ...asked,
    tableArn: asText(details.tableArn),
    tableStatus: asText(details.tableStatus),
    tableID: asText(details.tableID),
    latestStreamArn: asText(details.latestStreamArn),
    itemCount: countOf(details.itemCount),
    tableSizeBytes: countOf(details.tableSizeBytes),
    creationDateTime: asTime(details.creationDateTime),
    conditions: readServiceConditions(details),
  };
}
