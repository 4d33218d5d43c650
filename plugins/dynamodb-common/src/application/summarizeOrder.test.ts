import * as fc from 'fast-check';
import { fullOrder, minimalOrder } from '../__testUtils__/order';
import { parameterDefinitions } from '../parameters/catalogue';
import { describeOrder } from './describeOrder';
import { summarizeOrder } from './summarizeOrder';

const withParameters = (parameters: object) => ({
  ...minimalOrder,
  parameters: { ...minimalOrder.parameters, ...parameters },
});

describe('summarizeOrder', () => {
  it('tells the smallest order', () => {
    expect(summarizeOrder(minimalOrder)).toEqual({
      summary: [
        'The table users-prod in us-east-1.',
        'Its key: partition key userId (string).',
        'Its capacity: on demand.',
        'When removed here: stays in AWS with its data.',
        'Encrypted with a key that AWS owns.',
      ],
      immutableSettings: [
        'The table name users-prod.',
        'The region us-east-1.',
        'The partition key userId (string).',
        'That it has no local index.',
        'The AWS account.',
        'The types of attributes as long as a key uses them.',
      ],
      costs: [
        'Each read and write is billed, and nothing while there are none.',
        'Storage is billed by size.',
      ],
      risks: [
        'Point-in-time recovery is off, so items that are overwritten or deleted cannot be restored.',
        'Encrypt sensitive data with a KMS key.',
        'There are no tags: give at least Environment, Application and Team.',
        'Removing the manifest leaves the table and its data in AWS, where they go on costing, since deletionPolicy is retain by default.',
      ],
    });
  });

  it('tells an order with everything', () => {
    expect(summarizeOrder(fullOrder)).toEqual({
      summary: [
        'The table orders_1.prod-eu in eu-west-1.',
        'If it is in AWS already, it is taken over.',
        'Its key: partition key customer (string), sort key day (number).',
        'Index email-index, global: partition key email (string), sort key day (number); keys and chosen attributes: status, no.',
        'Index by-total, local: partition key customer (string), sort key total (number); keys only.',
        'Its capacity: provisioned: 10 read and 5 write capacity units.',
        'Every second of the last 35 days can be restored.',
        'AWS refuses to delete it.',
        'When removed here: stays in AWS with its data.',
        'Encrypted with a key of your account, arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab.',
        'Items are deleted some time after they expire, by attribute expiresAt.',
        'A stream publishes each change for 24 hours: item before and after.',
        'Its table class: Standard-Infrequent Access.',
        'CloudWatch shows which keys are used and throttled most.',
        'Others may use it as its resource policy says.',
        'Its tags: team = on, cost-centre = 0123.',
        'Secret shop/orders-connection gets its name, ARN, region and stream ARN.',
        'The AWS role that prod-account selects makes it.',
      ],
      immutableSettings: [
        'The table name orders_1.prod-eu.',
        'The region eu-west-1.',
        'The partition key customer (string), sort key day (number).',
        'The local indexes by-total.',
        'The AWS account.',
        'The types of attributes as long as a key uses them.',
        'The key and the projection of a global index, but for a new one of another name.',
      ],
      costs: [
        "The table's 10 read and 5 write capacity units are billed by the hour, used or not.",
        'So are the capacity units of each global index.',
        'Storage is billed by size, cheaper in this table class, and requests are more expensive.',
        'Each index is stored and written in addition to the table.',
        'Backups for point-in-time recovery are billed by the size of the table.',
        'Reads of the stream are billed, but for those of AWS Lambda.',
        'CloudWatch bills contributor insights by the requests that they look at.',
        'KMS bills its calls, and the key.',
      ],
      risks: [
        'A table of this name in AWS is changed to what is written here. As long as it has what is not written here, it is only read.',
        'Provisioned capacity suits a steady load only.',
        'Removing the manifest leaves the table and its data in AWS, where they go on costing, since deletion protection is on.',
      ],
    });
  });

  it('has words for exactly the parameters that cannot be changed', () => {
    const refused = Object.values(parameterDefinitions).filter(
      ({ change }) => change.effect === 'refused',
    );
    expect(refused.map(({ change }) => change.immutable?.({}))).toEqual(
      refused.map(() => expect.anything()),
    );
  });

  it('says nothing of costs by the hour on demand, nor of indexes where there are none', () => {
    const costsOf = (parameters: object) =>
      summarizeOrder(withParameters(parameters)).costs.join(' ');
    expect(costsOf({})).not.toMatch(/by the hour|index/);
    expect(
      costsOf({
        billingMode: 'PROVISIONED',
        provisionedThroughput: { readCapacityUnits: 1, writeCapacityUnits: 2 },
      }),
    ).toMatch(
      /^The table's 1 read and 2 write capacity units are billed by the hour, used or not\. Storage/,
    );
    expect(costsOf({ billingMode: 'PROVISIONED' })).toMatch(
      /^The table's capacity units \(not given yet\) are billed by the hour/,
    );
    expect(costsOf({ sseEnabled: true })).toMatch(/KMS bills its calls\.$/);
  });

  it.each([
    [undefined, undefined, /since deletionPolicy is retain by default\.$/],
    [undefined, 'delete', /^deletionPolicy is delete, so removing/],
    [false, undefined, /since deletionPolicy is retain by default\.$/],
    [false, 'retain', /since deletionPolicy is retain\.$/],
    [true, undefined, /since deletion protection is on\.$/],
    [true, 'delete', /since deletion protection is on\.$/],
  ])(
    'tells what removing does with protection %s and deletionPolicy %s',
    (deletionProtectionEnabled, deletionPolicy, risk) => {
      const { risks } = summarizeOrder(
        withParameters({ deletionProtectionEnabled, deletionPolicy }),
      );
      expect(risks.filter(text => /emoving/.test(text))).toEqual([
        expect.stringMatching(risk),
      ]);
    },
  );

  it.each([
    [undefined, /deletes the table and its data\.$/],
    ['adopt', /deletes a table that somebody else made, with its data\.$/],
    ['adopt-or-create', /, also when somebody else made it\.$/],
  ])(
    'tells whose table removing deletes with adoptionPolicy %s',
    (adoptionPolicy, risk) => {
      const { risks } = summarizeOrder(
        withParameters({ adoptionPolicy, deletionPolicy: 'delete' }),
      );
      expect(risks[0]).toMatch(risk);
    },
  );

  it('says of an order that has just been begun what is missing', () => {
    expect(summarizeOrder({ parameters: {} })).toMatchObject({
      summary: expect.arrayContaining([
        'The table (not named yet).',
        'Its key: partition key (not named yet).',
      ]),
      immutableSettings: expect.arrayContaining([
        'The table name.',
        'The region.',
      ]),
    });
    const { summary } = summarizeOrder({
      parameters: {
        tableName: '',
        attributeDefinitions: [],
        keySchema: [
          { attributeName: 'a', keyType: 'HASH' },
          { attributeName: '', keyType: 'RANGE' },
        ],
        globalSecondaryIndexes: [
          { indexName: '', keySchema: [{ keyType: 'HASH' }] },
          null,
        ],
        kmsMasterKeyID: '',
        sseEnabled: true,
        streamEnabled: true,
        ttlEnabled: true,
        tags: [{ key: '', value: '' }, { key: 'team' }],
        writeConnectionSecretToRef: { name: '' },
        providerConfigRef: {},
      },
    });
    expect(summary).toEqual([
      'The table (not named yet).',
      'Its key: partition key a, sort key (not named yet).',
      'Index (not named yet), global: partition key (not named yet); all attributes.',
      'Index (not named yet), global: partition key (not named yet); all attributes.',
      'Its capacity: on demand.',
      'When removed here: stays in AWS with its data.',
      'Encrypted with a key of your account, (not named yet).',
      'Items are deleted some time after they expire, by attribute (not named yet).',
      'A stream publishes each change for 24 hours: view not chosen yet.',
      'Its tags: (no key yet), team = .',
      'Secret (not named yet) gets its name, ARN, region and stream ARN.',
      'The AWS role that (not named yet) selects makes it.',
    ]);
  });

  it('can be asked about anything', () => {
    const property = fc.property(
      fc.anything(),
      fc.anything(),
      (whole, part) => {
        summarizeOrder(whole);
        for (const name of Object.keys(fullOrder.parameters)) {
          summarizeOrder({
            ...fullOrder,
            parameters: { ...fullOrder.parameters, [name]: part },
          });
        }
      },
    );
    expect(() => fc.assert(property)).not.toThrow();
  });

  it('has the words of the pull request, where names are inline code', () => {
    const { body } = describeOrder(fullOrder);
    const withoutCode = body.replaceAll('`', '');
    const { immutableSettings, costs, risks } = summarizeOrder(fullOrder);
    for (const words of [...costs, ...risks]) {
      expect(withoutCode).toContain(words);
    }
    for (const thing of immutableSettings) {
      expect(withoutCode).toContain(thing.slice(1, -1));
    }
  });
});
