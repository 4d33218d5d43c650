import {
  DYNAMODB_TABLE_TYPE,
  type ObservedTable,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { configApiRef } from '@backstage/core-plugin-api';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import {
  renderInTestApp,
  TestApiProvider,
  type TestAppOptions,
} from '@backstage/test-utils';
import type { RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { type DynamoDBTablesApi, dynamoDBTablesApiRef } from '../../../api';
import { templateRouteRef } from '../../../routes';
import { DynamoDBTableCard } from '../DynamoDBTableCard';

export interface RenderCardOptions {
  /** What the cluster has, at each look. */
  observe: DynamoDBTablesApi['observe'];
  /** A table `users` with these annotations when left out. */
  entity?: Entity;
  annotations?: Record<string, string>;
  /** Of `app-config.yaml`. */
  config?: ConstructorParameters<typeof ConfigReader>[0];
  /** Answers which entities the catalog has; an app without templates when left out. */
  getEntitiesByRefs?: (request: {
    entityRefs: string[];
  }) => Promise<{ items: (Entity | undefined)[] }>;
  /** What is on the page; one card when left out. */
  page?: ReactElement;
  /** Where the page is. */
  path?: string;
  mountedRoutes?: TestAppOptions['mountedRoutes'];
}

/** Renders the card on the page of an entity `users` in the old frontend system. */
export async function renderCard(
  options: RenderCardOptions,
): Promise<RenderResult> {
  const config = new ConfigReader({
    integrations: { github: [{ host: 'github.com' }] },
    ...options.config,
  });
  const { getEntitiesByRefs } = options;
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [
          dynamoDBTablesApiRef,
          { observe: options.observe, now: () => new Date() },
        ],
        [configApiRef, config],
        [scmIntegrationsApiRef, ScmIntegrationsApi.fromConfig(config)],
        [catalogApiRef, { getEntitiesByRefs }],
      ]}
    >
      <EntityProvider
        entity={options.entity ?? entityWith(options.annotations)}
      >
        {options.page ?? <DynamoDBTableCard />}
      </EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [options.path ?? '/'],
      mountedRoutes: {
        ...(getEntitiesByRefs && {
          '/create/templates/:namespace/:templateName': templateRouteRef,
        }),
        ...options.mountedRoutes,
      },
    },
  );
}

/** Renders the card of a table that stays as it is. */
export function renderState(
  observed: ObservedTable,
  options: Omit<RenderCardOptions, 'observe'> = {},
): Promise<RenderResult> {
  return renderCard({ observe: async () => observed, ...options });
}

function entityWith(
  annotations: Record<string, string> = { 'app.oam.dev/name': 'users' },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'users', annotations },
    spec: { type: DYNAMODB_TABLE_TYPE },
  };
}
