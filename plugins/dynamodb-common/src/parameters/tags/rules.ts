import type { Rule } from '../Rule';

const keyTwice: Rule = {
  id: 'tag-key-twice',
  sentence: 'Each tag has a key of its own; upper and lower case differ.',
  reads: ['tags'],
  check({ tags = [] }) {
    const keys = tags.map(({ key }) => key);
    return keys.flatMap((key, index) =>
      keys.indexOf(key) === index
        ? []
        : [
            {
              pointer: `/tags/${index}/key`,
              message: `Tag '${key}' is given twice: remove one of them.`,
            },
          ],
    );
  },
};

const keyReserved: Rule = {
  id: 'tag-key-reserved',
  sentence:
    "No tag begins with 'aws:', which AWS keeps for itself, or 'services.k8s.aws/', which ACK keeps for itself.",
  reads: ['tags'],
  check({ tags = [] }) {
    return tags.flatMap(({ key }, index) => {
      const owner = [
        { prefix: 'aws:', name: 'AWS' },
        // The controller tags each table with its version and namespace.
        { prefix: 'services.k8s.aws/', name: 'the ACK controller' },
      ].find(({ prefix }) => key.toLocaleLowerCase('en-US').startsWith(prefix));
      return owner
        ? [
            {
              pointer: `/tags/${index}/key`,
              message: `Tag '${key}' begins with '${owner.prefix}', which ${owner.name} keeps for itself: use another key.`,
            },
          ]
        : [];
    });
  },
};

/** Tags (TagResource, Tag). */
export const tagRules: Rule[] = [keyTwice, keyReserved];
