/**
 * Which room of a package may import which.
 *
 * @param {string} packageDir - where the package's `.eslintrc.js` stands
 * @param {string[][]} floors - folders below `src`, from the ground up. A room may import what stands on lower floors,
 * neither its neighbours nor what is above.
 */
module.exports = function restrictImports(packageDir, floors) {
  const zones = floors.flatMap((rooms, floor) =>
    rooms.map(room => ({
      target: `./src/${room}`,
      from: [...rooms, ...floors.slice(floor + 1).flat()]
        .filter(other => other !== room)
        .map(other => `./src/${other}`),
      message: `src/${room} must not import it: see ${__filename
        .split(/[\\/]/)
        .pop()} and the list of rooms in .eslintrc.js.`,
    })),
  );
  return {
    settings: {
      'import/resolver': {
        node: { extensions: ['.ts', '.tsx', '.js', '.json'] },
      },
    },
    rules: {
      'import/no-restricted-paths': [
        'error',
        { basePath: packageDir, zones: zones.filter(({ from }) => from.length) },
      ],
    },
  };
};
