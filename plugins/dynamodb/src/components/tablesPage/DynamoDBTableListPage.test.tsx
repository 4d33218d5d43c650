import { recordedStates } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import {
  type ClusterListing,
  DynamoDBTablesClient,
  dynamoDBTablesApiRef,
  type DynamoDBTablesApi,
} from '../../api';
import { templateRouteRef } from '../../routes';
import { axeViolations } from '../../__testUtils__';
import {
  DynamoDBTableListPage,
  DynamoDBTableListPageWithHeader,
} from './DynamoDBTableListPage';

const template: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'order-dynamodb-table', namespace: 'default' },
  spec: { type: 'resource' },
};

function tableEntity(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'app.oam.dev/name': name,
        'app.oam.dev/component': name,
        'backstage.io/kubernetes-cluster': 'prod',
        ...annotations,
      },
    },
    spec: { type: 'dynamodb-table', owner: 'team-a' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-a' }],
  };
}

/** What a cluster has of these tables, each as it was recorded. */
function listing(
  tables: Record<string, keyof typeof recordedStates>,
): ClusterListing {
  const copies = Object.entries(tables).map(([name, state]) => {
    const { application, instance } = structuredClone(recordedStates[state]);
    const rename = <T extends { metadata: object }>(object: T) => ({
      ...object,
      metadata: { ...object.metadata, name, namespace: 'default' },
    });
    const renamed = application && rename(application);
    for (const component of renamed?.spec?.components ?? []) {
      component.name = name;
    }
    return { application: renamed, instance: instance && rename(instance) };
  });
  return {
    cluster: 'prod',
    applications: {
      kind: 'present',
      object: copies.flatMap(({ application }) => application ?? []),
    },
    instances: {
      kind: 'present',
      object: copies.flatMap(({ instance }) => instance ?? []),
    },
  };
}

const DOWN: ClusterListing = {
  cluster: 'prod',
  applications: {
    kind: 'error',
    reason: 'cluster-down',
    message: 'connect ECONNREFUSED',
  },
  instances: {
    kind: 'error',
    reason: 'cluster-down',
    message: 'connect ECONNREFUSED',
  },
};

const FORBIDDEN: ClusterListing = {
  ...DOWN,
  applications: {
    kind: 'forbidden',
    by: 'cluster',
    message:
      'applications.core.oam.dev is forbidden: User "backstage" cannot list resource "applications" in API group "core.oam.dev" at the cluster scope',
  },
};

/** Shows the query of the address. */
function Address() {
  return <span data-testid="address">{useLocation().search}</span>;
}

/** Waits until the query is this one. */
async function expectAddress(query: string) {
  await waitFor(() =>
    expect(screen.getByTestId('address')).toHaveTextContent(query),
  );
}

async function renderPage(options: {
  entities: Entity[];
  list?: () => Promise<ClusterListing[]>;
  /** Gives `list` alone when left out. */
  tablesApi?: DynamoDBTablesApi;
  Page?: typeof DynamoDBTableListPage;
  routes?: Record<string, typeof templateRouteRef>;
  /** The query of the address at first. */
  query?: string;
}) {
  const { entities, Page = DynamoDBTableListPage } = options;
  const catalog = catalogApiMock({ entities });
  const getEntities = jest.spyOn(catalog, 'getEntities');
  const list = jest.fn(options.list ?? (async () => [listing({})]));
  // Anything else that the page would ask for fails.
  const tablesApi = options.tablesApi ?? { list, now: () => new Date() };
  const rendered = await renderInTestApp(
    <TestApiProvider
      apis={[
        [catalogApiRef, catalog],
        [dynamoDBTablesApiRef, tablesApi],
      ]}
    >
      <Page />
      <Address />
    </TestApiProvider>,
    {
      routeEntries: [`/dynamodb${options.query ?? ''}`],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...options.routes,
      },
    },
  );
  return { ...rendered, getEntities, list };
}

/** The texts of each row, below the titles. */
async function bodyRows(): Promise<HTMLElement[]> {
  const table = await screen.findByRole('table');
  return within(table).getAllByRole('row').slice(1);
}

/** The words of a state stand in the filter too. */
const findState = (title: string) =>
  screen.findByText(title, { selector: 'td span' });

const rowOf = async (name: string) =>
  (await screen.findByRole('link', { name })).closest('tr')!;

describe('DynamoDBTableListPage', () => {
  it('shows the state and the facts of each table, the urgent first', async () => {
    await renderPage({
      entities: [
        tableEntity('a-fine'),
        tableEntity('b-refused'),
        tableEntity('c-coming'),
        tableEntity('d-pending'),
      ],
      list: async () => [
        listing({
          'a-fine': 'active-protected',
          'b-refused': 'refused-by-aws',
          'c-coming': 'creating',
        }),
      ],
    });
    await findState('Active');
    const rows = await bodyRows();
    expect(
      rows.map(row => within(row).getByRole('rowheader').textContent),
    ).toEqual(['b-refused', 'd-pending', 'c-coming', 'a-fine']);
    const cells = within(await rowOf('a-fine')).getAllByRole('cell');
    expect(cells.map(cell => cell.textContent)).toEqual([
      'Active',
      'active-protected',
      'us-east-1',
      'On demand',
      'On',
      'team-a',
      'prod / default',
    ]);
    expect(
      within(await rowOf('d-pending')).getByText('Not applied yet'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'a-fine' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/a-fine',
    );
  });

  describe('with 300 tables', () => {
    const names = Array.from({ length: 300 }, (_, at) => `table-${at}`);
    const states = ['active', 'creating', 'refused-by-aws'] as const;
    const all = listing(
      Object.fromEntries(names.map((name, at) => [name, states[at % 3]])),
    );
    const entities = names.map((name, at) => ({
      ...tableEntity(name),
      relations: [
        { type: 'ownedBy', targetRef: `group:default/team-${at % 2}` },
      ],
    }));

    it('asks the catalog once and the cluster for two lists, and for no table by itself', async () => {
      const asked: string[] = [];
      const { getEntities } = await renderPage({
        entities,
        tablesApi: new DynamoDBTablesClient({
          kubernetesApi: {
            getClusters: async () => [{ name: 'prod', authProvider: 'test' }],
            proxy: async ({ path, init }) => {
              asked.push(`${init?.method} ${path.split('?')[0]}`);
              const { applications, instances } = all;
              const list = path.includes('applications')
                ? applications
                : instances;
              const items = list.kind === 'present' ? list.object : [];
              return Response.json({ kind: 'List', metadata: {}, items });
            },
          },
        }),
      });
      expect(await screen.findByText('300 of 300 tables')).toBeInTheDocument();
      expect(await screen.findAllByText('Refused by AWS')).not.toHaveLength(0);
      expect(await bodyRows()).toHaveLength(25);
      expect(getEntities).toHaveBeenCalledTimes(1);
      expect(asked.sort()).toEqual([
        'GET /apis/core.oam.dev/v1beta1/applications',
        'GET /apis/kro.run/v1alpha1/dynamodbtables',
      ]);
    });

    it('finds, filters, sorts and pages without another request', async () => {
      const { list } = await renderPage({ entities, list: async () => [all] });
      await screen.findAllByText('Refused by AWS');
      await userEvent.selectOptions(screen.getByLabelText('State'), 'Active');
      expect(screen.getByRole('status')).toHaveTextContent('100 of 300 tables');
      await userEvent.selectOptions(screen.getByLabelText('Owner'), 'team-0');
      expect(screen.getByText('50 of 300 tables')).toBeInTheDocument();
      await userEvent.selectOptions(
        screen.getByLabelText('Region'),
        'us-east-1',
      );
      await userEvent.click(screen.getByRole('button', { name: 'Name' }));
      expect(
        screen.getByRole('columnheader', { name: /Name/ }),
      ).toHaveAttribute('aria-sort', 'ascending');
      expect((await bodyRows())[0]).toHaveTextContent(/^table-0/);
      await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
      expect((await bodyRows())[0]).toHaveTextContent(/^table-150/);

      await userEvent.click(
        screen.getByRole('button', { name: 'Clear the filters' }),
      );
      await userEvent.type(screen.getByLabelText('Search'), 'table-299');
      expect(screen.getByText('1 of 300 tables')).toBeInTheDocument();
      expect(await bodyRows()).toHaveLength(1);
      await userEvent.type(screen.getByLabelText('Search'), 'x');
      expect(
        screen.getByText('No table matches the search and the filters.'),
      ).toBeInTheDocument();
      expect(list).toHaveBeenCalledTimes(1);
    });

    it('shows what the address says, and says in it what is shown', async () => {
      await renderPage({
        entities,
        list: async () => [all],
        query:
          '?state=Active&owner=group%3Adefault%2Fteam-0&sort=-name&page=2&lang=de',
      });
      expect(await screen.findByText('50 of 300 tables')).toBeInTheDocument();
      expect(screen.getByLabelText('State')).toHaveDisplayValue('Active');
      expect(screen.getByLabelText('Owner')).toHaveDisplayValue('team-0');
      expect(
        screen.getByRole('columnheader', { name: /Name/ }),
      ).toHaveAttribute('aria-sort', 'descending');
      // 294, 288 and so on: the second 25 of them.
      expect((await bodyRows())[0]).toHaveTextContent(/^table-144/);

      await userEvent.selectOptions(screen.getByLabelText('Owner'), 'team-1');
      await expectAddress(
        '?state=active&owner=group%3Adefault%2Fteam-1&sort=-name&lang=de',
      );
      await userEvent.click(
        screen.getByRole('button', { name: 'Clear the filters' }),
      );
      await expectAddress('?sort=-name&lang=de');
      expect(screen.getByText('300 of 300 tables')).toBeInTheDocument();
    });

    it('ignores what the address says wrongly', async () => {
      await renderPage({
        entities,
        list: async () => [all],
        query:
          '?state=Bogus&region=nowhere&owner=%3Cscript%3E&sort=constructor&page=-1&size=7',
      });
      await screen.findAllByText('Refused by AWS');
      expect(screen.getByText('300 of 300 tables')).toBeInTheDocument();
      expect(screen.getByLabelText('State')).toHaveDisplayValue('All');
      expect(screen.getByLabelText('Owner')).toHaveDisplayValue('All');
      expect(await bodyRows()).toHaveLength(25);
      expect((await bodyRows())[0]).toHaveTextContent(/^table-2/);
    });

    it.each<[string, () => Promise<void>]>([
      [
        'the search',
        () => userEvent.type(screen.getByLabelText('Search'), 'table'),
      ],
      [
        'a filter',
        () => userEvent.selectOptions(screen.getByLabelText('State'), 'Active'),
      ],
      [
        'the order',
        () => userEvent.click(screen.getByRole('button', { name: 'Name' })),
      ],
      [
        'the size of a page',
        () =>
          userEvent.selectOptions(
            screen.getByLabelText('Tables per page:'),
            '50',
          ),
      ],
    ])('shows the first page again when %s changes', async (_, change) => {
      const list = async () => [all];
      await renderPage({ entities: entities.slice(0, 60), list });
      await screen.findAllByText('Refused by AWS');
      await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
      await expectAddress('?page=2');
      expect(screen.getByText('26–50 of 60')).toBeInTheDocument();
      await change();
      expect(screen.getByText(/^1–/)).toBeInTheDocument();
      await waitFor(() =>
        expect(screen.getByTestId('address')).not.toHaveTextContent('page='),
      );
    });

    it('has what is typed in the address once the typing rests, or the box is left', async () => {
      await renderPage({ entities, list: async () => [all] });
      await screen.findAllByText('Refused by AWS');
      const box = screen.getByLabelText('Search');
      await userEvent.type(box, 'table-29');
      expect(screen.getByText('11 of 300 tables')).toBeInTheDocument();
      await expectAddress('?search=table-29');
      await userEvent.type(box, '9 ');
      await userEvent.tab();
      expect(screen.getByTestId('address')).toHaveTextContent(
        '?search=table-299+',
      );
      expect(box).toHaveDisplayValue('table-299 ');
      expect(screen.getByText('1 of 300 tables')).toBeInTheDocument();
    });

    it('is reached by keyboard alone', async () => {
      await renderPage({
        entities: [...entities.slice(0, 2), template],
        list: async () => [all],
      });
      await screen.findAllByText('Active');
      const reached: (string | null)[] = [];
      for (let press = 0; press < 20; press++) {
        await userEvent.tab();
        const focused = document.activeElement;
        if (!focused || focused === document.body) break;
        reached.push(
          focused.getAttribute('aria-label') ??
            (focused.id && document.querySelector(`label[for="${focused.id}"]`)
              ? document.querySelector(`label[for="${focused.id}"]`)!
                  .textContent
              : focused.textContent),
        );
      }
      expect(reached).toEqual(
        expect.arrayContaining([
          'Refresh',
          'Order a table',
          'Search',
          'State',
          'Region',
          'Owner',
          'List of the DynamoDB tables',
          'Name',
          'table-0',
          'table-1',
        ]),
      );
    });
  });

  it('says that it is reading before the catalog and the cluster answer', async () => {
    let answer: (listings: ClusterListing[]) => void = () => {};
    await renderPage({
      entities: [tableEntity('users')],
      list: () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    });
    expect(
      within(await rowOf('users')).getByText('Reading'),
    ).toBeInTheDocument();
    await act(async () => answer([listing({ users: 'active' })]));
    expect(
      within(await rowOf('users')).getByText('Active'),
    ).toBeInTheDocument();
  });

  describe('without a table', () => {
    it('leads to the form of the template that orders one', async () => {
      const { list } = await renderPage({
        entities: [template],
        routes: { '/create/:namespace/:templateName': templateRouteRef },
      });
      expect(
        await screen.findByText('There are no tables yet'),
      ).toBeInTheDocument();
      expect(
        screen.getByRole('button', { name: 'Order a table' }),
      ).toHaveAttribute('href', '/create/default/order-dynamodb-table');
      expect(list).not.toHaveBeenCalled();
    });

    it('leads to the page of the template where the app has no scaffolder', async () => {
      await renderPage({ entities: [template] });
      expect(
        await screen.findByRole('button', { name: 'Order a table' }),
      ).toHaveAttribute(
        'href',
        '/catalog/default/template/order-dynamodb-table',
      );
    });

    it('says what makes one where the catalog has no template', async () => {
      await renderPage({ entities: [] });
      expect(
        await screen.findByText(/^A table is a Resource of type/),
      ).toBeInTheDocument();
      expect(
        screen.queryByRole('button', { name: 'Order a table' }),
      ).not.toBeInTheDocument();
    });
  });

  it('says of a cluster that may not be listed what is needed', async () => {
    const { container } = await renderPage({
      entities: [tableEntity('users')],
      list: async () => [FORBIDDEN],
    });
    expect(
      await screen.findByText(/Not allowed: cluster prod/),
    ).toBeInTheDocument();
    expect(screen.getByText(/cannot list resource/)).toBeInTheDocument();
    expect(
      screen.getByText(/binds the ClusterRole backstage-dynamodb-read/),
    ).toBeInTheDocument();
    expect(
      within(await rowOf('users')).getByText(
        /^Backstage may not list applications/,
      ),
    ).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });

  it('keeps what was seen when the cluster goes down, and says how old it is', async () => {
    const answers = [[listing({ users: 'active' })], [DOWN]];
    await renderPage({
      entities: [tableEntity('users')],
      list: async () => answers.shift() ?? [listing({ users: 'creating' })],
    });
    await findState('Active');
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(
      await screen.findByText(/Cannot see the cluster: cluster prod/),
    ).toBeInTheDocument();
    expect(
      within(await rowOf('users')).getByText('Active'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The states below are those of the last answer.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^updated/)).toHaveTextContent(/ago$/);

    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(async () =>
      expect(
        within(await rowOf('users')).getByText('Creating'),
      ).toBeInTheDocument(),
    );
    expect(
      screen.queryByText(/Cannot see the cluster/),
    ).not.toBeInTheDocument();
  });

  it('says that the catalog cannot be read, and keeps what it had', async () => {
    const { getEntities } = await renderPage({
      entities: [tableEntity('users')],
      list: async () => [listing({ users: 'active' })],
    });
    await findState('Active');
    getEntities.mockRejectedValueOnce(new Error('the catalog is away'));
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText(/the catalog is away/)).toBeInTheDocument();
    expect(
      within(await rowOf('users')).getByText('Active'),
    ).toBeInTheDocument();
  });

  it('says that the catalog does not answer, in words of its own', async () => {
    const { getEntities } = await renderPage({ entities: [] });
    await screen.findByText('There are no tables yet');
    getEntities.mockRejectedValueOnce(
      new DOMException('No answer within 15 seconds.', 'TimeoutError'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(
      await screen.findByText(/^The catalog did not answer in time/),
    ).toBeInTheDocument();
  });

  it('says which annotation of a table is wrong', async () => {
    await renderPage({
      entities: [
        tableEntity('users'),
        tableEntity('wrong', { 'app.oam.dev/name': '../secrets' }),
      ],
      list: async () => [listing({ users: 'active' })],
    });
    const row = within(await rowOf('wrong'));
    expect(row.getByText('Invalid annotations')).toBeInTheDocument();
    expect(row.getByText(/annotation app\.oam\.dev\/name/)).toBeInTheDocument();
    expect(
      await within(await rowOf('users')).findByText('Active'),
    ).toBeInTheDocument();
  });

  it('has no accessibility faults, with the header of the old frontend system', async () => {
    const { container } = await renderPage({
      entities: [tableEntity('users'), tableEntity('orders'), template],
      list: async () => [
        listing({ users: 'active', orders: 'refused-by-aws' }),
      ],
      Page: DynamoDBTableListPageWithHeader,
    });
    await findState('Active');
    expect(
      screen.getByRole('heading', { name: 'DynamoDB tables' }),
    ).toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });
});
