import { changeDesign } from '../design/changeDesign';
import type { DesignChange } from '../design/DesignChange';
import { designFromParameters } from '../design/designFromParameters';
import type { TableDesign } from '../design/TableDesign';

/** The design of some parameters after some changes. */
export function designOf(
  parameters: unknown,
  ...changes: DesignChange[]
): TableDesign {
  return changes.reduce(changeDesign, designFromParameters(parameters));
}
