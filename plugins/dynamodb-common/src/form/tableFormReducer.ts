import { setAttribute } from './actions/attributes';
import {
  addIndex,
  addIndexKey,
  removeIndex,
  removeIndexKey,
  setIndex,
} from './actions/indexes';
import { syncAttributeTypes } from './actions/syncAttributeTypes';
import { applyPreset } from './actions/presets';
import { addTag, removeTag, setTag } from './actions/tags';
import { undo } from './actions/undo';
import type { TableFormAction } from './TableFormAction';
import type { TableFormState } from './TableFormState';

function make(form: TableFormState, change: TableFormAction): TableFormState {
  switch (change.kind) {
    case 'set':
      return { ...form, [change.field]: change.value };
    case 'setCapacity':
      return {
        ...form,
        capacity: { ...form.capacity, ...change.capacity },
      };
    case 'setOnDemandLimit':
      return {
        ...form,
        onDemandLimit: { ...form.onDemandLimit, ...change.limit },
      };
    case 'setConnectionSecret':
      return {
        ...form,
        connectionSecret: { ...form.connectionSecret, ...change.secret },
      };
    case 'setAttribute':
      return setAttribute(form, change);
    case 'addIndex':
      return addIndex(form, change.index);
    case 'setIndex':
      return setIndex(form, change);
    case 'removeIndex':
      return removeIndex(form, change.id);
    case 'addIndexKey':
      return addIndexKey(form, change);
    case 'removeIndexKey':
      return removeIndexKey(form, change.attribute);
    case 'addTag':
      return addTag(form, change);
    case 'setTag':
      return setTag(form, change);
    case 'removeTag':
      return removeTag(form, change.id);
    case 'applyPreset':
      return applyPreset(form, change.preset);
    case 'undo':
      return undo(form);
    case 'dismissUndo':
      return { ...form, undo: undefined };
    default:
      return form;
  }
}

/**
 * Makes one change. What it does not touch is shared with the form before, so
 * that parts of a form can be compared by identity. A change of something that
 * is not there changes nothing.
 *
 * @alpha
 */
export function tableFormReducer(
  form: TableFormState,
  change: TableFormAction,
): TableFormState {
  return syncAttributeTypes(form, make(form, change));
}
