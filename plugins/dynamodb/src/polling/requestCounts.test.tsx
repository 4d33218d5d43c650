import type {
  ObjectMetadata,
  ReadResult,
  ObservedTable,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  ANNOTATION_APPLICATION_COMPONENT,
  ANNOTATION_APPLICATION_NAME,
  ANNOTATION_APPLICATION_NAMESPACE,
  ANNOTATION_KUBERNETES_CLUSTER,
  DYNAMODB_TABLE_TYPE,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { RecordedStateName } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { configApiRef } from '@backstage/core-plugin-api';
import { KubernetesBackendClient } from '@backstage/plugin-kubernetes-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { DynamoDBTablesClient, dynamoDBTablesApiRef } from '../api';
import { answer, kubernetesStatus } from '../api/__testUtils__';
import { withRememberedClusters } from '../api/withRememberedClusters';
import { useTableState } from './useTableState';

const BASE = 'http://backstage/api/kubernetes';

function entityWith(component: string | undefined): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'users',
      annotations: {
        [ANNOTATION_APPLICATION_NAME]: 'users',
        [ANNOTATION_APPLICATION_NAMESPACE]: 'team-a',
        [ANNOTATION_KUBERNETES_CLUSTER]: 'prod',
        ...(component && { [ANNOTATION_APPLICATION_COMPONENT]: component }),
      },
    },
    spec: { type: DYNAMODB_TABLE_TYPE },
  };
}

/** A Backstage with one cluster that has one table; counts what a browser asks it for. */
class CountingBackstage {
  #requests: string[] = [];
  #underWay = 0;
  #mostAtOnce = 0;
  isDown = false;
  clusters = ['prod'];

  constructor(public has: ObservedTable) {}

  fetch = async (input: string | URL | Request): Promise<Response> => {
    const path = String(input).replace(BASE, '');
    this.#requests.push(path);
    this.#underWay += 1;
    this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#underWay);
    await new Promise(resolve => setTimeout(resolve, 50));
    this.#underWay -= 1;
    return this.#answer(path);
  };

  /** What was asked for since the last time: objects, and the list of clusters. */
  take(): { gets: number; lookUps: number } {
    const requests = this.#requests;
    this.#requests = [];
    const gets = requests.filter(path => path.startsWith('/proxy/')).length;
    return { gets, lookUps: requests.length - gets };
  }

  /** How many requests were under way at one time at most, since the last time. */
  takeMostAtOnce(): number {
    const most = this.#mostAtOnce;
    this.#mostAtOnce = this.#underWay;
    return most;
  }

  get isAsked(): boolean {
    return this.#underWay > 0;
  }

  #answer(path: string): Response {
    if (path === '/clusters') {
      const items = this.clusters.map(name => ({
        name,
        authProvider: 'serviceAccount',
      }));
      return {
        ok: true,
        status: 200,
        json: async () => ({ items }),
      } as Response;
    }
    if (this.isDown) {
      return answer(503, '');
    }
    const [, plural] = /\/(\w+)\/[^/]+$/.exec(path) ?? [];
    const { application, instance, table } = this.has;
    const read = new Map<string, ReadResult<object> | undefined>([
      ['applications', application],
      ['dynamodbtables', instance],
      ['tables', table],
    ]).get(plural);
    return read?.kind === 'present'
      ? answer(200, read.object)
      : answer(404, kubernetesStatus(404, 'not found', { name: 'users' }));
  }
}

function setup(
  options: { has?: ObservedTable; component?: string; hidden?: boolean } = {},
) {
  setHidden(options.hidden ?? false);
  const backstage = new CountingBackstage(
    options.has ?? stateOf('active', '1'),
  );
  const deps = {
    discoveryApi: { getBaseUrl: async () => BASE },
    fetchApi: { fetch: backstage.fetch },
    kubernetesAuthProvidersApi: {
      decorateRequestBodyForAuth: jest.fn(),
      getCredentials: async () => ({}),
    },
  };
  const tablesApi = new DynamoDBTablesClient({
    kubernetesApi: withRememberedClusters(
      new KubernetesBackendClient(deps),
      deps,
    ),
  });
  const config = new ConfigReader({});
  const entity = entityWith(
    'component' in options ? options.component : 'users',
  );
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider
      apis={[
        [dynamoDBTablesApiRef, tablesApi],
        [configApiRef, config],
      ]}
    >
      {children}
    </TestApiProvider>
  );
  const openCard = () =>
    renderHook(() => useTableState(entity), { wrapper }).result;
  return { backstage, openCard };
}

/** A recorded state, its objects in a version and without the names that kro gave them. */
function stateOf(
  name: RecordedStateName,
  resourceVersion: string,
): ObservedTable {
  const { application, instance, table } = observedState(name);
  return {
    application: inVersion(application, resourceVersion),
    instance: inVersion(instance, resourceVersion),
    table: inVersion(table, resourceVersion),
  };
}

function inVersion<T extends { metadata: ObjectMetadata }>(
  observed: ReadResult<T>,
  resourceVersion: string,
): ReadResult<T> {
  return observed.kind === 'present'
    ? {
        kind: 'present',
        object: {
          ...observed.object,
          metadata: {
            ...observed.object.metadata,
            labels: {},
            resourceVersion,
          },
        },
      }
    : observed;
}

function seconds(count: number): Promise<void> {
  return act(() => jest.advanceTimersByTimeAsync(count * 1_000));
}

function setHidden(hidden: boolean): void {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

describe('what a card costs', () => {
  beforeEach(() => jest.useFakeTimers());

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it.each([['users'], [undefined]])(
    'the first look at component %s: three reads, and the clusters once',
    async component => {
      const { backstage, openCard } = setup({ component });
      const card = openCard();
      await seconds(1);
      expect(card.current).toMatchObject({ state: { kind: 'active' } });
      expect(backstage.take()).toEqual({ gets: 3, lookUps: 1 });
    },
  );

  it('a settled minute: two reads, and no cluster', async () => {
    const { backstage, openCard } = setup();
    openCard();
    await seconds(1);
    backstage.take();
    for (const _ of Array(4)) {
      await seconds(60);
      expect(backstage.take()).toEqual({ gets: 2, lookUps: 0 });
    }
  });

  it('the same for two cards of the table', async () => {
    const { backstage, openCard } = setup();
    const cards = [openCard(), openCard()];
    await seconds(1);
    expect(backstage.take()).toEqual({ gets: 3, lookUps: 1 });
    await seconds(60);
    expect(backstage.take()).toEqual({ gets: 2, lookUps: 0 });
    for (const card of cards) {
      expect(card.current).toMatchObject({ state: { kind: 'active' } });
    }
  });

  it('a change of a settled table: seen within a minute, by no more than everything', async () => {
    const { backstage, openCard } = setup();
    openCard();
    await seconds(1);
    backstage.take();
    backstage.has = stateOf('refused-immutable', '2');
    await seconds(30.5);
    expect(backstage.take()).toEqual({ gets: 3, lookUps: 0 });
  });

  it('engines that write down each look of theirs: in a minute the Table beside the two', async () => {
    const { backstage, openCard } = setup();
    openCard();
    await seconds(1);
    backstage.take();
    backstage.has = stateOf('active', '2');
    await seconds(60);
    expect(backstage.take()).toEqual({ gets: 3, lookUps: 0 });
    await seconds(60);
    expect(backstage.take()).toEqual({ gets: 2, lookUps: 0 });
  });

  it('a table that AWS works on: one read a look, and everything when its Table is another', async () => {
    const { backstage, openCard } = setup({ has: stateOf('creating', '1') });
    openCard();
    await seconds(1);
    backstage.take();
    await seconds(2);
    expect(backstage.take()).toEqual({ gets: 1, lookUps: 0 });
    backstage.has = stateOf('active', '2');
    await seconds(2);
    // The Table, and all three: the instance has changed with it.
    expect(backstage.take()).toEqual({ gets: 4, lookUps: 0 });
  });

  it('a hidden tab: nothing, and everything once on return', async () => {
    const { backstage, openCard } = setup();
    openCard();
    await seconds(1);
    backstage.take();
    setHidden(true);
    await seconds(240);
    expect(backstage.take()).toEqual({ gets: 0, lookUps: 0 });
    setHidden(false);
    await seconds(1);
    expect(backstage.take()).toEqual({ gets: 3, lookUps: 0 });
  });

  it('a tab that is opened in the background: nothing', async () => {
    const { backstage, openCard } = setup({ hidden: true });
    openCard();
    await seconds(240);
    expect(backstage.take()).toEqual({ gets: 0, lookUps: 0 });
  });

  it('a cluster that is down: ever less, at most a look in half a minute', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(1);
    const { backstage, openCard } = setup();
    const card = openCard();
    await seconds(1);
    backstage.isDown = true;
    await seconds(120);
    backstage.take();
    await seconds(120);
    expect(card.current).toMatchObject({
      phase: 'shown',
      problem: { state: { layer: 'cluster' } },
    });
    const { gets } = backstage.take();
    // Two objects a look; the jitter halves the wait of a minute at most.
    expect(gets).toBeGreaterThan(0);
    expect(gets).toBeLessThanOrEqual(10);
    backstage.isDown = false;
    await seconds(60);
    expect(card.current).not.toHaveProperty('problem');
  });

  it('never two looks at once', async () => {
    const { backstage, openCard } = setup({ has: stateOf('creating', '1') });
    const cards = [openCard(), openCard()];
    await seconds(1);
    // The first look reads all three objects together.
    expect(backstage.takeMostAtOnce()).toBe(3);
    await seconds(10);
    // Each third look reads the Application and the instance; two polls would read each twice.
    expect(backstage.takeMostAtOnce()).toBe(2);
    while (!backstage.isAsked) await seconds(0.02);
    for (const { current } of cards) {
      act(() => {
        if (current.phase !== 'invalid') current.refresh();
      });
    }
    setHidden(true);
    setHidden(false);
    await seconds(1);
    // All three again, after the look that was under way.
    expect(backstage.takeMostAtOnce()).toBe(3);
  });

  it('a cluster that Backstage does not know: the clusters once, until the user refreshes', async () => {
    const { backstage, openCard } = setup();
    backstage.clusters = ['test'];
    const card = openCard();
    await seconds(3_600);
    expect(card.current).toMatchObject({
      phase: 'failed',
      problem: {
        state: {
          refresh: 'manual',
          engineMessage: expect.stringContaining('It knows `test`'),
        },
      },
    });
    expect(backstage.take()).toEqual({ gets: 0, lookUps: 1 });
    backstage.clusters = ['test', 'prod'];
    act(() => {
      if (card.current.phase !== 'invalid') card.current.refresh();
    });
    await seconds(1);
    expect(card.current).toMatchObject({ state: { kind: 'active' } });
    expect(backstage.take()).toEqual({ gets: 3, lookUps: 1 });
  });
});
