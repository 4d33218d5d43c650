import type { ClusterListing } from '../../api';

/** What one cluster answered last, and when. */
export interface SeenListing {
  /** As the entities name it; undefined for the only one of Backstage. */
  asked: string | undefined;
  /** The last good answer, or else the last answer. */
  listing: ClusterListing;
  /** When `listing` was read; undefined when nothing good was ever read. */
  seenAt?: Date;
  /** A later answer that is of no use: `listing` is then old. */
  problem?: ClusterListing;
}

/** Whether every list of a cluster was read. */
export function wasListed({
  applications,
  instances,
}: ClusterListing): boolean {
  return applications.kind === 'present' && instances.kind === 'present';
}

/**
 * Takes the new answers; one that is of no use never erases a good one.
 *
 * @param clusters - the clusters that answered, in the order of the answers
 */
export function mergeListings(
  before: SeenListing[],
  clusters: (string | undefined)[],
  answers: ClusterListing[],
  now: Date,
): SeenListing[] {
  return clusters.map((asked, at) => {
    const listing = answers[at];
    if (wasListed(listing)) return { asked, listing, seenAt: now };
    const last = before.find(seen => seen.seenAt && seen.asked === asked);
    return last ? { ...last, problem: listing } : { asked, listing };
  });
}
