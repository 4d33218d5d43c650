import { join, richText, type RichText } from '../../text/richText';
import { labelText, orNotNamed } from '../describe';
import type { PartialParameters } from '../PartialParameters';
import { attributeTypeLabels, keyTypeLabels } from './labels';

/** `partition key customer (string), sort key day (number)` */
export function describeKey(
  elements: PartialParameters['keySchema'] = [],
  { attributeDefinitions = [] }: PartialParameters,
): RichText {
  const attributes = elements.map(({ attributeName, keyType = 'HASH' }) => {
    const type = attributeDefinitions.find(
      definition => definition.attributeName === attributeName,
    )?.attributeType;
    const role = labelText(keyTypeLabels[keyType]);
    return type
      ? richText`${role} ${orNotNamed(attributeName)} (${labelText(
          attributeTypeLabels[type],
        )})`
      : richText`${role} ${orNotNamed(attributeName)}`;
  });
  return attributes.length > 0
    ? join(attributes, ', ')
    : richText`partition key (not named yet)`;
}
