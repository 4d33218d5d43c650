import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

// Refs of the core plugin API: both frontend systems resolve them.

/** The page that lists all tables. */
export const tableListRouteRef = createRouteRef({ id: 'dynamodb:table-list' });

/** The tab with all details of a table, on the page of its entity. */
export const tableTabRouteRef = createRouteRef({ id: 'dynamodb:table-tab' });

/** The same as seen from the card, which may be installed without the tab. */
export const tableDetailsRouteRef = createExternalRouteRef({
  id: 'dynamodb:table-details',
  optional: true,
  defaultTarget: 'dynamodb.tableTab',
});

/** The form of a template. An app may have no scaffolder. */
export const templateRouteRef = createExternalRouteRef({
  id: 'dynamodb:template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
