import { setAttribute } from './changes/attributes';
import {
  addIndex,
  addIndexKey,
  removeIndex,
  removeIndexKey,
  setIndex,
} from './changes/indexes';
import { keepTypes } from './changes/keepTypes';
import { applyPreset } from './changes/presets';
import { addTag, removeTag, setTag } from './changes/tags';
import { undo } from './changes/undo';
import type { DesignChange } from './DesignChange';
import type { TableDesign } from './TableDesign';

function make(design: TableDesign, change: DesignChange): TableDesign {
  switch (change.kind) {
    case 'set':
      return { ...design, [change.field]: change.value };
    case 'setCapacity':
      return {
        ...design,
        capacity: { ...design.capacity, ...change.capacity },
      };
    case 'setOnDemandLimit':
      return {
        ...design,
        onDemandLimit: { ...design.onDemandLimit, ...change.limit },
      };
    case 'setConnectionSecret':
      return {
        ...design,
        connectionSecret: { ...design.connectionSecret, ...change.secret },
      };
    case 'setAttribute':
      return setAttribute(design, change);
    case 'addIndex':
      return addIndex(design, change.index);
    case 'setIndex':
      return setIndex(design, change);
    case 'removeIndex':
      return removeIndex(design, change.id);
    case 'addIndexKey':
      return addIndexKey(design, change);
    case 'removeIndexKey':
      return removeIndexKey(design, change.attribute);
    case 'addTag':
      return addTag(design, change);
    case 'setTag':
      return setTag(design, change);
    case 'removeTag':
      return removeTag(design, change.id);
    case 'applyPreset':
      return applyPreset(design, change.preset);
    case 'undo':
      return undo(design);
    case 'dismissUndo':
      return { ...design, undo: undefined };
    default:
      return design;
  }
}

/**
 * Makes one change. What it does not touch is shared with the design before, so
 * that parts of a form can be compared by identity. A change of something that
 * is not there changes nothing.
 *
 * @alpha
 */
export function changeDesign(
  design: TableDesign,
  change: DesignChange,
): TableDesign {
  return keepTypes(design, make(design, change));
}
