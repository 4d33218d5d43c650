import type {
  GlobalIndexFields,
  LocalIndexFields,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { keyAttributesOf } from './keyAttributes';

/** The fields of an index and of its keys. */
export function fieldsOfIndex(
  index: GlobalIndexFields | LocalIndexFields,
): string[] {
  const { id } = index;
  return [
    ...[
      ...['name', 'key', 'projection', 'attributes'],
      ...['read', 'write', 'maxRead', 'maxWrite'],
    ].map(part => `${id}.${part}`),
    ...keyAttributesOf(index).flatMap(attribute => [
      `${attribute.id}.name`,
      `${attribute.id}.type`,
    ]),
  ];
}
