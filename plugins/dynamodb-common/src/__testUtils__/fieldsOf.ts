import { keyAttributes } from '../form/keyAttributes';
import type { TableFormState } from '../form/TableFormState';

/** The controls and sections that a form shows for a form, by field id. */
export function fieldsOf(form: TableFormState): Set<string> {
  const isProvisioned = form.billingMode === 'PROVISIONED';
  const partsOf = (id: string, parts: string[]) =>
    parts.map(part => `${id}.${part}`);
  const indexes = [...form.globalIndexes, ...form.localIndexes];
  return new Set([
    ...['keys', 'indexes', 'tags', 'encryption', 'table'],
    ...['tableName', 'region', 'hasSortKey', 'billingMode', 'tableClass'],
    ...['pointInTimeRecoveryEnabled', 'deletionProtectionEnabled'],
    ...['deletionPolicy', 'adoptionPolicy', 'providerConfigName'],
    ...['resourcePolicy', 'contributorInsightsEnabled'],
    ...['streamEnabled', 'ttlEnabled', 'hasConnectionSecret'],
    ...partsOf(isProvisioned ? 'capacity' : 'onDemandLimit', ['read', 'write']),
    ...(form.encryption === 'customer-managed' ? ['kmsMasterKeyID'] : []),
    ...(form.streamEnabled ? ['streamViewType'] : []),
    ...(form.ttlEnabled ? ['ttlAttributeName'] : []),
    ...(form.hasConnectionSecret
      ? partsOf('connectionSecret', ['name', 'namespace'])
      : []),
    ...keyAttributes(form).flatMap(({ id }) => partsOf(id, ['name', 'type'])),
    ...indexes.flatMap(({ kind, id, projection }) =>
      partsOf(id, [
        ...['name', 'key', 'projection'],
        ...(projection.type === 'INCLUDE' ? ['attributes'] : []),
        ...(kind === 'global' && isProvisioned ? ['read', 'write'] : []),
        ...(kind === 'global' && !isProvisioned ? ['maxRead', 'maxWrite'] : []),
      ]),
    ),
    ...form.tags.flatMap(({ id }) => partsOf(id, ['key', 'value'])),
  ]);
}
