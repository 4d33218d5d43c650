import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DynamoDBTablesApi } from '../../api';
import { CLUSTER_DOWN } from '../../api/__testUtils__';
import { failOnConsoleError } from '../../__testUtils__';
import { renderTab } from './__testUtils__';
import { axeViolations } from '../../__testUtils__';

const SECTIONS = [
  'Keys and indexes',
  'Conditions',
  'Workflow',
  'Events',
  'YAML',
];

function stateHeading(name: string) {
  return screen.findByRole('heading', { level: 2, name });
}

/** The titles of the cards, in order. */
function cardTitles() {
  return screen
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
}

describe('DynamoDBTableTab', () => {
  failOnConsoleError();

  it('shows the state in one line, how old it is, and all sections', async () => {
    await renderTab(async () => observedState('adding-index'));
    const heading = await stateHeading('Updating');
    const line = within(heading.parentElement!);
    expect(line.getByText('adding-index')).toBeInTheDocument();
    expect(line.getByText('us-east-1')).toBeInTheDocument();
    expect(
      line.getByText(
        'AWS is building an index. The table can be used meanwhile.',
      ),
    ).toBeInTheDocument();
    expect(line.getByText(/^updated/)).toHaveTextContent(/^updated .+ ago$/);
    expect(line.getByRole('button', { name: 'Refresh' })).toBeInTheDocument();
    expect(cardTitles()).toEqual(SECTIONS);
  });

  it.each([
    ['adding-index', 'Updating'],
    ['documented-production', 'Active'],
    ['refused-by-aws', 'Refused by AWS'],
    ['not-applied', 'Not applied yet'],
  ] as const)(
    'gives axe nothing to find in %s, with a document open',
    async (name, title) => {
      const container = await renderTab(async () => observedState(name));
      await stateHeading(title);
      await userEvent.click(
        screen.getByRole('button', { name: 'Catalog entity' }),
      );
      await screen.findByRole('region', { name: 'Catalog entity as YAML' });
      expect(await axeViolations(container)).toEqual([]);
    },
  );

  it('shows the events of the table', async () => {
    const events = jest.fn<
      ReturnType<DynamoDBTablesApi['events']>,
      Parameters<DynamoDBTablesApi['events']>
    >(async () => ({
      kind: 'present',
      object: [
        {
          id: '1',
          kind: 'Application',
          type: 'Normal',
          reason: 'Rendered',
          message: 'Rendered successfully',
          count: 1,
        },
      ],
    }));
    await renderTab(async () => observedState('active'), { events });
    expect(
      await screen.findByText('Rendered successfully'),
    ).toBeInTheDocument();
    expect(events.mock.calls[0][0]).toMatchObject({ application: 'users' });
  });

  it('keeps the events that were seen when they cannot be read any more', async () => {
    const answers: Awaited<ReturnType<DynamoDBTablesApi['events']>>[] = [
      {
        kind: 'present',
        object: [
          {
            id: '1',
            kind: 'Application',
            type: 'Normal',
            reason: 'Rendered',
            message: 'Rendered successfully',
            count: 1,
          },
        ],
      },
    ];
    await renderTab(async () => observedState('active'), {
      events: async () =>
        answers.shift() ?? {
          kind: 'forbidden',
          by: 'cluster',
          message: 'events is forbidden',
        },
    });
    await screen.findByText('Rendered successfully');
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(
      await screen.findByText(/the ClusterRole backstage-dynamodb-events/),
    ).toBeInTheDocument();
    expect(screen.getByText('Rendered successfully')).toBeInTheDocument();
  });

  it('keeps its shape until the first answer comes', async () => {
    const pending = new Promise<ObservedTable>(() => {});
    const container = await renderTab(() => pending);
    expect(
      screen.getByRole('progressbar', {
        name: 'Reading the table from the cluster',
      }),
    ).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  it('says which annotation is missing, as the card does', async () => {
    const container = await renderTab(async () => CLUSTER_DOWN, {
      annotations: {},
    });
    expect(
      screen.getByRole('heading', { level: 4, name: 'Annotation missing' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Refresh' }),
    ).not.toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  it('says that the cluster does not answer, as the card does', async () => {
    const container = await renderTab(async () => CLUSTER_DOWN);
    expect(await screen.findByText(/ECONNREFUSED/)).toBeInTheDocument();
    expect(cardTitles()).toEqual(['State']);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('keeps what was seen, greyed, below the problem', async () => {
    const answers = [observedState('active')];
    const container = await renderTab(
      async () => answers.shift() ?? CLUSTER_DOWN,
    );
    await stateHeading('Active');
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText(/ECONNREFUSED/)).toBeInTheDocument();
    expect(screen.getByText(/^Last seen Active,/)).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { level: 2, name: 'Active' }),
    ).not.toBeInTheDocument();
    const last = within(
      screen.getByRole('region', { name: 'Last seen state of the table' }),
    );
    expect(
      last.getByRole('table', { name: 'Keys and indexes' }),
    ).toHaveTextContent('ACTIVE');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('keeps open what is open when the cluster stops answering, and when it answers again', async () => {
    const active = observedState('active');
    const answers = [active, CLUSTER_DOWN, active];
    const events = jest.fn<
      ReturnType<DynamoDBTablesApi['events']>,
      Parameters<DynamoDBTablesApi['events']>
    >(async () => ({ kind: 'present', object: [] }));
    await renderTab(async () => answers.shift()!, { events });
    await stateHeading('Active');
    const opener = screen.getByRole('button', { name: 'Catalog entity' });
    await userEvent.click(opener);
    const yaml = await screen.findByRole('region', {
      name: 'Catalog entity as YAML',
    });
    const refresh = () =>
      userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await refresh();
    expect(await screen.findByText(/ECONNREFUSED/)).toBeInTheDocument();
    expect(yaml).toBeInTheDocument();
    await refresh();
    await stateHeading('Active');
    expect(yaml).toBeInTheDocument();
    // When it was shown and at each refresh, not because anything was shown anew.
    expect(events).toHaveBeenCalledTimes(3);
  });

  it('shows what can be read, and says what is missing', async () => {
    const { application } = observedState('active');
    await renderTab(async () => ({
      application,
      instance: {
        kind: 'forbidden',
        by: 'cluster',
        message: 'dynamodbtables is forbidden',
      },
    }));
    await screen.findByRole('table', { name: 'Keys and indexes' });
    const missing = screen.getAllByText(
      'DynamoDBTable (kro): the cluster does not let Backstage read it.',
    );
    // Among the conditions and among the documents.
    expect(missing).toHaveLength(2);
    expect(
      screen.getByRole('button', { name: 'Application (KubeVela)' }),
    ).toBeInTheDocument();
  });

  it('does not crash on fields of the wrong type', async () => {
    const wrong = [0, 'x', true, [null], [{ type: 3 }], { a: [] }];
    for (const value of wrong) {
      const object = JSON.parse(
        JSON.stringify({
          metadata: { name: 'users', labels: value, annotations: value },
          spec: {
            components: value,
            keySchema: value,
            attributeDefinitions: value,
            globalSecondaryIndexes: value,
          },
          status: {
            conditions: value,
            tableConditions: value,
            services: value,
            workflow: { steps: value, status: value, startTime: value },
            globalSecondaryIndexesDescriptions: value,
            tableStatus: value,
            itemCount: value,
          },
        }),
      );
      const observed = { kind: 'present', object } as const;
      const container = await renderTab(async () => ({
        application: observed,
        instance: observed,
        table: observed,
      }));
      await waitFor(() =>
        expect(within(container).getByText('YAML')).toBeInTheDocument(),
      );
    }
  });

  it('can be used with the keyboard alone', async () => {
    await renderTab(async () => observedState('adding-index'));
    await stateHeading('Updating');
    const reached: (string | null)[] = [];
    for (let step = 0; step < 20; step++) {
      await userEvent.tab();
      const element = document.activeElement;
      if (!element || element === document.body) {
        break;
      }
      reached.push(element.getAttribute('aria-label') ?? element.textContent);
    }
    expect(reached).toEqual([
      'Refresh',
      'Keys and indexes',
      'Conditions',
      'Workflow',
      'Catalog entity',
      'Application (KubeVela)',
      'DynamoDBTable (kro)',
      'Table (ACK)',
    ]);
    screen.getByRole('button', { name: 'Table (ACK)' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByRole('region', { name: 'Table (ACK) as YAML' }),
    ).toHaveTextContent('kind: Table');
  });
});
