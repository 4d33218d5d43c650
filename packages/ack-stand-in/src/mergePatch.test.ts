import { mergePatch } from './mergePatch';

describe('mergePatch', () => {
  it('has what is new and what differs, and null for what is gone', () => {
    expect(
      mergePatch(
        { same: 1, changed: 'a', gone: true, part: { kept: 1, gone: 2 } },
        { same: 1, changed: 'b', added: [1], part: { kept: 1 } },
      ),
    ).toEqual({
      same: 1,
      changed: 'b',
      gone: null,
      added: [1],
      part: { kept: 1, gone: null },
    });
  });

  it('takes an empty list for nothing, on both sides', () => {
    expect(mergePatch({ list: [] }, {})).toEqual({});
    expect(mergePatch({}, { list: [] })).toEqual({});
    expect(mergePatch({ list: [1] }, { list: [] })).toEqual({ list: null });
  });
});
