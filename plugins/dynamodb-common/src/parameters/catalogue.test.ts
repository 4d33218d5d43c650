import { everything } from '../__testUtils__/parameters';
import type { JsonSchema } from '../schema/JsonSchema';
import {
  concernList,
  concerns,
  concernsInOrderOf,
  type DescribedTwice,
  type Undescribed,
} from './catalogue';
import type { Concern } from './concern';
import { parameterLabels } from './labels';
import { rules } from './parameterRules';
import { recommendationRules } from './recommend';
import { dynamoDBTableParametersSchema } from './schema';

/** Each property with an enum, at any depth. */
function enumsIn({ properties = {}, items }: JsonSchema): [string, string[]][] {
  return [
    ...Object.entries(properties).flatMap(([name, schema]) => [
      ...(schema.enum ? [[name, schema.enum] as [string, string[]]] : []),
      ...enumsIn(schema),
    ]),
    ...(items ? enumsIn(items) : []),
  ];
}

describe('concerns', () => {
  it('do not compile while a parameter is in none of them, or in two', () => {
    const { encryption, ...others } = concerns;

    // @ts-expect-error Encryption is planted as an omission.
    const missing: Record<Undescribed<typeof others>, never> = {};
    const complete: Record<Undescribed<typeof concerns>, never> = {};
    const twice = { ...concerns, again: encryption };
    // @ts-expect-error Encryption is there twice.
    const doubled: Record<DescribedTwice<typeof twice>, never> = {};
    const once: Record<DescribedTwice<typeof concerns>, never> = {};

    expect([missing, complete, doubled, once]).toEqual([{}, {}, {}, {}]);
  });

  it('do not compile without one of their parts', () => {
    const { ackTable, ...withoutAck } = concerns.backups;
    // @ts-expect-error The part for ACK is planted as an omission.
    const concern: Concern<'pointInTimeRecoveryEnabled'> = withoutAck;

    const { change, ...unchangeable } =
      concerns.backups.parameters.pointInTimeRecoveryEnabled;
    const withoutChange: Concern<'pointInTimeRecoveryEnabled'> = {
      ...concerns.backups,
      parameters: {
        // @ts-expect-error The rule for changes is planted as an omission.
        pointInTimeRecoveryEnabled: unchangeable,
      },
    };
    expect([concern, withoutChange]).toHaveLength(2);
  });

  it('have words for each value of each enum, and no other', () => {
    const labels: Record<string, Record<string, string>> = parameterLabels;
    const { encryptionKey, ...ofEnums } = labels;
    const enums = enumsIn(dynamoDBTableParametersSchema);

    for (const [name, values] of enums) {
      expect({ name, values: Object.keys(labels[name] ?? {}).sort() }).toEqual({
        name,
        values: [...values].sort(),
      });
    }
    expect(Object.keys(ofEnums).sort()).toEqual(
      [...new Set(enums.map(([name]) => name))].sort(),
    );
    expect(labels).toEqual(
      Object.assign({}, ...concernList.map(concern => concern.labels)),
    );
  });

  it('are all told of, in whatever order', () => {
    for (const text of ['review', 'summary', 'costs', 'care'] as const) {
      const inOrder = concernsInOrderOf(text);
      expect(new Set(inOrder)).toEqual(new Set(concernList));
      expect(inOrder).toHaveLength(concernList.length);
    }
  });

  it('have rules and recommendations with ids of their own', () => {
    for (const ids of [
      rules.map(({ id }) => id),
      recommendationRules.map(({ id }) => id),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('have a row of their own in a pull request wherever a parameter is given', () => {
    const withoutRow = concernList.filter(
      ({ reviewRows }) =>
        reviewRows.flatMap(({ lines }) => lines(everything, 'shop')).length ===
        0,
    );
    expect(withoutRow).toEqual([concerns.onDemandLimit]);
  });
});
