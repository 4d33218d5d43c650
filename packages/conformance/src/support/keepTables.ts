/**
 * The policies of an Application of ours, as dynamodb-common renders them: with
 * them KubeVela keeps a table for as long as its Application is there.
 */
export const keepTables = [
  {
    name: 'keep-tables',
    type: 'garbage-collect',
    properties: { keepLegacyResource: true },
  },
];
