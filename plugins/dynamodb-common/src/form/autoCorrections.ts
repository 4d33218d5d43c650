import { checkParameters } from '../parameters/checkParameters';
import type { Problem } from '../problems/Problem';
import { checkTableForm, type TableFormProblem } from './checkTableForm';
import { keyAttributes } from './keyAttributes';
import { parametersFromForm } from './parametersFromForm';
import type { TableFormState } from './TableFormState';

/** Definitions may stand in another order in the value than in the form. */
function fieldOfDefinition(
  pointer: string,
  value: unknown,
  form: TableFormState,
): string | undefined {
  const [, position, part] =
    pointer.match(/^\/attributeDefinitions\/(\d+)(?:\/(.*))?$/) ?? [];
  if (position === undefined) {
    return undefined;
  }
  const { attributeDefinitions } = value as {
    attributeDefinitions: (Record<string, unknown> | undefined)[];
  };
  const name = attributeDefinitions[Number(position)]?.attributeName;
  const attribute = keyAttributes(form).find(key => key.name === name);
  return (
    attribute && `${attribute.id}.${part === 'attributeType' ? 'type' : 'name'}`
  );
}

/**
 * The problems of parameters that a form has corrected by itself, because it
 * cannot hold them: to tell whoever brought the parameters.
 *
 * @param value - parameters of any origin
 * @param form - what `formFromParameters` read from them
 * @returns the problems of the value that the form no longer has, each with a
 * field of the form
 *
 * @alpha
 */
export function autoCorrections(
  value: unknown,
  form: TableFormState,
): TableFormProblem[] {
  if (value === undefined) {
    return [];
  }
  const { fieldOf } = parametersFromForm(form);
  const key = ({ rule, field }: Pick<TableFormProblem, 'rule' | 'field'>) =>
    `${rule} ${field}`;
  const left = new Set(checkTableForm(form).problems.map(key));
  const toField = (problem: Problem): TableFormProblem => {
    const { pointer } = problem;
    const isDefinition = pointer.startsWith('/attributeDefinitions/');
    const field = isDefinition
      ? fieldOfDefinition(pointer, value, form) ?? 'keys'
      : fieldOf(pointer);
    return { ...problem, field };
  };
  return checkParameters(value)
    .map(toField)
    .filter(problem => !left.has(key(problem)));
}
