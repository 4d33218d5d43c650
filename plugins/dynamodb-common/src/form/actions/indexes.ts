import type { TableFormAction } from '../TableFormAction';
import { mapList, withoutId } from '../lists';
import type {
  GlobalIndexFields,
  KeyAttributeField,
  LocalIndexFields,
  TableFormState,
} from '../TableFormState';

type Change<Kind> = Extract<TableFormAction, { kind: Kind }>;

function newAttribute(number: number): KeyAttributeField {
  return { id: `attribute-${number}`, name: '', type: 'S' };
}

export function addIndex(
  form: TableFormState,
  kind: 'global' | 'local',
): TableFormState {
  const { nextId } = form;
  const common = {
    id: `index-${nextId}`,
    name: '',
    projection: { type: 'ALL' as const, attributes: [] },
  };
  const attribute = newAttribute(nextId + 1);
  const next = { ...form, nextId: nextId + 2 };
  return kind === 'global'
    ? {
        ...next,
        globalIndexes: [
          ...form.globalIndexes,
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
          ...form.localIndexes,
          { ...common, kind, sortKey: attribute },
        ],
      };
}

function mapGlobalIndexes(
  form: TableFormState,
  change: (index: GlobalIndexFields) => GlobalIndexFields,
): TableFormState {
  return { ...form, globalIndexes: mapList(form.globalIndexes, change) };
}

export function setIndex(
  form: TableFormState,
  { id, name, projection, capacity, onDemandLimit }: Change<'setIndex'>,
): TableFormState {
  const common = <Index extends GlobalIndexFields | LocalIndexFields>(
    index: Index,
  ): Index => ({
    ...index,
    name: name ?? index.name,
    projection: { ...index.projection, ...projection },
  });
  return {
    ...form,
    globalIndexes: mapList(form.globalIndexes, index =>
      index.id === id
        ? {
            ...common(index),
            capacity: { ...index.capacity, ...capacity },
            onDemandLimit: { ...index.onDemandLimit, ...onDemandLimit },
          }
        : index,
    ),
    localIndexes: mapList(form.localIndexes, index =>
      index.id === id ? common(index) : index,
    ),
  };
}

export function removeIndex(form: TableFormState, id: string): TableFormState {
  const { globalIndexes, localIndexes } = form;
  const index = [...globalIndexes, ...localIndexes].find(
    other => other.id === id,
  );
  if (!index) {
    return form;
  }
  const siblings = index.kind === 'global' ? globalIndexes : localIndexes;
  return {
    ...form,
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
  form: TableFormState,
  { id, role }: Change<'addIndexKey'>,
): TableFormState {
  if (!form.globalIndexes.some(index => index.id === id)) {
    return form;
  }
  const attribute = newAttribute(form.nextId);
  const keys = role === 'partition' ? 'partitionKeys' : 'sortKeys';
  return mapGlobalIndexes({ ...form, nextId: form.nextId + 1 }, index =>
    index.id === id ? { ...index, [keys]: [...index[keys], attribute] } : index,
  );
}

/** The last partition key stays: without one there is no index. */
export function removeIndexKey(
  form: TableFormState,
  attribute: string,
): TableFormState {
  return mapGlobalIndexes(form, index => {
    const partitionKeys = withoutId(index.partitionKeys, attribute);
    const sortKeys = withoutId(index.sortKeys, attribute);
    const isSame =
      partitionKeys === index.partitionKeys && sortKeys === index.sortKeys;
    return isSame || partitionKeys.length === 0
      ? index
      : { ...index, partitionKeys, sortKeys };
  });
}
