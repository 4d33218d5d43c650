import {
  changeDesign,
  designFromParameters,
  parametersFromDesign,
  type DesignChange,
  type TableDesign,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { ensureDraftId, readDraftId } from './draftId';

const PREFIX = 'dynamodb-table-draft:';
/** To be raised when a {@link TableDesign} comes to mean something else. */
const VERSION = 1;

/** Whether this visit of the form has a design kept for the field of this name. */
export function hasDraft(name: string): boolean {
  return readStored(name) !== undefined;
}

/** The design that {@link saveDraft} kept in this visit; `undefined` also when it is of another shape. */
export function readDraft(name: string): TableDesign | undefined {
  try {
    const stored = JSON.parse(readStored(name) ?? 'null');
    if (stored?.version !== VERSION || !isDesign(stored.design)) {
      return undefined;
    }
    parametersFromDesign(stored.design);
    return stored.design;
  } catch {
    return undefined;
  }
}

/**
 * Keeps the design of the field of this name for this visit of the form and
 * this browser tab. What could be taken back last is not kept.
 */
export function saveDraft(name: string, design: TableDesign): void {
  const key = keyOf(ensureDraftId(), name);
  const text = JSON.stringify({
    version: VERSION,
    design: { ...design, undo: undefined },
  });
  try {
    try {
      window.sessionStorage.setItem(key, text);
    } catch {
      // Full: earlier visits matter less than this one. An old state of this one would be worse than none.
      forgetAll();
      window.sessionStorage.setItem(key, text);
    }
  } catch {
    // No storage in this browser: the form works, and a reload begins again.
  }
}

function keyOf(draftId: string, name: string): string {
  return `${PREFIX}${draftId}:${name}`;
}

function readStored(name: string): string | undefined {
  const draftId = readDraftId();
  try {
    return draftId === undefined
      ? undefined
      : window.sessionStorage.getItem(keyOf(draftId, name)) ?? undefined;
  } catch {
    return undefined;
  }
}

function forgetAll() {
  for (const key of Object.keys(window.sessionStorage)) {
    if (key.startsWith(PREFIX)) window.sessionStorage.removeItem(key);
  }
}

/** A design with something in each list, to compare others with. */
function sampleDesign(): TableDesign {
  const additions: DesignChange[] = [
    { kind: 'addIndex', index: 'global' },
    { kind: 'addIndex', index: 'local' },
    { kind: 'addTag' },
  ];
  return additions.reduce(changeDesign, designFromParameters({}));
}

function isDesign(value: unknown): value is TableDesign {
  return hasShapeOf(sampleDesign(), value);
}

/** Whether the value has everything that the sample has, and of the same types. */
function hasShapeOf(sample: unknown, value: unknown): boolean {
  if (Array.isArray(sample)) {
    return (
      Array.isArray(value) &&
      (sample.length === 0 ||
        value.every(element => hasShapeOf(sample[0], element)))
    );
  }
  if (typeof sample === 'object' && sample !== null) {
    return (
      typeof value === 'object' &&
      value !== null &&
      Object.entries(sample).every(
        ([key, part]) =>
          part === undefined ||
          hasShapeOf(part, (value as Record<string, unknown>)[key]),
      )
    );
  }
  return typeof value === typeof sample;
}
