import { closest } from './closest';

describe('closest', () => {
  it('finds a name with a slip or in other case, and nothing far away', () => {
    const names = ['tableName', 'tableClass', 'tags'];
    expect(closest('tablename', names)).toBe('tableName');
    expect(closest('tabelName', names)).toBe('tableName');
    expect(closest('tag', names)).toBe('tags');
    expect(closest('colour', names)).toBeUndefined();
    expect(closest('t'.repeat(65), names)).toBeUndefined();
    expect(closest('tags', [])).toBeUndefined();
  });
});
