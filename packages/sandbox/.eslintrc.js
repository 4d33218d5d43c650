const restrictImports = require('../../eslint-rooms');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  restrictImports(__dirname, {
    aws: [],
    kubernetes: [],
    processes: [],
    gitops: ['kubernetes'],
    engines: ['aws', 'kubernetes', 'processes'],
    world: ['aws', 'engines', 'gitops', 'kubernetes', 'processes'],
  }),
);
