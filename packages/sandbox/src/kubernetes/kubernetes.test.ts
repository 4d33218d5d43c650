import { parseManifests } from './kubernetes';

describe('parseManifests', () => {
  it('reads an unquoted N as kubectl does: as false', () => {
    const [object] = parseManifests(
      'kind: Application\nspec: {unquoted: N, quoted: "N"}',
    );
    expect(object.spec).toEqual({ unquoted: false, quoted: 'N' });
  });

  it('reads every document and leaves out empty ones', () => {
    expect(
      parseManifests('kind: A\n---\n# nothing\n---\nkind: B\n').map(
        ({ kind }) => kind,
      ),
    ).toEqual(['A', 'B']);
  });

  it('refuses what is not YAML', () => {
    expect(() => parseManifests('a: [')).toThrow();
  });
});
