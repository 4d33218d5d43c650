import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import dynamodbPlugin, { dynamoDBOrdersApiRef } from '../src';
import { FixtureOrders } from './FixtureOrders';
import {
  fixtureCatalog,
  fixtureKubernetes,
  fixtureScaffolder,
} from './fixturePlugins';

const fixtureOrdersApi = dynamodbPlugin
  .getExtension('api:dynamodb/orders')
  .override({
    params: defineParams =>
      defineParams({
        api: dynamoDBOrdersApiRef,
        deps: {},
        factory: () => new FixtureOrders(),
      }),
  });

const indexPage = PageBlueprint.make({
  params: {
    path: '/',
    title: 'Every state of the DynamoDB card',
    loader: () => import('./IndexPage').then(m => <m.IndexPage />),
  },
});

const formPage = PageBlueprint.make({
  name: 'form',
  params: {
    path: '/form',
    title: 'The DynamoDB form fields',
    loader: () => import('./FormPage').then(m => <m.FormPage />),
  },
});

// Everything but the form's look-ups is the plugin as it is: only what Backstage's backend would answer is given.
createDevApp({
  features: [
    dynamodbPlugin.withOverrides({ extensions: [fixtureOrdersApi] }),
    fixtureCatalog,
    fixtureKubernetes,
    fixtureScaffolder,
    createFrontendPlugin({
      pluginId: 'stories',
      extensions: [indexPage, formPage],
    }),
  ],
});
