import { insertAt } from '../lists';
import type { TableFormState } from '../TableFormState';

type Field = keyof TableFormState;

/** Some fields of a form. */
export function pick(
  form: Partial<TableFormState>,
  fields: Field[],
): Partial<TableFormState> {
  return Object.fromEntries(fields.map(field => [field, form[field]]));
}

/** The fields whose values are not the same; those of a form that was stored are compared, too. */
export function differing(
  one: Partial<TableFormState>,
  other: Partial<TableFormState>,
  fields: Field[],
): Field[] {
  return fields.filter(
    field =>
      one[field] !== other[field] &&
      JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
}

/** Takes back the last removal, or what of the last preset was not changed since. */
export function undo({ undo: last, ...form }: TableFormState): TableFormState {
  switch (last?.kind) {
    case 'index': {
      const { index, position } = last;
      return index.kind === 'global'
        ? {
            ...form,
            globalIndexes: insertAt(form.globalIndexes, position, index),
          }
        : {
            ...form,
            localIndexes: insertAt(form.localIndexes, position, index),
          };
    }
    case 'tag':
      return {
        ...form,
        tags: insertAt(form.tags, last.position, last.tag),
      };
    case 'preset': {
      const fields = Object.keys(last.after) as Field[];
      const changedSince = differing(form, last.after, fields);
      return {
        ...form,
        ...pick(
          last.before,
          fields.filter(field => !changedSince.includes(field)),
        ),
      };
    }
    default:
      return form;
  }
}
