const restrictImports = require('../../eslint-rooms');

const shared = ['api', 'hooks', 'polling', 'translations'];

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  restrictImports(__dirname, {
    api: [],
    translations: [],
    hooks: ['api'],
    polling: ['api', 'hooks'],
    'components/shared': shared,
    'components/card': [...shared, 'components/shared'],
    'components/form': [...shared, 'components/shared'],
    'components/tablesPage': [...shared, 'components/shared'],
    // It shows the card's content where there is no table to show.
    'components/entityTab': [...shared, 'components/shared', 'components/card'],
  }),
);
