import type { TableFormAction } from '../TableFormAction';
import { mapList, withoutId } from '../lists';
import type { TableFormState } from '../TableFormState';

export function addTag(
  form: TableFormState,
  { key = '', value = '' }: { key?: string; value?: string },
): TableFormState {
  const { tags, nextId } = form;
  return {
    ...form,
    tags: [...tags, { id: `tag-${nextId}`, key, value }],
    nextId: nextId + 1,
  };
}

export function setTag(
  form: TableFormState,
  { id, key, value }: Extract<TableFormAction, { kind: 'setTag' }>,
): TableFormState {
  return {
    ...form,
    tags: mapList(form.tags, tag =>
      tag.id === id
        ? { id, key: key ?? tag.key, value: value ?? tag.value }
        : tag,
    ),
  };
}

export function removeTag(form: TableFormState, id: string): TableFormState {
  const position = form.tags.findIndex(tag => tag.id === id);
  if (position === -1) {
    return form;
  }
  return {
    ...form,
    tags: withoutId(form.tags, id),
    undo: { kind: 'tag', tag: form.tags[position], position },
  };
}
