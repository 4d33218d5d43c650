import { insertAt } from '../lists';
import type { TableDesign } from '../TableDesign';

type Field = keyof TableDesign;

/** Some fields of a design. */
export function pick(
  design: Partial<TableDesign>,
  fields: Field[],
): Partial<TableDesign> {
  return Object.fromEntries(fields.map(field => [field, design[field]]));
}

/** The fields whose values are not the same; those of a design that was stored are compared, too. */
export function differing(
  one: Partial<TableDesign>,
  other: Partial<TableDesign>,
  fields: Field[],
): Field[] {
  return fields.filter(
    field =>
      one[field] !== other[field] &&
      JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
}

/** Takes back the last removal, or what of the last preset was not changed since. */
export function undo({ undo: last, ...design }: TableDesign): TableDesign {
  switch (last?.kind) {
    case 'index': {
      const { index, position } = last;
      return index.kind === 'global'
        ? {
            ...design,
            globalIndexes: insertAt(design.globalIndexes, position, index),
          }
        : {
            ...design,
            localIndexes: insertAt(design.localIndexes, position, index),
          };
    }
    case 'tag':
      return {
        ...design,
        tags: insertAt(design.tags, last.position, last.tag),
      };
    case 'preset': {
      const fields = Object.keys(last.after) as Field[];
      const changedSince = differing(design, last.after, fields);
      return {
        ...design,
        ...pick(
          last.before,
          fields.filter(field => !changedSince.includes(field)),
        ),
      };
    }
    default:
      return design;
  }
}
