import type { Finding, Rule } from '../Rule';
import { usedKeys } from './usedKeys';

const keyFields: Rule['reads'] = [
  'keySchema',
  'globalSecondaryIndexes',
  'localSecondaryIndexes',
];

/**
 * How many partition keys a global index may have, and as many sort keys, since
 * November 2025 (CreateTable, KeySchemaElement).
 *
 * @alpha
 */
export const MAX_INDEX_KEYS_OF_A_ROLE = 4;

const keyAttributeUndefined: Rule = {
  id: 'key-attribute-undefined',
  sentence: 'Each attribute that a key uses is in attributeDefinitions.',
  reads: ['attributeDefinitions', ...keyFields],
  check(parameters) {
    const defined = new Set(
      parameters.attributeDefinitions.map(({ attributeName }) => attributeName),
    );
    return usedKeys(parameters).flatMap(({ pointer, of, elements }) =>
      elements.flatMap(({ attributeName }, index) =>
        defined.has(attributeName)
          ? []
          : [
              {
                pointer: `${pointer}/${index}/attributeName`,
                message: `Attribute '${attributeName}' is used in the key of ${of} but is not in attributeDefinitions: add it there with its type (S, N or B).`,
              },
            ],
      ),
    );
  },
};

const attributeUnused: Rule = {
  id: 'attribute-unused',
  sentence: 'Each attribute of attributeDefinitions is used by a key.',
  reads: ['attributeDefinitions', ...keyFields],
  check(parameters) {
    const used = new Set(
      usedKeys(parameters).flatMap(({ elements }) =>
        elements.map(({ attributeName }) => attributeName),
      ),
    );
    return parameters.attributeDefinitions.flatMap(({ attributeName }, index) =>
      used.has(attributeName)
        ? []
        : [
            {
              pointer: `/attributeDefinitions/${index}`,
              message: `Attribute '${attributeName}' is in attributeDefinitions but no key or index uses it: remove it, DynamoDB defines only key attributes.`,
            },
          ],
    );
  },
};

const attributeDefinedTwice: Rule = {
  id: 'attribute-defined-twice',
  sentence: 'Each attribute is in attributeDefinitions once.',
  reads: ['attributeDefinitions'],
  check({ attributeDefinitions }) {
    const names = attributeDefinitions.map(
      ({ attributeName }) => attributeName,
    );
    return names.flatMap((name, index) =>
      names.indexOf(name) === index
        ? []
        : [
            {
              pointer: `/attributeDefinitions/${index}/attributeName`,
              message: `Attribute '${name}' is in attributeDefinitions twice: remove one of them.`,
            },
          ],
    );
  },
};

const keyOrder: Rule = {
  id: 'key-order',
  sentence:
    'A key has one HASH element, then at most one RANGE element; the key of a global index one to four HASH elements, then at most four RANGE elements.',
  reads: keyFields,
  check(parameters) {
    return usedKeys(parameters).flatMap(({ pointer, of, elements }) => {
      const global = pointer.startsWith('/globalSecondaryIndexes');
      const most = global ? MAX_INDEX_KEYS_OF_A_ROLE : 1;
      const types = elements.map(({ keyType }) => keyType);
      const partitionKeys = types.filter(type => type === 'HASH').length;
      const sortKeys = types.length - partitionKeys;
      const ordered = types
        .slice(0, partitionKeys)
        .every(type => type === 'HASH');
      if (
        ordered &&
        partitionKeys >= 1 &&
        partitionKeys <= most &&
        sortKeys <= most
      ) {
        return [];
      }
      const allowed = global
        ? 'one to four HASH elements, then at most four RANGE elements'
        : 'one HASH element, then at most one RANGE element';
      return [
        {
          pointer,
          message: `The key of ${of} is ${types.join(', ')}: give ${allowed}.`,
        },
      ];
    });
  },
};

const keyAttributeTwice: Rule = {
  id: 'key-attribute-twice',
  sentence: 'An attribute is in a key once.',
  reads: keyFields,
  check(parameters) {
    return usedKeys(parameters).flatMap(({ pointer, of, elements }) => {
      const names = elements.map(({ attributeName }) => attributeName);
      return names.flatMap((name, index): Finding[] =>
        names.indexOf(name) === index
          ? []
          : [
              {
                pointer: `${pointer}/${index}/attributeName`,
                message: `Attribute '${name}' is in the key of ${of} twice: use another attribute.`,
              },
            ],
      );
    });
  },
};

/** Keys and the attributes that they use (CreateTable, KeySchemaElement). */
export const keyRules: Rule[] = [
  keyAttributeUndefined,
  attributeUnused,
  attributeDefinedTwice,
  keyOrder,
  keyAttributeTwice,
];
