import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import { stopClock } from '../../__testUtils__';
import { cellOf } from './__testUtils__';
import { ConditionsSection } from './ConditionsSection';

const TABLE = 'Conditions';

/** The texts of the rows of one object, without its head. */
function groupOf(title: string): string[] {
  const group = screen
    .getByRole('rowheader', { name: title })
    .closest('tbody')!;
  return within(group)
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent ?? '');
}

function render(observed: ObservedTable) {
  return renderInTestApp(<ConditionsSection observed={observed} />);
}

describe('ConditionsSection', () => {
  it('shows all conditions of all layers, with the health of the component', async () => {
    await render(observedState('adding-index'));
    expect(groupOf('Application (KubeVela)')).toHaveLength(5);
    expect(groupOf('DynamoDBTable (kro)')).toHaveLength(4);
    expect(groupOf('Table (ACK)')).toHaveLength(3);
    expect(cellOf(TABLE, 'Health of adding-index', 'Status')).toBe(
      'Not healthy',
    );
    expect(cellOf(TABLE, 'Health of adding-index', 'Message')).toBe(
      'AWS is still applying a change to the table (ACTIVE)',
    );
    expect(cellOf(TABLE, 'ResourcesReady', 'Status')).toBe('False');
    expect(cellOf(TABLE, 'ResourcesReady', 'Reason')).toBe('NotReady');
    expect(cellOf(TABLE, 'ACK.Recoverable', 'Message')).toBe(
      "table GSIs in 'CREATING' state, cannot be modified or deleted",
    );
    // ACK does not say since when.
    expect(cellOf(TABLE, 'ACK.Recoverable', 'Last change')).toBe('');
  });

  describe('at a known time', () => {
    beforeEach(() => stopClock(new Date('2026-11-23T10:05:00Z')));
    afterEach(() => jest.useRealTimers());

    it('says how long ago each changed, exactly on hover', async () => {
      await render(observedState('adding-index'));
      const [time] = screen.getAllByText('5 minutes ago');
      expect(time).toHaveAttribute('datetime', '2026-11-23T10:00:00.000Z');
      expect(time).toHaveAttribute('title', expect.stringMatching(/2026/));
    });
  });

  it('says that the conditions of ACK are those that kro copied', async () => {
    const { application, instance } = observedState('adding-index');
    await render({ application, instance });
    const rows = groupOf('Table (ACK)');
    expect(rows).toHaveLength(4);
    expect(rows[3]).toBe(
      'Table (ACK): it was not read.These are the conditions that the DynamoDBTable (kro) copied of it.',
    );
  });

  it('says of each layer why it has none', async () => {
    await render({
      application: { kind: 'notFound' },
      instance: { kind: 'forbidden', by: 'backstage', message: 'No.' },
      table: {
        kind: 'error',
        reason: 'cluster-down',
        message: 'ECONNREFUSED',
      },
    });
    expect(groupOf('Application (KubeVela)')).toEqual([
      'Application (KubeVela): it is not in the cluster.',
    ]);
    expect(groupOf('DynamoDBTable (kro)')).toEqual([
      'DynamoDBTable (kro): Backstage does not let you read it.No.',
    ]);
    expect(groupOf('Table (ACK)')).toEqual([
      'Table (ACK): it could not be read.ECONNREFUSED',
    ]);
  });

  it('says of an object without conditions that it has none yet', async () => {
    await render({
      application: { kind: 'present', object: { metadata: {} } },
      instance: { kind: 'notFound' },
    });
    expect(groupOf('Application (KubeVela)')).toEqual(['No conditions yet.']);
  });
});
