import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import dynamodbPlugin, {
  dynamoDBOrdersApiRef,
  dynamoDBTablesApiRef,
} from '../src';
import { FixtureOrders } from './FixtureOrders';
import { FixtureTables } from './FixtureTables';

const fixtureTablesApi = dynamodbPlugin
  .getExtension('api:dynamodb/tables')
  .override({
    params: defineParams =>
      defineParams({
        api: dynamoDBTablesApiRef,
        deps: {},
        factory: () => new FixtureTables(),
      }),
  });

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

const facesPage = PageBlueprint.make({
  params: {
    path: '/',
    title: 'Every face of the DynamoDB card',
    loader: () => import('./FacesPage').then(m => <m.FacesPage />),
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

createDevApp({
  features: [
    dynamodbPlugin.withOverrides({
      extensions: [fixtureTablesApi, fixtureOrdersApi],
    }),
    createFrontendPlugin({
      pluginId: 'faces',
      extensions: [facesPage, formPage],
    }),
  ],
});
