import { checkParameters } from '../parameters/checkParameters';
import type { Problem } from '../problems/Problem';
import { checkDesign, type DesignProblem } from './checkDesign';
import { keyAttributes } from './keyAttributes';
import { parametersFromDesign } from './parametersFromDesign';
import type { TableDesign } from './TableDesign';

/** Definitions may stand in another order in the value than in the design. */
function fieldOfDefinition(
  pointer: string,
  value: unknown,
  design: TableDesign,
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
  const attribute = keyAttributes(design).find(key => key.name === name);
  return (
    attribute && `${attribute.id}.${part === 'attributeType' ? 'type' : 'name'}`
  );
}

/**
 * The problems of parameters that a design has corrected by itself, because it
 * cannot hold them: to tell whoever brought the parameters.
 *
 * @param value - parameters of any origin
 * @param design - what `designFromParameters` read from them
 * @returns the problems of the value that the design no longer has, each with a
 * field of the design
 *
 * @alpha
 */
export function repairsOf(
  value: unknown,
  design: TableDesign,
): DesignProblem[] {
  if (value === undefined) {
    return [];
  }
  const { fieldOf } = parametersFromDesign(design);
  const key = ({ rule, field }: Pick<DesignProblem, 'rule' | 'field'>) =>
    `${rule} ${field}`;
  const left = new Set(checkDesign(design).problems.map(key));
  const toField = (problem: Problem): DesignProblem => {
    const { pointer } = problem;
    const isDefinition = pointer.startsWith('/attributeDefinitions/');
    const field = isDefinition
      ? fieldOfDefinition(pointer, value, design) ?? 'keys'
      : fieldOf(pointer);
    return { ...problem, field };
  };
  return checkParameters(value)
    .map(toField)
    .filter(problem => !left.has(key(problem)));
}
