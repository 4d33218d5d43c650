/** The rooms of `src` that each room may import; the files directly in `src` are free to all. */
const rooms = {
  aws: [],
  kubernetes: [],
  processes: [],
  gitops: ['kubernetes'],
  engines: ['aws', 'kubernetes', 'processes'],
  world: ['aws', 'engines', 'gitops', 'kubernetes', 'processes'],
};

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  settings: { 'import/resolver': { node: { extensions: ['.ts'] } } },
  rules: {
    'import/no-restricted-paths': [
      'error',
      {
        basePath: `${__dirname}/src`,
        zones: Object.entries(rooms).map(([room, allowed]) => ({
          target: room,
          from: Object.keys(rooms).filter(
            other => other !== room && !allowed.includes(other),
          ),
          message: `${room} may import ${
            allowed.join(', ') || 'no other room'
          }`,
        })),
      },
    ],
  },
});
