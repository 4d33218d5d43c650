import { parameterDefinitions, parameterNames } from '../parameters/catalogue';
import type { PresetParameters } from '../parameters/types';
import { toPlainText } from '../text/richText';
import type { Preset } from './OrderPolicy';

/**
 * The presets that are always there. Both set the same parameters, also to
 * their defaults, so that each choice is seen and one replaces the other.
 */
export const builtInPresets: Preset[] = [
  {
    name: 'development',
    title: 'Development',
    description:
      'For data that may be lost: nothing is backed up, and removing the table deletes it.',
    parameters: {
      billingMode: 'PAY_PER_REQUEST',
      pointInTimeRecoveryEnabled: false,
      sseEnabled: false,
      deletionProtectionEnabled: false,
      deletionPolicy: 'delete',
    },
  },
  {
    name: 'production',
    title: 'Production',
    description:
      'For data that matters: backed up, protected, and kept in AWS when the table is removed.',
    parameters: {
      billingMode: 'PAY_PER_REQUEST',
      pointInTimeRecoveryEnabled: true,
      sseEnabled: true,
      deletionProtectionEnabled: true,
      deletionPolicy: 'retain',
    },
  },
];

/**
 * The parameters that a preset may set, in the documented order.
 *
 * @alpha
 */
export const presetParameters: (keyof PresetParameters)[] =
  parameterNames.filter(
    (name): name is keyof PresetParameters =>
      parameterDefinitions[name].preset !== undefined,
  );

/**
 * What a preset sets, in a few words for each choice, such as
 * `deletion protection on`.
 *
 * @alpha
 */
export function describePreset({ parameters }: Preset): string[] {
  return presetParameters
    .filter(name => parameters[name] !== undefined)
    .flatMap(name => parameterDefinitions[name].preset?.(parameters) ?? [])
    .map(toPlainText);
}
