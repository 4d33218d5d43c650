import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import dynamodbPlugin, { dynamoDBTablesApiRef } from '../src';
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

const facesPage = PageBlueprint.make({
  params: {
    path: '/',
    title: 'Every face of the DynamoDB card',
    loader: () => import('./FacesPage').then(m => <m.FacesPage />),
  },
});

createDevApp({
  features: [
    dynamodbPlugin.withOverrides({ extensions: [fixtureTablesApi] }),
    createFrontendPlugin({ pluginId: 'faces', extensions: [facesPage] }),
  ],
});
