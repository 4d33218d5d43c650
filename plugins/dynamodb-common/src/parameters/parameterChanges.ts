import { parameterDefinitions, parameterNames } from './catalogue';
import type { ParameterChangeRule, ParameterName } from './concern';

/**
 * For each parameter, whether it can be changed once the table exists.
 *
 * @public
 */
export const parameterChanges = Object.fromEntries(
  parameterNames.map((name): [string, ParameterChangeRule] => {
    const { immutable, ...change } = parameterDefinitions[name].change;
    return [name, change];
  }),
) as Record<ParameterName, ParameterChangeRule>;
