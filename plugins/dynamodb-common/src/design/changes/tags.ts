import type { DesignChange } from '../DesignChange';
import { mapList, withoutId } from '../lists';
import type { TableDesign } from '../TableDesign';

export function addTag(
  design: TableDesign,
  { key = '', value = '' }: { key?: string; value?: string },
): TableDesign {
  const { tags, nextId } = design;
  return {
    ...design,
    tags: [...tags, { id: `tag-${nextId}`, key, value }],
    nextId: nextId + 1,
  };
}

export function setTag(
  design: TableDesign,
  { id, key, value }: Extract<DesignChange, { kind: 'setTag' }>,
): TableDesign {
  return {
    ...design,
    tags: mapList(design.tags, tag =>
      tag.id === id
        ? { id, key: key ?? tag.key, value: value ?? tag.value }
        : tag,
    ),
  };
}

export function removeTag(design: TableDesign, id: string): TableDesign {
  const position = design.tags.findIndex(tag => tag.id === id);
  if (position === -1) {
    return design;
  }
  return {
    ...design,
    tags: withoutId(design.tags, id),
    undo: { kind: 'tag', tag: design.tags[position], position },
  };
}
