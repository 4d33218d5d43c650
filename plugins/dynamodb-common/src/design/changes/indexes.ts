import type { DesignChange } from '../DesignChange';
import { mapList, withoutId } from '../lists';
import type {
  GlobalIndexDesign,
  KeyAttributeDesign,
  LocalIndexDesign,
  TableDesign,
} from '../TableDesign';

type Change<Kind> = Extract<DesignChange, { kind: Kind }>;

function newAttribute(number: number): KeyAttributeDesign {
  return { id: `attribute-${number}`, name: '', type: 'S' };
}

export function addIndex(
  design: TableDesign,
  kind: 'global' | 'local',
): TableDesign {
  const { nextId } = design;
  const common = {
    id: `index-${nextId}`,
    name: '',
    projection: { type: 'ALL' as const, attributes: [] },
  };
  const attribute = newAttribute(nextId + 1);
  const next = { ...design, nextId: nextId + 2 };
  return kind === 'global'
    ? {
        ...next,
        globalIndexes: [
          ...design.globalIndexes,
          {
            ...common,
            kind,
            partitionKeys: [attribute],
            sortKeys: [],
            capacity: { read: '', write: '' },
            onDemandLimit: { read: '', write: '' },
          },
        ],
      }
    : {
        ...next,
        localIndexes: [
          ...design.localIndexes,
          { ...common, kind, sortKey: attribute },
        ],
      };
}

function mapGlobalIndexes(
  design: TableDesign,
  change: (index: GlobalIndexDesign) => GlobalIndexDesign,
): TableDesign {
  return { ...design, globalIndexes: mapList(design.globalIndexes, change) };
}

export function setIndex(
  design: TableDesign,
  { id, name, projection, capacity, onDemandLimit }: Change<'setIndex'>,
): TableDesign {
  const common = <Index extends GlobalIndexDesign | LocalIndexDesign>(
    index: Index,
  ): Index => ({
    ...index,
    name: name ?? index.name,
    projection: { ...index.projection, ...projection },
  });
  return {
    ...design,
    globalIndexes: mapList(design.globalIndexes, index =>
      index.id === id
        ? {
            ...common(index),
            capacity: { ...index.capacity, ...capacity },
            onDemandLimit: { ...index.onDemandLimit, ...onDemandLimit },
          }
        : index,
    ),
    localIndexes: mapList(design.localIndexes, index =>
      index.id === id ? common(index) : index,
    ),
  };
}

export function removeIndex(design: TableDesign, id: string): TableDesign {
  const { globalIndexes, localIndexes } = design;
  const index = [...globalIndexes, ...localIndexes].find(
    other => other.id === id,
  );
  if (!index) {
    return design;
  }
  const siblings = index.kind === 'global' ? globalIndexes : localIndexes;
  return {
    ...design,
    globalIndexes: withoutId(globalIndexes, id),
    localIndexes: withoutId(localIndexes, id),
    undo: {
      kind: 'index',
      index,
      position: siblings.findIndex(other => other.id === id),
    },
  };
}

export function addIndexKey(
  design: TableDesign,
  { id, role }: Change<'addIndexKey'>,
): TableDesign {
  if (!design.globalIndexes.some(index => index.id === id)) {
    return design;
  }
  const attribute = newAttribute(design.nextId);
  const keys = role === 'partition' ? 'partitionKeys' : 'sortKeys';
  return mapGlobalIndexes({ ...design, nextId: design.nextId + 1 }, index =>
    index.id === id ? { ...index, [keys]: [...index[keys], attribute] } : index,
  );
}

/** The last partition key stays: without one there is no index. */
export function removeIndexKey(
  design: TableDesign,
  attribute: string,
): TableDesign {
  return mapGlobalIndexes(design, index => {
    const partitionKeys = withoutId(index.partitionKeys, attribute);
    const sortKeys = withoutId(index.sortKeys, attribute);
    const isSame =
      partitionKeys === index.partitionKeys && sortKeys === index.sortKeys;
    return isSame || partitionKeys.length === 0
      ? index
      : { ...index, partitionKeys, sortKeys };
  });
}
