import { formatMessage } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { stateTitle } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import {
  type ReadResult,
  type RecordedStateName,
  recordedStates,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import type { Entity } from '@backstage/catalog-model';
import type { ClusterListing } from '../../api';
import { clustersOf, joinTables } from './joinTables';

const NOW = new Date('2026-11-24T12:00:00Z');

/** The entity of a recorded table. */
function entityOf(
  state: RecordedStateName,
  annotations: Record<string, string> = {},
): Entity {
  const { application } = recordedStates[state];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: state,
      namespace: 'default',
      annotations: {
        'app.oam.dev/name': application?.metadata.name ?? state,
        'app.oam.dev/namespace': application?.metadata.namespace ?? 'default',
        'backstage.io/kubernetes-cluster': 'prod',
        ...annotations,
      },
    },
    spec: { type: 'dynamodb-table' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-a' }],
  };
}

/** A cluster that has these recorded tables. */
function listingOf(
  states: RecordedStateName[],
  cluster = 'prod',
): ClusterListing {
  const recorded = states.map(state => recordedStates[state]);
  return {
    cluster,
    applications: {
      kind: 'present',
      object: recorded.flatMap(({ application }) => application ?? []),
    },
    instances: {
      kind: 'present',
      object: recorded.flatMap(({ instance }) => instance ?? []),
    },
  };
}

const present = <T>(object: T) => ({ kind: 'present', object } as const);

function listed<T>(observed: ReadResult<T[]>): T[] {
  if (observed.kind !== 'present') throw new Error('not listed');
  return observed.object;
}

function rowsOf(
  entities: Entity[],
  ...listings: [asked: string | undefined, listing: ClusterListing][]
) {
  return joinTables(entities, new Map(listings), NOW);
}

describe('joinTables', () => {
  it('gives each table the state and the facts that its cluster tells', () => {
    const [active, refused] = rowsOf(
      [entityOf('active-protected'), entityOf('refused-by-aws')],
      ['prod', listingOf(['active-protected', 'refused-by-aws', 'creating'])],
    );
    expect(active).toMatchObject({
      entityRef: 'resource:default/active-protected',
      kind: 'active',
      state: { title: stateTitle('active') },
      region: 'us-east-1',
      billing: 'PAY_PER_REQUEST',
      protection: true,
      owners: ['group:default/team-a'],
      cluster: 'prod',
      namespace: 'team-a',
    });
    expect(active.tableName).toBeTruthy();
    expect(active.problem).toBeUndefined();
    expect(refused).toMatchObject({ kind: 'refused-by-aws' });
  });

  it('finds the instance by the name of the component, not of the Application', () => {
    const listing = listingOf(['active']);
    const [application] = structuredClone(listed(listing.applications));
    application.metadata.name = 'shop';
    const [row] = rowsOf(
      [entityOf('active', { 'app.oam.dev/name': 'shop' })],
      ['prod', { ...listing, applications: present([application]) }],
    );
    expect(row.kind).toBe('active');
  });

  it('knows a table by its namespace too', () => {
    const [row] = rowsOf(
      [entityOf('active', { 'app.oam.dev/namespace': 'team-b' })],
      ['prod', listingOf(['active'])],
    );
    expect(row).toMatchObject({ kind: 'not-applied', namespace: 'team-b' });
  });

  it('does not say that a table is absent when the list was cut', () => {
    const listing = listingOf(['creating']);
    const entities = [entityOf('active'), entityOf('creating')];
    const rows = rowsOf(entities, ['prod', { ...listing, isCut: true }]);
    expect(rows.map(({ kind }) => kind)).toEqual(['unreadable', 'creating']);
  });

  it('never gives a table the state of another cluster', () => {
    const entities = [
      entityOf('active'),
      entityOf('active', { 'backstage.io/kubernetes-cluster': 'test' }),
    ];
    const rows = rowsOf(
      entities,
      ['prod', listingOf([], 'prod')],
      ['test', listingOf(['active'], 'test')],
    );
    expect(rows.map(({ cluster, kind }) => [cluster, kind])).toEqual([
      ['prod', 'not-applied'],
      ['test', 'active'],
    ]);
  });

  it('asks the only cluster of Backstage for an entity that names none', () => {
    const unnamed = entityOf('active');
    delete unnamed.metadata.annotations?.['backstage.io/kubernetes-cluster'];
    const entities = [entityOf('creating'), unnamed];
    expect(clustersOf(entities)).toEqual(['prod', undefined]);
    const [, row] = rowsOf(
      entities,
      ['prod', listingOf([], 'prod')],
      [undefined, listingOf(['active'], 'only')],
    );
    expect(row).toMatchObject({ kind: 'active', cluster: 'only' });
  });

  describe('with another definition, which does not copy what ACK says', () => {
    const foreign = ['definition-ignores', 'definition-renames'] as const;
    const entities = foreign.map(state => entityOf(state));
    const bare = listingOf([...foreign]);
    const recorded = foreign.flatMap(
      state => recordedStates[state].table ?? [],
    );

    function kindsWith(tables: ClusterListing['tables'], isCut?: boolean) {
      const rows = rowsOf(entities, ['prod', { ...bare, tables, isCut }]);
      return rows.map(({ kind }) => kind);
    }

    it('takes it from the ACK Tables, whatever they are named', () => {
      expect(recorded.map(({ metadata }) => metadata.name)).toEqual([
        'definition-ignores',
        'shop-definition-renames',
      ]);
      const rows = rowsOf(entities, [
        'prod',
        { ...bare, tables: present(recorded) },
      ]);
      for (const row of rows) {
        expect(row).toMatchObject({
          kind: 'active',
          state: { title: stateTitle('active') },
          problem: undefined,
        });
      }
    });

    it.each<[string, ClusterListing['tables']]>([
      ['were not listed', undefined],
      [
        'may not be listed',
        { kind: 'forbidden', by: 'cluster', message: 'cannot list' },
      ],
      [
        'are not known to the cluster',
        { kind: 'error', reason: 'kind-missing', message: '404' },
      ],
    ])('does not know the status where they %s', (_, tables) => {
      expect(kindsWith(tables)).toEqual(['unknown', 'unknown']);
    });

    it('takes no Table of another instance or namespace', () => {
      const [ignores, renames] = structuredClone(recorded);
      ignores.metadata.labels!['kro.run/instance-name'] = 'other';
      renames.metadata.namespace = 'team-b';
      expect(kindsWith(present([ignores, renames]))).toEqual([
        'waiting',
        'waiting',
      ]);
    });

    it('takes no Table that only reads what AWS has before a take-over', () => {
      const [ignores, renames] = structuredClone(recorded);
      // It comes last, so that it would be the one that is found by its labels.
      const look = structuredClone(renames);
      look.metadata.name = `${renames.metadata.name}-look`;
      look.metadata.labels!['aws-dynamodb-kro/look'] = 'true';
      look.status = { tableStatus: 'DELETING' };
      expect(kindsWith(present([ignores, renames, look]))).toEqual([
        'active',
        'active',
      ]);
      expect(kindsWith(present([ignores, look]))).toEqual([
        'active',
        'waiting',
      ]);
    });

    it('takes a Table without labels for that of its name alone', () => {
      const unlabelled = structuredClone(recorded);
      for (const { metadata } of unlabelled) delete metadata.labels;
      expect(kindsWith(present(unlabelled))).toEqual(['active', 'waiting']);
    });

    it('does not say that a Table is gone when the list was cut', () => {
      expect(kindsWith(present([]), true)).toEqual(['unknown', 'unknown']);
    });
  });

  it('says of each table why its cluster cannot be listed, and of no other', () => {
    const down = {
      kind: 'error',
      reason: 'cluster-down',
      message: 'connect ECONNREFUSED',
    } as const;
    const rows = rowsOf(
      [
        entityOf('active'),
        entityOf('creating', { 'backstage.io/kubernetes-cluster': 'test' }),
      ],
      ['prod', { cluster: 'prod', applications: down, instances: down }],
      ['test', listingOf(['creating'], 'test')],
    );
    expect(rows).toMatchObject([
      { kind: 'unreadable', problem: expect.anything() },
      { kind: 'creating', problem: undefined },
    ]);
    expect(formatMessage(rows[0].problem!)).toBe(
      'The API server does not answer.',
    );
  });

  it('is still reading before the clusters have answered', () => {
    const [row] = rowsOf([entityOf('active')]);
    expect(row).toMatchObject({ kind: 'reading', cluster: 'prod' });
    expect(row.state).toBeUndefined();
  });

  it.each([
    ['app.oam.dev/name', '../secrets'],
    ['app.oam.dev/name', 'users%2fx'],
    ['app.oam.dev/namespace', 'Team-A'],
    ['backstage.io/kubernetes-cluster', 'x'.repeat(300)],
  ])('says that %s %j is wrong, and asks no cluster', (annotation, value) => {
    const entity = entityOf('active', { [annotation]: value });
    expect(clustersOf([entity])).toEqual([]);
    const [row] = rowsOf([entity]);
    expect(row).toMatchObject({
      kind: 'invalid',
      problem: expect.stringContaining(annotation),
    });
    expect(row.state).toBeUndefined();
  });

  it.each(
    [42, 'text', true, null, [], [42], [null], {}, { a: {} }].map(value => [
      value,
    ]),
  )('takes %j in the place of any field of the objects', value => {
    const table = recordedStates.active.table!;
    const listing = { ...listingOf(['active']), tables: present([table]) };
    const [application] = listed(listing.applications);
    const [instance] = listed(listing.instances);
    const broken: ClusterListing[] = [
      ...mutants(application, value).map(object => ({
        ...listing,
        applications: present([object as never]),
      })),
      ...mutants(instance, value).map(object => ({
        ...listing,
        instances: present([object as never]),
      })),
      ...mutants(table, value).map(object => ({
        ...listing,
        tables: present([object as never]),
      })),
    ];
    expect(broken.length).toBeGreaterThan(100);
    for (const one of broken) {
      expect(rowsOf([entityOf('active')], ['prod', one])).toHaveLength(1);
    }
  });
});

/** Copies of an object, each with one field, at any depth, replaced. */
function mutants(object: object, value: unknown): unknown[] {
  return Object.entries(object).flatMap(([key, field]) => {
    const put = (inner: unknown) =>
      Array.isArray(object)
        ? object.map((item, at) => (String(at) === key ? inner : item))
        : { ...object, [key]: inner };
    const below =
      typeof field === 'object' && field !== null ? mutants(field, value) : [];
    return [put(value), ...below.map(put)];
  });
}
