/**
 * Lint that keeps the folders of a package in order.
 *
 * @param {string} packageDir - where the package's `.eslintrc.js` stands
 * @param {Record<string, string[]>} rooms - the folders below `src`, and which of the others each may import. Files
 * directly in `src` are free to all, and may import all.
 */
module.exports = function restrictImports(packageDir, rooms) {
  const names = Object.keys(rooms);
  for (const name of Object.values(rooms).flat()) {
    if (!names.includes(name)) throw new Error(`${name} is no room`);
  }
  return {
    settings: { 'import/resolver': { node: { extensions: ['.ts', '.tsx'] } } },
    // Tests may use recorded states from everywhere.
    overrides: [
      {
        files: ['**/*.test.*', '**/__testUtils__/**'],
        rules: { 'import/no-restricted-paths': 'off' },
      },
    ],
    rules: {
      'import/no-restricted-paths': [
        'error',
        {
          basePath: `${packageDir}/src`,
          zones: Object.entries(rooms).map(([room, allowed]) => ({
            target: room,
            from: names.filter(
              other => other !== room && !allowed.includes(other),
            ),
            message: `${room} may import ${
              allowed.join(', ') || 'no other room'
            } (.eslintrc.js)`,
          })),
        },
      ],
    },
  };
};
