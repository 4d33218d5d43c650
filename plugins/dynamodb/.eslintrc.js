const restrictImports = require('../../eslint-rooms');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  restrictImports(__dirname, [
    ['api', 'translations'],
    ['hooks'],
    ['polling'],
    ['components/shared'],
    ['components/card', 'components/form', 'components/tablesPage'],
    // It shows the card's content where there is no table to show.
    ['components/entityTab'],
  ]),
);
