import { relative } from 'node:path';
// For its imports alone: jest keeps a registry of modules for each file of tests.
import './legacy';

describe('an app that takes only the card from the old frontend system', () => {
  it('loads no component before one is shown', () => {
    const loaded = Object.keys(require.cache)
      .map(path => relative(__dirname, path))
      .filter(path => path.startsWith('components'));
    // Without these the Custom Field Explorer does not know the fields.
    expect(loaded.sort()).toEqual([
      'components/form/location/schemas.ts',
      'components/form/schema.ts',
    ]);
  });
});
