import { type AttributeType } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  attributeTypeOf,
  type KeyAttributeField,
  type TableFormState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { dynamodbMessages } from '../../../translations';

/** The type of a key attribute, and which key decides on it when it is not this one. */
export interface ShownType {
  id: string;
  type: AttributeType;
  /** A key of the table. */
  sharedWith?: 'partition' | 'sort' | 'index';
  /** Name of the index whose key decides. */
  index?: string;
}

/** Key attributes of the table and of an index, for which a type is to be shown. */
export function shownTypes(
  form: TableFormState,
  attributes: KeyAttributeField[],
): ShownType[] {
  return attributes.map(({ id }) => {
    const { type, sharedWith } = attributeTypeOf(form, id);
    if (sharedWith === undefined) {
      return { id, type };
    }
    if (sharedWith === form.partitionKey.id) {
      return { id, type, sharedWith: 'partition' };
    }
    if (sharedWith === form.sortKey.id) {
      return { id, type, sharedWith: 'sort' };
    }
    const index = [...form.globalIndexes, ...form.localIndexes].find(
      candidate =>
        keyAttributesOf(candidate).some(other => other.id === sharedWith),
    );
    return { id, type, sharedWith: 'index', index: index?.name };
  });
}

/** The key attributes that an index itself has. */
export function keyAttributesOf(
  index:
    | TableFormState['globalIndexes'][number]
    | TableFormState['localIndexes'][number],
): KeyAttributeField[] {
  return index.kind === 'global'
    ? [...index.partitionKeys, ...index.sortKeys]
    : [index.sortKey];
}

/** The keys of messages for types. */
export function typeMessage(type: AttributeType) {
  return `parameter.attributeType.${type}` satisfies keyof typeof dynamodbMessages;
}
