import { asRecords, asText, type JsonRecord } from '../../schema/guards';

/**
 * One attribute of a key.
 *
 * @public
 */
export interface TableKey {
  /** Name of the attribute; `''` where no readable one is desired. */
  name: string;
  /** `S`, `N` or `B`, or `''` where it is not defined. */
  type: string;
  /** `HASH` is a partition key, `RANGE` a sort key. */
  role: 'partition' | 'sort';
}

/** The attributes of a key, with the types that the spec defines. */
export function readKeys(spec: JsonRecord, keySchema: unknown): TableKey[] {
  const definitions = asRecords(spec.attributeDefinitions);
  return asRecords(keySchema).map(({ attributeName, keyType }) => {
    const type = definitions.find(
      definition => definition.attributeName === attributeName,
    )?.attributeType;
    return {
      name: asText(attributeName) ?? '',
      // A bare N of YAML 1.1, which the component definition takes as "N".
      type: type === false ? 'N' : asText(type) ?? '',
      role: keyType === 'RANGE' ? 'sort' : 'partition',
    };
  });
}
