import type { ClusterListing } from '../../api';
import { mergeListings, type SeenListing } from './mergeListings';

const MORNING = new Date('2026-11-24T08:00:00Z');
const NOON = new Date('2026-11-24T12:00:00Z');

const good = (cluster: string): ClusterListing => ({
  cluster,
  applications: { kind: 'present', object: [] },
  instances: { kind: 'present', object: [] },
});
const down = (cluster: string): ClusterListing => ({
  cluster,
  applications: { kind: 'error', reason: 'cluster-down', message: 'refused' },
  instances: { kind: 'error', reason: 'cluster-down', message: 'refused' },
});
const half = (cluster: string): ClusterListing => ({
  ...good(cluster),
  instances: { kind: 'forbidden', by: 'cluster', message: 'cannot list' },
});

/** The answers of `prod` and of the only cluster of Backstage. */
function merge(
  before: SeenListing[],
  prod: ClusterListing,
  only: ClusterListing,
  now: Date,
) {
  return mergeListings(before, ['prod', undefined], [prod, only], now);
}

describe('mergeListings', () => {
  it('takes good answers with their time', () => {
    expect(merge([], good('prod'), good('test'), MORNING)).toEqual([
      { asked: 'prod', listing: good('prod'), seenAt: MORNING },
      { asked: undefined, listing: good('test'), seenAt: MORNING },
    ]);
  });

  it('takes an answer without the ACK Tables, which say more only', () => {
    const refused: ClusterListing = {
      ...good('prod'),
      tables: { kind: 'forbidden', by: 'cluster', message: 'cannot list' },
    };
    expect(merge([], refused, good('test'), MORNING)[0]).toEqual({
      asked: 'prod',
      listing: refused,
      seenAt: MORNING,
    });
  });

  it.each([down, half])(
    'keeps what was seen, with its time, when a later answer is of no use',
    answer => {
      const before = merge([], good('prod'), good('test'), MORNING);
      expect(merge(before, answer('prod'), good('test'), NOON)).toEqual([
        {
          asked: 'prod',
          listing: good('prod'),
          seenAt: MORNING,
          problem: answer('prod'),
        },
        { asked: undefined, listing: good('test'), seenAt: NOON },
      ]);
    },
  );

  it('keeps what was seen of the only cluster when even its name is not told', () => {
    const before = merge([], good('prod'), good('test'), MORNING);
    const [, only] = merge(before, good('prod'), down(''), NOON);
    expect(only).toEqual({
      asked: undefined,
      listing: good('test'),
      seenAt: MORNING,
      problem: down(''),
    });
  });

  it('forgets the problem after a good answer', () => {
    const before = merge([], good('prod'), good('test'), MORNING);
    const failed = merge(before, down('prod'), good('test'), NOON);
    expect(merge(failed, good('prod'), good('test'), NOON)[0]).toEqual({
      asked: 'prod',
      listing: good('prod'),
      seenAt: NOON,
    });
  });

  it('shows the last answer where nothing good was ever seen', () => {
    const before = merge([], down('prod'), good('test'), MORNING);
    expect(merge(before, half('prod'), good('test'), NOON)[0]).toEqual({
      asked: 'prod',
      listing: half('prod'),
    });
  });
});
