import { mapList } from './lists';
import type {
  GlobalIndexFields,
  KeyAttributeField,
  LocalIndexFields,
  TableFormState,
} from './TableFormState';

/** Changes one attribute, or gives back the same one. */
type AttributeChange = (attribute: KeyAttributeField) => KeyAttributeField;

/**
 * The attributes of all keys that are written: the table's, then those of the
 * global and of the local indexes.
 */
export function keyAttributes(form: TableFormState): KeyAttributeField[] {
  const { partitionKey, hasSortKey, sortKey } = form;
  return [
    partitionKey,
    ...(hasSortKey ? [sortKey] : []),
    ...form.globalIndexes.flatMap(index => [
      ...index.partitionKeys,
      ...index.sortKeys,
    ]),
    ...form.localIndexes.map(index => index.sortKey),
  ];
}

function mapGlobalIndex(
  index: GlobalIndexFields,
  change: AttributeChange,
): GlobalIndexFields {
  const partitionKeys = mapList(index.partitionKeys, change);
  const sortKeys = mapList(index.sortKeys, change);
  return partitionKeys === index.partitionKeys && sortKeys === index.sortKeys
    ? index
    : { ...index, partitionKeys, sortKeys };
}

function mapLocalIndex(
  index: LocalIndexFields,
  change: AttributeChange,
): LocalIndexFields {
  const sortKey = change(index.sortKey);
  return sortKey === index.sortKey ? index : { ...index, sortKey };
}

/** Changes attributes, also a sort key that is switched off; what stays the same is shared. */
export function mapKeyAttributes(
  form: TableFormState,
  change: AttributeChange,
): TableFormState {
  return {
    ...form,
    partitionKey: change(form.partitionKey),
    sortKey: change(form.sortKey),
    globalIndexes: mapList(form.globalIndexes, index =>
      mapGlobalIndex(index, change),
    ),
    localIndexes: mapList(form.localIndexes, index =>
      mapLocalIndex(index, change),
    ),
  };
}
