import { withoutEmpty } from './withoutEmpty';

describe('withoutEmpty', () => {
  it('drops fields that nobody filled in', () => {
    expect(
      withoutEmpty({
        tableName: 'users',
        kmsMasterKeyID: '',
        tags: [],
        sseType: undefined,
      }),
    ).toEqual({ tableName: 'users' });
  });

  it('drops an object in which nothing is left', () => {
    expect(
      withoutEmpty({
        writeConnectionSecretToRef: { name: '', namespace: undefined },
        provisionedThroughput: {},
      }),
    ).toEqual({});
  });

  it('keeps false, zero and null, which somebody gave', () => {
    const given = { ttlEnabled: false, readCapacityUnits: 0, region: null };
    expect(withoutEmpty(given)).toEqual(given);
  });

  it('keeps what is filled in of an object', () => {
    expect(
      withoutEmpty({
        writeConnectionSecretToRef: { name: 'a', namespace: '' },
      }),
    ).toEqual({ writeConnectionSecretToRef: { name: 'a' } });
  });

  it('drops the untouched blocks of a row', () => {
    expect(
      withoutEmpty({
        globalSecondaryIndexes: [
          {
            indexName: 'by-email',
            projection: { projectionType: 'ALL', nonKeyAttributes: [] },
            provisionedThroughput: {},
          },
        ],
      }),
    ).toEqual({
      globalSecondaryIndexes: [
        { indexName: 'by-email', projection: { projectionType: 'ALL' } },
      ],
    });
  });

  it('keeps the empty value of a tag', () => {
    const given = { tags: [{ key: 'temporary', value: '' }] };
    expect(withoutEmpty(given)).toEqual(given);
  });

  it('keeps an empty row, so that the check can name it', () => {
    expect(withoutEmpty({ keySchema: [{ attributeName: undefined }] })).toEqual(
      { keySchema: [{}] },
    );
    expect(withoutEmpty({ nonKeyAttributes: ['a', ''] })).toEqual({
      nonKeyAttributes: ['a', ''],
    });
  });

  it('does not change its argument', () => {
    const given = { tags: [], projection: { projectionType: '' } };
    withoutEmpty(given);
    expect(given).toEqual({ tags: [], projection: { projectionType: '' } });
  });
});
