import { type PagedView, readView, writeView } from './urlState';
import { DEFAULT_VIEW } from './viewRows';

const USUAL: PagedView = { ...DEFAULT_VIEW, page: 0, pageSize: 25 };
const CHOICES = { state: [], region: ['somewhere'], owner: [] };

function read(query: string): PagedView {
  return readView(new URLSearchParams(query), CHOICES);
}

function write(view: Partial<PagedView>, before = ''): string {
  return writeView(new URLSearchParams(before), {
    ...USUAL,
    ...view,
  }).toString();
}

describe('the view in the address', () => {
  it.each<[string, Partial<PagedView>]>([
    ['', {}],
    ['search=prod+users', { search: 'prod users' }],
    [
      'state=failed-at-kro&region=eu-west-1&owner=group%3Adefault%2Fteam-a',
      {
        filters: {
          state: 'failed-at-kro',
          region: 'eu-west-1',
          owner: 'group:default/team-a',
        },
      },
    ],
    [
      'state=invalid',
      { filters: { ...DEFAULT_VIEW.filters, state: 'invalid' } },
    ],
    ['sort=name', { sortBy: 'name' }],
    ['sort=-state', { descending: true }],
    ['page=3&size=100', { page: 2, pageSize: 100 }],
  ])('is %j for what differs from the usual, both ways', (query, view) => {
    expect(read(query)).toEqual({ ...USUAL, ...view });
    expect(write(view)).toBe(query);
  });

  it('understands the title of a state, as earlier versions wrote it', () => {
    expect(read('state=Failed+at+kro').filters.state).toBe('failed-at-kro');
    expect(read('state=Active').filters.state).toBe('active');
  });

  it('may have a region as no other, where a table has it', () => {
    expect(read('region=somewhere').filters.region).toBe('somewhere');
  });

  it.each([
    'state=Bogus',
    'state=constructor',
    'region=nowhere',
    'owner=%3Cscript%3E',
    'owner=Group:team-a',
    'sort=constructor',
    'sort=--name',
    'page=0',
    'page=-1',
    'page=1e3',
    'page=99999999999999999999',
    'size=26',
    'size=all',
    'view=cards',
  ])('is the usual one for %j', query => {
    expect(read(query)).toEqual(USUAL);
  });

  it('leaves what is not of the view, and drops what is the usual', () => {
    expect(write({}, 'lang=de&state=Active&sort=name&page=2')).toBe('lang=de');
  });
});
