import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { TableEvent } from '../../api';
import { EventsContent, type EventsContentProps } from './EventsContent';

const TABLE = 'Events';
const EVENT: TableEvent = {
  id: '6a0a0f7e-2f6b-4f6a-9d0d-0d9b1b9c7a10',
  kind: 'Application',
  type: 'Warning',
  reason: 'FailedApply',
  message: 'cannot apply the component',
  count: 3,
  lastSeen: '2026-11-23T10:00:00Z',
};

function render(events: EventsContentProps['events']) {
  return renderInTestApp(<EventsContent events={events} />);
}

describe('EventsContent', () => {
  it('shows what the engines wrote, and when', async () => {
    await render({ kind: 'present', object: [EVENT] });
    const table = screen.getByRole('table', { name: TABLE });
    expect(table).toHaveTextContent('cannot apply the component');
    const cells = [...table.querySelectorAll('tbody td')].map(
      ({ textContent }) => textContent,
    );
    expect(cells).toEqual([
      expect.stringMatching(/ ago$/),
      'Application',
      'Warning',
      'FailedApply',
      'cannot apply the component',
      '3',
    ]);
  });

  it('says that there are none, and why that may be', async () => {
    await render({ kind: 'present', object: [] });
    expect(
      screen.getByText(
        'No events. Kubernetes keeps them for about an hour only.',
      ),
    ).toBeInTheDocument();
  });

  it('says that they are being read', async () => {
    await render(undefined);
    expect(screen.getByText('Reading the events')).toBeInTheDocument();
  });

  it('names the role that Backstage lacks, and the file that ships it', async () => {
    await render({
      kind: 'forbidden',
      by: 'cluster',
      message: 'events is forbidden: cannot list resource "events"',
    });
    const sentence = screen.getByText(/RoleBinding/);
    expect(sentence).toHaveTextContent(
      'The cluster does not let Backstage read the events of this namespace. Your platform team makes a RoleBinding to the ClusterRole backstage-dynamodb-events in it, as in definitions/rbac/backstage.yaml.',
    );
    expect(screen.getByRole('blockquote')).toHaveTextContent('cannot list');
  });

  it('names the permission that the user lacks', async () => {
    await render({ kind: 'forbidden', by: 'backstage', message: 'Not you.' });
    expect(screen.getByText(/kubernetes\.proxy/)).toBeInTheDocument();
    expect(screen.getByRole('blockquote')).toHaveTextContent('Not you.');
  });

  it('quotes why they could not be read', async () => {
    await render({
      kind: 'error',
      reason: 'cluster-down',
      message: 'ECONNREFUSED',
    });
    expect(
      screen.getByText('The events could not be read.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('blockquote')).toHaveTextContent('ECONNREFUSED');
  });
});
