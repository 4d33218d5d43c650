import type { DynamoDBTableParameters, OnDemandThroughput } from '../types';
import type { Finding, Rule } from '../Rule';

interface Limit {
  /** `The table`, or an index. */
  owner: string;
  pointer: string;
  limit: OnDemandThroughput;
}

function limitsOf({
  onDemandThroughput,
  globalSecondaryIndexes = [],
}: DynamoDBTableParameters): Limit[] {
  const ofTable = {
    owner: 'The table',
    pointer: '/onDemandThroughput',
    limit: onDemandThroughput,
  };
  const ofIndexes = globalSecondaryIndexes.map((index, position) => ({
    owner: `Index ${index.indexName}`,
    pointer: `/globalSecondaryIndexes/${position}/onDemandThroughput`,
    limit: index.onDemandThroughput,
  }));
  return [ofTable, ...ofIndexes].flatMap(({ limit, ...place }) =>
    limit ? [{ ...place, limit }] : [],
  );
}

const onDemandOnly: Rule = {
  id: 'on-demand-limit',
  sentence:
    'The table and its global indexes have an onDemandThroughput only with billingMode PAY_PER_REQUEST.',
  reads: ['billingMode', 'globalSecondaryIndexes', 'onDemandThroughput'],
  check(parameters) {
    return parameters.billingMode === 'PROVISIONED'
      ? limitsOf(parameters).map(({ owner, pointer }) => ({
          pointer,
          message: `${owner} has an onDemandThroughput, which billingMode PROVISIONED does not allow: remove it, or use PAY_PER_REQUEST.`,
        }))
      : [];
  },
};

const limitValues: Rule = {
  id: 'on-demand-limit-value',
  sentence:
    'An onDemandThroughput has at least one of its two limits; each is at least 1, or -1 for no limit.',
  reads: ['globalSecondaryIndexes', 'onDemandThroughput'],
  check(parameters) {
    return limitsOf(parameters).flatMap(({ owner, pointer, limit }) => {
      const given = Object.entries(limit).filter(
        ([, units]) => units !== undefined,
      );
      return given.length > 0
        ? given
            .filter(([, units]) => units === 0)
            .map(
              ([name]): Finding => ({
                pointer: `${pointer}/${name}`,
                message: `${owner} has ${name} 0, but a limit is at least 1: give another number, or -1 for no limit.`,
              }),
            )
        : [
            {
              pointer,
              message: `${owner} has an onDemandThroughput without a limit: give maxReadRequestUnits or maxWriteRequestUnits, or remove it.`,
            },
          ];
    });
  },
};

/** The most that is read and written on demand (CreateTable, OnDemandThroughput). */
export const onDemandLimitRules: Rule[] = [onDemandOnly, limitValues];
