import { keyAttributes } from '../design/keyAttributes';
import type { TableDesign } from '../design/TableDesign';

/** The controls and sections that a form shows for a design, by field id. */
export function fieldsOf(design: TableDesign): Set<string> {
  const isProvisioned = design.billingMode === 'PROVISIONED';
  const partsOf = (id: string, parts: string[]) =>
    parts.map(part => `${id}.${part}`);
  const indexes = [...design.globalIndexes, ...design.localIndexes];
  return new Set([
    ...['keys', 'indexes', 'tags', 'encryption', 'table'],
    ...['tableName', 'region', 'hasSortKey', 'billingMode', 'tableClass'],
    ...['pointInTimeRecoveryEnabled', 'deletionProtectionEnabled'],
    ...['deletionPolicy', 'adoptionPolicy', 'providerConfigName'],
    ...['resourcePolicy', 'contributorInsightsEnabled'],
    ...['streamEnabled', 'ttlEnabled', 'hasConnectionSecret'],
    ...partsOf(isProvisioned ? 'capacity' : 'onDemandLimit', ['read', 'write']),
    ...(design.encryption === 'customer-managed' ? ['kmsMasterKeyID'] : []),
    ...(design.streamEnabled ? ['streamViewType'] : []),
    ...(design.ttlEnabled ? ['ttlAttributeName'] : []),
    ...(design.hasConnectionSecret
      ? partsOf('connectionSecret', ['name', 'namespace'])
      : []),
    ...keyAttributes(design).flatMap(({ id }) => partsOf(id, ['name', 'type'])),
    ...indexes.flatMap(({ kind, id, projection }) =>
      partsOf(id, [
        ...['name', 'key', 'projection'],
        ...(projection.type === 'INCLUDE' ? ['attributes'] : []),
        ...(kind === 'global' && isProvisioned ? ['read', 'write'] : []),
        ...(kind === 'global' && !isProvisioned ? ['maxRead', 'maxWrite'] : []),
      ]),
    ),
    ...design.tags.flatMap(({ id }) => partsOf(id, ['key', 'value'])),
  ]);
}
