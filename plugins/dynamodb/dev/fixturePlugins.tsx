import type { Entity } from '@backstage/catalog-model';
import { Content } from '@backstage/core-components';
import {
  ApiBlueprint,
  coreExtensionData,
  createExtensionInput,
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
} from '@backstage/plugin-kubernetes-react';
import { FixtureKubernetes } from './FixtureKubernetes';
import { stories } from './stories';

const kubernetesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: kubernetesApiRef,
      deps: {},
      factory: () => new FixtureKubernetes(),
    }),
});

/** Only asked by Backstage's own client of the proxy. */
const kubernetesAuthProvidersApi = ApiBlueprint.make({
  name: 'auth-providers',
  params: defineParams =>
    defineParams({
      api: kubernetesAuthProvidersApiRef,
      deps: {},
      factory: () => ({
        decorateRequestBodyForAuth: async (_provider, body) => body,
        getCredentials: async () => ({}),
      }),
    }),
});

/** The templates that the card leads to. */
const templates: Entity[] = ['change', 'remove'].map(verb => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: `${verb}-dynamodb-table` },
  spec: { type: 'resource' },
}));

const catalogApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogApiRef,
      deps: {},
      factory: () =>
        catalogApiMock({
          entities: [
            ...templates,
            ...Object.values(stories).map(({ entity }) => entity),
          ],
        }),
    }),
});

/** The page of an entity, where the plugin adds its card and its tab, without what else Backstage has there. */
const entityPage = PageBlueprint.makeWithOverrides({
  name: 'entity',
  inputs: {
    cards: createExtensionInput([coreExtensionData.reactElement], {
      replaces: [{ id: 'entity-content:catalog/overview', input: 'cards' }],
    }),
    contents: createExtensionInput([
      coreExtensionData.reactElement,
      coreExtensionData.routePath,
      EntityContentBlueprint.dataRefs.title,
    ]),
  },
  factory: (originalFactory, { inputs }) =>
    originalFactory({
      path: '/catalog/:namespace/:kind/:name',
      routeRef: entityRouteRef,
      title: 'A story of the DynamoDB card',
      loader: () =>
        import('./StoryPage').then(({ StoryPage }) => (
          <StoryPage
            cards={inputs.cards.map(card =>
              card.get(coreExtensionData.reactElement),
            )}
            tabs={inputs.contents.map(content => ({
              path: content.get(coreExtensionData.routePath).replace(/^\//, ''),
              title: content.get(EntityContentBlueprint.dataRefs.title),
              element: content.get(coreExtensionData.reactElement),
            }))}
          />
        )),
    }),
});

/** Backstage's catalog, with the entity of each story. */
export const fixtureCatalog = createFrontendPlugin({
  pluginId: 'catalog',
  extensions: [catalogApi, entityPage],
});

/** Backstage's Kubernetes plugin, with the clusters of the stories. */
export const fixtureKubernetes = createFrontendPlugin({
  pluginId: 'kubernetes',
  extensions: [kubernetesApi, kubernetesAuthProvidersApi],
});

const templateRouteRef = createRouteRef({
  params: ['namespace', 'templateName'],
});

const templatePage = PageBlueprint.make({
  params: {
    path: '/create/templates/:namespace/:templateName',
    routeRef: templateRouteRef,
    title: 'A template',
    loader: async () => <Content>Backstage shows the form here.</Content>,
  },
});

/** Backstage's scaffolder, as far as the card leads there. */
export const fixtureScaffolder = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: { selectedTemplate: templateRouteRef },
  extensions: [templatePage],
});
