import { observedState } from '../../fixtures/index';
import { deriveTableState } from '../deriveTableState';
import type { ObservedTable } from '../objects/ReadResult';
import { tableIndexes } from './indexes';

const unread = { kind: 'notRead' } as const;

/** Only the Table was read, whose spec and status are these. */
function fromTable(spec: object, status: object): ObservedTable {
  return {
    application: unread,
    instance: unread,
    table: {
      kind: 'present',
      object: { metadata: {}, spec: { ...spec }, status: { ...status } },
    },
  };
}

describe('tableIndexes', () => {
  it('gives the table itself first, then the index that ACK reports', () => {
    expect(tableIndexes(observedState('documented-with-gsi'))).toEqual([
      {
        name: 'users-table',
        scope: 'table',
        keys: [{ name: 'userId', type: 'S', role: 'partition' }],
        desired: true,
        inAws: true,
        status: 'ACTIVE',
        itemCount: 0,
        sizeBytes: 0,
        capacity: { mode: 'on-demand' },
      },
      {
        name: 'email-index',
        scope: 'global',
        keys: [{ name: 'email', type: 'S', role: 'partition' }],
        projection: { type: 'ALL', attributes: [] },
        desired: true,
        inAws: true,
        status: 'ACTIVE',
        itemCount: 0,
        sizeBytes: 0,
        capacity: { mode: 'on-demand' },
      },
    ]);
  });

  it('says that an index is being made and filled', () => {
    const [table, index] = tableIndexes(observedState('adding-index'));
    expect(table).toMatchObject({ scope: 'table', status: 'ACTIVE' });
    expect(index).toMatchObject({
      name: 'by-email',
      inAws: true,
      status: 'CREATING',
      backfilling: true,
    });
  });

  it('gives the limits of a table on demand and of its indexes, and none for -1', () => {
    const limits = (
      maxReadRequestUnits: number,
      maxWriteRequestUnits: number,
    ) => ({
      onDemandThroughput: { maxReadRequestUnits, maxWriteRequestUnits },
    });
    expect(
      tableIndexes(
        fromTable(
          {
            billingMode: 'PAY_PER_REQUEST',
            ...limits(40, 20),
            globalSecondaryIndexes: [
              { indexName: 'reads', ...limits(10, -1) },
              { indexName: 'none', ...limits(-1, -1) },
            ],
          },
          {},
        ),
      ).map(({ capacity }) => capacity),
    ).toEqual([
      { mode: 'on-demand', maxRead: 40, maxWrite: 20 },
      { mode: 'on-demand', maxRead: 10 },
      { mode: 'on-demand' },
    ]);
  });

  it('gives the capacity of a provisioned table', () => {
    const [table] = tableIndexes(observedState('documented-provisioned'));
    expect(table.capacity).toEqual({ mode: 'provisioned', read: 10, write: 5 });
  });

  it('knows both keys of a table with a sort key', () => {
    const [table] = tableIndexes(observedState('documented-production'));
    expect(table.keys).toEqual([
      { name: 'userId', type: 'S', role: 'partition' },
      { name: 'createdAt', type: 'N', role: 'sort' },
    ]);
  });

  it('says nothing of AWS while the Table was not read', () => {
    const { application, instance } = observedState('adding-index');
    const [table, index] = tableIndexes({ application, instance });
    // The kro instance copies what ACK says of the table, not of the indexes.
    expect(table).toMatchObject({ inAws: true, status: 'ACTIVE' });
    expect(index).toMatchObject({ name: 'by-email', desired: true });
    expect(index.inAws).toBeUndefined();
    expect(index.status).toBeUndefined();
  });

  it('reads the component while there is no instance', () => {
    const { application } = observedState('documented-production');
    const [table, index] = tableIndexes({
      application,
      instance: { kind: 'notFound' },
    });
    // The manifest says N without quotes, which KubeVela reads as false.
    expect(table.keys[1]).toEqual({
      name: 'createdAt',
      type: 'N',
      role: 'sort',
    });
    expect(table.inAws).toBeUndefined();
    expect(index.name).toBe('email-index');
  });

  it('gives nothing while nobody tells what was asked for', () => {
    expect(
      tableIndexes({ application: { kind: 'notFound' }, instance: unread }),
    ).toEqual([]);
    expect(tableIndexes(observedState('no-component'))).toEqual([]);
  });

  it('tells an index that is still to be made from one that is leaving', () => {
    const [, asked, leaving] = tableIndexes(
      fromTable(
        {
          globalSecondaryIndexes: [{ indexName: 'new' }],
          attributeDefinitions: [{ attributeName: 'a', attributeType: 'B' }],
        },
        {
          tableStatus: 'ACTIVE',
          globalSecondaryIndexesDescriptions: [
            {
              indexName: 'old',
              indexStatus: 'DELETING',
              keySchema: [{ attributeName: 'a', keyType: 'HASH' }],
              projection: {
                projectionType: 'INCLUDE',
                nonKeyAttributes: ['b', 'c'],
              },
            },
          ],
        },
      ),
    );
    expect(asked).toMatchObject({ name: 'new', desired: true, inAws: false });
    expect(leaving).toMatchObject({
      name: 'old',
      keys: [{ name: 'a', type: 'B', role: 'partition' }],
      projection: { type: 'INCLUDE', attributes: ['b', 'c'] },
      desired: false,
      inAws: true,
      status: 'DELETING',
    });
  });

  it('does not say that an index is missing before ACK has seen the table', () => {
    const [, index] = tableIndexes(
      fromTable({ globalSecondaryIndexes: [{ indexName: 'new' }] }, {}),
    );
    expect(index.inAws).toBeUndefined();
  });

  it('puts local indexes last, with the capacity of their table', () => {
    const spec = {
      billingMode: 'PROVISIONED',
      provisionedThroughput: { readCapacityUnits: 3, writeCapacityUnits: 2 },
      localSecondaryIndexes: [
        {
          indexName: 'by-day',
          keySchema: [
            { attributeName: 'id', keyType: 'HASH' },
            { attributeName: 'day', keyType: 'RANGE' },
          ],
          projection: { projectionType: 'KEYS_ONLY' },
        },
      ],
      globalSecondaryIndexes: [
        {
          indexName: 'by-email',
          provisionedThroughput: {
            readCapacityUnits: 1,
            writeCapacityUnits: 'x',
          },
        },
      ],
    };
    const [, global, local] = tableIndexes(
      fromTable(spec, { tableStatus: 'ACTIVE' }),
    );
    expect(global.capacity).toEqual({ mode: 'provisioned', read: 1 });
    expect(local).toMatchObject({
      name: 'by-day',
      scope: 'local',
      keys: [
        { name: 'id', type: '', role: 'partition' },
        { name: 'day', type: '', role: 'sort' },
      ],
      projection: { type: 'KEYS_ONLY', attributes: [] },
      capacity: { mode: 'of-table' },
    });
    // ACK does not report on local indexes.
    expect(local.inAws).toBeUndefined();
  });

  describe('while there is no instance yet', () => {
    const componentOf = (name: string, key: string) => ({
      name,
      type: 'aws-dynamodb-kro',
      properties: {
        tableName: name,
        attributeDefinitions: [{ attributeName: key, attributeType: 'S' }],
        keySchema: [{ attributeName: key, keyType: 'HASH' }],
      },
    });
    const observed: ObservedTable = {
      application: {
        kind: 'present',
        object: {
          metadata: {},
          spec: {
            components: [
              componentOf('users', 'userId'),
              componentOf('orders', 'orderId'),
            ],
          },
        },
      },
      instance: { kind: 'notFound' },
    };
    const ref = { namespace: 'team-a', application: 'shop' };

    it('reads the component that the entity names, as the details do', () => {
      const named = { ...ref, component: 'orders' };
      const [table] = tableIndexes(observed, named);
      expect(table).toMatchObject({
        name: 'orders',
        keys: [{ name: 'orderId', type: 'S', role: 'partition' }],
      });
      expect(table.keys).toEqual(
        deriveTableState(observed, new Date(), named).details.keys,
      );
    });

    it('has nothing to tell while the entity names none of several', () => {
      expect(tableIndexes(observed, ref)).toEqual([]);
      expect(tableIndexes(observed)).toEqual([]);
    });
  });
});
