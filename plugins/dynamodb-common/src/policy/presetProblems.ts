import { checkParameters } from '../parameters/checkParameters';
import { closest } from '../schema/closest';
import { patterns } from '../schema/patterns';
import { pointerInWords } from '../schema/pointer';
import { dynamoDBTableParametersSchema } from '../parameters/schema';
import { listed } from '../schema/wording';
import { checkParameterPolicy } from './checkPolicy';
import type { MandatoryTag } from './OrderPolicy';
import { presetParameters } from './presets';
import { minimalParameters } from '../parameters/minimalParameters';

const settableNames: string[] = presetParameters;

/** A preset fits tables in the region of its key. */
function regionOf(kmsMasterKeyID: unknown): string {
  const [, , , region] = String(kmsMasterKeyID).split(':');
  return new RegExp(patterns.region.pattern, 'u').test(region)
    ? region
    : minimalParameters.region;
}

function notSettable(key: string, name: string): string {
  const settable = listed(settableNames);
  if (Object.hasOwn(dynamoDBTableParametersSchema.properties ?? {}, name)) {
    return `${key}.${name} belongs to each table: a preset can set ${settable} only. Remove it.`;
  }
  const meant = closest(name, settableNames);
  return `${key}.${name} is not a parameter. ${
    meant ? `Did you mean ${meant}?` : `Remove it, or use ${settable}.`
  }`;
}

/**
 * What is wrong with the parameters of a preset: those that it may not set, and
 * those that a table could not be ordered with.
 *
 * @param key - of the parameters in the configuration
 */
export function presetProblems(
  key: string,
  parameters: object,
  mandatoryTags: MandatoryTag[],
): string[] {
  const isSettable = (name: string) => settableNames.includes(name);
  const names = Object.keys(parameters);
  const settable: Record<string, unknown> = Object.fromEntries(
    Object.entries(parameters).filter(([name]) => isSettable(name)),
  );
  const found = [
    ...checkParameters({
      ...minimalParameters,
      region: regionOf(settable.kmsMasterKeyID),
      ...settable,
    }).filter(({ severity }) => severity === 'error'),
    ...checkParameterPolicy(settable, {
      regions: [],
      connectionSecretNamespaces: [],
      mandatoryTags,
    }).filter(({ rule }) => rule === 'mandatory-tag-value'),
  ];
  return [
    ...names
      .filter(name => !isSettable(name))
      .map(name => notSettable(key, name)),
    ...found.map(({ pointer, message }) => {
      const field = pointerInWords(pointer);
      return message.startsWith(field)
        ? `${key}.${message}`
        : `${key}.${field}: ${message}`;
    }),
  ];
}
