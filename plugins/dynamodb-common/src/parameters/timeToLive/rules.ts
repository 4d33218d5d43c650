import type { Rule } from '../Rule';

const attribute: Rule = {
  id: 'ttl-attribute',
  sentence: 'ttlAttributeName goes with ttlEnabled, neither without the other.',
  reads: ['ttlEnabled', 'ttlAttributeName'],
  check({ ttlEnabled = false, ttlAttributeName }) {
    if (ttlEnabled && !ttlAttributeName) {
      return [
        {
          pointer: '/ttlAttributeName',
          message:
            'ttlAttributeName is missing, which ttlEnabled needs: name the attribute that holds the expiry time.',
        },
      ];
    }
    // Stricter than the engines, which ignore it: expiry was probably wanted.
    if (!ttlEnabled && ttlAttributeName) {
      return [
        {
          pointer: '/ttlAttributeName',
          message: `ttlAttributeName is '${ttlAttributeName}' but time to live is off: set ttlEnabled to true, or remove ttlAttributeName.`,
        },
      ];
    }
    return [];
  },
};

const attributeIsNumber: Rule = {
  id: 'ttl-attribute-type',
  sentence: 'An expiry attribute that a key uses has the type N.',
  reads: ['ttlEnabled', 'ttlAttributeName', 'attributeDefinitions'],
  check({ ttlEnabled, ttlAttributeName, attributeDefinitions }) {
    const definition = attributeDefinitions.find(
      ({ attributeName }) => attributeName === ttlAttributeName,
    );
    return !ttlEnabled || !definition || definition.attributeType === 'N'
      ? []
      : [
          {
            pointer: '/ttlAttributeName',
            message: `ttlAttributeName '${definition.attributeName}' is a key attribute of type ${definition.attributeType}, but an expiry time is a number: use type N, or another attribute.`,
          },
        ];
  },
};

/** Time to live (UpdateTimeToLive, TimeToLiveSpecification). */
export const timeToLiveRules: Rule[] = [attribute, attributeIsNumber];
