const restrictImports = require('../../eslint-rooms');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  restrictImports(__dirname, {
    messages: [],
    problems: [],
    text: [],
    schema: ['problems'],
    entity: ['schema'],
    settings: ['schema'],
    parameters: ['messages', 'problems', 'schema', 'text'],
    application: ['entity', 'parameters', 'problems', 'schema', 'text'],
    policy: [
      'application',
      'parameters',
      'problems',
      'schema',
      'settings',
      'text',
    ],
    form: ['parameters', 'policy', 'problems', 'schema'],
    links: ['application', 'entity', 'schema', 'settings'],
    status: ['application', 'entity', 'messages', 'parameters', 'schema'],
    fixtures: ['status'],
  }),
);
