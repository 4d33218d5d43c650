import {
  tableFormReducer,
  formFromParameters,
  parametersFromForm,
  type TableFormAction,
  type TableFormState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { ensureDraftId, readDraftId } from './draftId';

const PREFIX = 'dynamodb-table-draft:';
/** To be raised when a {@link TableFormState} comes to mean something else. */
const VERSION = 1;

/** Whether this visit of the form has a form kept for the field of this name. */
export function hasDraft(name: string): boolean {
  return readStored(name) !== undefined;
}

/** The form that {@link saveDraft} kept in this visit; `undefined` also when it is of another shape. */
export function readDraft(name: string): TableFormState | undefined {
  try {
    const stored = JSON.parse(readStored(name) ?? 'null');
    if (stored?.version !== VERSION || !isForm(stored.form)) {
      return undefined;
    }
    parametersFromForm(stored.form);
    return stored.form;
  } catch {
    return undefined;
  }
}

/**
 * Keeps the form of the field of this name for this visit of the form and
 * this browser tab. What could be taken back last is not kept.
 */
export function saveDraft(name: string, form: TableFormState): void {
  const key = keyOf(ensureDraftId(), name);
  const text = JSON.stringify({
    version: VERSION,
    form: { ...form, undo: undefined },
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

/** A form with something in each list, to compare others with. */
function sampleForm(): TableFormState {
  const additions: TableFormAction[] = [
    { kind: 'addIndex', index: 'global' },
    { kind: 'addIndex', index: 'local' },
    { kind: 'addTag' },
  ];
  return additions.reduce(tableFormReducer, formFromParameters({}));
}

function isForm(value: unknown): value is TableFormState {
  return hasShapeOf(sampleForm(), value);
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
