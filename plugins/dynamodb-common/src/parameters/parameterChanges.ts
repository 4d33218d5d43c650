import { parameterDefinitions, parameterNames } from './catalogue';
import type { ParameterChangeRule } from './concern';
import type { DynamoDBTableParameters } from './types';

/**
 * For each parameter, whether it can be changed once the table exists.
 *
 * @alpha
 */
export const parameterChanges = Object.fromEntries(
  parameterNames.map((name): [string, ParameterChangeRule] => {
    const { immutable, ...change } = parameterDefinitions[name].change;
    return [name, change];
  }),
) as Record<keyof DynamoDBTableParameters, ParameterChangeRule>;
