import { recordedStates } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  type ClusterListing,
  DynamoDBTablesClient,
  dynamoDBTablesApiRef,
  type DynamoDBTablesApi,
} from '../../api';
import { templateRouteRef } from '../../routes';
import { axeViolations } from '../DynamoDBTableField/sections/__testUtils__';
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
    kind: 'failed',
    reason: 'cluster-down',
    message: 'connect ECONNREFUSED',
  },
  instances: {
    kind: 'failed',
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

async function renderPage(options: {
  entities: Entity[];
  list?: () => Promise<ClusterListing[]>;
  /** Gives `list` alone when left out. */
  tablesApi?: DynamoDBTablesApi;
  Page?: typeof DynamoDBTableListPage;
  routes?: Record<string, typeof templateRouteRef>;
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
    </TestApiProvider>,
    {
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
    expect(screen.getByText(/^seen/)).toHaveTextContent(/ago$/);

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
