import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import { cellOf, rowOf } from './__testUtils__';
import { IndexStatusSection } from './IndexStatusSection';

const TABLE = 'Keys and indexes';

function render(observed: ObservedTable) {
  return renderInTestApp(
    <IndexStatusSection
      tableRef={{
        application: 'shop',
        namespace: 'team-a',
        component: 'orders',
      }}
      observed={observed}
    />,
  );
}

/** The table was read, whose spec and status are these. */
function fromTable(spec: object, status: object): ObservedTable {
  return {
    application: { kind: 'notRead' },
    instance: { kind: 'notRead' },
    table: {
      kind: 'present',
      object: { metadata: {}, spec: { ...spec }, status: { ...status } },
    },
  };
}

describe('IndexStatusSection', () => {
  it('shows the keys of the component that the entity names before there is an instance', async () => {
    const componentOf = (name: string, key: string) => ({
      name,
      type: 'aws-dynamodb-kro',
      properties: {
        tableName: `${name}-table`,
        attributeDefinitions: [{ attributeName: key, attributeType: 'S' }],
        keySchema: [{ attributeName: key, keyType: 'HASH' }],
      },
    });
    const components = [
      componentOf('users', 'userId'),
      componentOf('orders', 'orderId'),
    ];
    await render({
      application: {
        kind: 'present',
        object: { metadata: {}, spec: { components } },
      },
      instance: { kind: 'notFound' },
    });
    expect(cellOf(TABLE, 'orders-table', 'Keys')).toBe(
      'orderId (String), partition key',
    );
  });

  it('shows the table first, then an index that is being filled', async () => {
    await render(observedState('adding-index'));
    const rows = within(screen.getByRole('table', { name: TABLE }))
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
    expect(rows).toEqual(['adding-index', 'by-email']);

    expect(cellOf(TABLE, 'adding-index', 'Scope')).toBe('Table');
    expect(cellOf(TABLE, 'adding-index', 'Keys')).toBe(
      'id (String), partition key',
    );
    expect(cellOf(TABLE, 'adding-index', 'Status at AWS')).toBe('ACTIVE');
    expect(cellOf(TABLE, 'adding-index', 'Backfilling')).toBe('');

    expect(cellOf(TABLE, 'by-email', 'Scope')).toBe('Global index');
    expect(cellOf(TABLE, 'by-email', 'Keys')).toBe(
      'email (String), partition key',
    );
    expect(cellOf(TABLE, 'by-email', 'Projection')).toBe('All attributes');
    expect(cellOf(TABLE, 'by-email', 'Status at AWS')).toBe('CREATING');
    expect(cellOf(TABLE, 'by-email', 'Backfilling')).toBe('Yes');
    expect(cellOf(TABLE, 'by-email', 'Items ¹')).toBe('0');
    expect(cellOf(TABLE, 'by-email', 'Size ¹')).toBe('0 bytes');
    expect(cellOf(TABLE, 'by-email', 'Capacity')).toBe('On demand');
    expect(screen.getByText(/every six hours/)).toBeInTheDocument();
  });

  it('can be scrolled with the keyboard where it is too wide', async () => {
    await render(observedState('adding-index'));
    expect(screen.getByRole('region', { name: TABLE })).toHaveAttribute(
      'tabindex',
      '0',
    );
  });

  it('says that an index is ready', async () => {
    await render(observedState('documented-with-gsi'));
    expect(cellOf(TABLE, 'email-index', 'Status at AWS')).toBe('ACTIVE');
    expect(cellOf(TABLE, 'email-index', 'Backfilling')).toBe('No');
  });

  it('says the capacity of a provisioned table', async () => {
    await render(observedState('documented-provisioned'));
    const row = within(screen.getByRole('table')).getAllByRole('row')[1];
    expect(row).toHaveTextContent('10 read and 5 write units a second');
  });

  it('says the limits of a table on demand', async () => {
    const onDemandThroughput = {
      maxReadRequestUnits: 40,
      maxWriteRequestUnits: 20,
    };
    await render(
      fromTable(
        {
          tableName: 'users',
          onDemandThroughput,
          globalSecondaryIndexes: [
            {
              indexName: 'reads',
              onDemandThroughput: { maxReadRequestUnits: 10 },
            },
            {
              indexName: 'writes',
              onDemandThroughput: { maxWriteRequestUnits: 5 },
            },
          ],
        },
        {},
      ),
    );
    expect(
      ['users', 'reads', 'writes'].map(name => cellOf(TABLE, name, 'Capacity')),
    ).toEqual([
      'On demand, at most 40 read and 20 write units a second',
      'On demand, at most 10 read units a second',
      'On demand, at most 5 write units a second',
    ]);
  });

  it('does not pretend to know what only the Table tells', async () => {
    const { application, instance } = observedState('adding-index');
    await render({
      application,
      instance,
      table: {
        kind: 'forbidden',
        by: 'cluster',
        message: 'tables is forbidden: cannot get',
      },
    });
    const index = within(rowOf(TABLE, 'by-email'));
    // Status, backfilling, items and size.
    expect(index.getAllByRole('img', { name: 'Not known' })).toHaveLength(4);
    expect(
      screen.getByText('Only the Table (ACK) tells the status of the indexes.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Table (ACK): the cluster does not let Backstage read it.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('blockquote')).toHaveTextContent('cannot get');
  });

  it('tells an index that is still to be made, one that leaves, and a local one', async () => {
    await render(
      fromTable(
        {
          tableName: 'users',
          globalSecondaryIndexes: [{ indexName: 'new' }],
          localSecondaryIndexes: [
            {
              indexName: 'by-day',
              keySchema: [{ attributeName: 'day', keyType: 'RANGE' }],
              projection: {
                projectionType: 'INCLUDE',
                nonKeyAttributes: ['a', 'b'],
              },
            },
          ],
        },
        {
          tableStatus: 'UPDATING',
          itemCount: 12480,
          tableSizeBytes: 4_100_000,
          globalSecondaryIndexesDescriptions: [
            { indexName: 'old', indexStatus: 'DELETING' },
          ],
        },
      ),
    );
    expect(cellOf(TABLE, 'users', 'Items ¹')).toBe('12,480');
    expect(cellOf(TABLE, 'users', 'Size ¹')).toBe('4.1 MB');
    expect(cellOf(TABLE, 'new', 'Status at AWS')).toBe('Not in AWS yet');
    expect(cellOf(TABLE, 'old', 'Status at AWS')).toBe(
      'DELETING (no longer asked for)',
    );
    expect(cellOf(TABLE, 'by-day', 'Scope')).toBe('Local index');
    expect(cellOf(TABLE, 'by-day', 'Keys')).toBe('day, sort key');
    expect(cellOf(TABLE, 'by-day', 'Projection')).toBe(
      'Keys and chosen attributes: a, b',
    );
    expect(cellOf(TABLE, 'by-day', 'Capacity')).toBe('Shared with the table');
    expect(
      screen.getByText(/^ACK reports nothing of local/),
    ).toBeInTheDocument();
  });

  it('says that nothing tells the keys', async () => {
    await render(observedState('no-component'));
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(
      screen.getByText('Nothing that was read tells the keys of the table.'),
    ).toBeInTheDocument();
  });
});
