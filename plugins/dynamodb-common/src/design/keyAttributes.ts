import { mapList } from './lists';
import type {
  GlobalIndexDesign,
  KeyAttributeDesign,
  LocalIndexDesign,
  TableDesign,
} from './TableDesign';

/** Changes one attribute, or gives back the same one. */
type AttributeChange = (attribute: KeyAttributeDesign) => KeyAttributeDesign;

/**
 * The attributes of all keys that are written: the table's, then those of the
 * global and of the local indexes.
 */
export function keyAttributes(design: TableDesign): KeyAttributeDesign[] {
  const { partitionKey, hasSortKey, sortKey } = design;
  return [
    partitionKey,
    ...(hasSortKey ? [sortKey] : []),
    ...design.globalIndexes.flatMap(index => [
      ...index.partitionKeys,
      ...index.sortKeys,
    ]),
    ...design.localIndexes.map(index => index.sortKey),
  ];
}

function mapGlobalIndex(
  index: GlobalIndexDesign,
  change: AttributeChange,
): GlobalIndexDesign {
  const partitionKeys = mapList(index.partitionKeys, change);
  const sortKeys = mapList(index.sortKeys, change);
  return partitionKeys === index.partitionKeys && sortKeys === index.sortKeys
    ? index
    : { ...index, partitionKeys, sortKeys };
}

function mapLocalIndex(
  index: LocalIndexDesign,
  change: AttributeChange,
): LocalIndexDesign {
  const sortKey = change(index.sortKey);
  return sortKey === index.sortKey ? index : { ...index, sortKey };
}

/** Changes attributes, also a sort key that is switched off; what stays the same is shared. */
export function mapKeyAttributes(
  design: TableDesign,
  change: AttributeChange,
): TableDesign {
  return {
    ...design,
    partitionKey: change(design.partitionKey),
    sortKey: change(design.sortKey),
    globalIndexes: mapList(design.globalIndexes, index =>
      mapGlobalIndex(index, change),
    ),
    localIndexes: mapList(design.localIndexes, index =>
      mapLocalIndex(index, change),
    ),
  };
}
