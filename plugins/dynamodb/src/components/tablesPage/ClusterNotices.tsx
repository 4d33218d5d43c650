import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { describeReadError } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { ClusterListing } from '../../api';
import { dynamodbTranslationRef } from '../../translations';
import { useFormatMessage } from '../../translations/useFormatMessage';
import { type SeenListing, wasListed } from './mergeListings';
import { Notice } from './Notice';

/** Why the first kind that was not listed was not; undefined when both were. */
function readProblem({ applications, instances }: ClusterListing) {
  const failed = applications.kind === 'present' ? instances : applications;
  return failed.kind === 'present' ? undefined : describeReadError(failed);
}

function ClusterNotice({ seen }: { seen: SeenListing }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const format = useFormatMessage();
  const listing = seen.problem ?? seen.listing;
  const { cluster } = listing;
  const state = readProblem(listing);
  if (!state) {
    return (
      <Notice severity="info" title={t('list.cutTitle', { cluster })}>
        {t('list.cut')}
      </Notice>
    );
  }
  const title = format(state.title);
  return (
    <Notice
      severity="warning"
      title={cluster ? t('list.clusterProblem', { title, cluster }) : title}
    >
      {[
        format(state.message),
        state.engineMessage,
        // Nothing asks again by itself here: a list is too much for that.
        state.refresh === 'active'
          ? t('list.askAgain')
          : state.nextStep && format(state.nextStep),
        seen.problem && t('list.clusterOld'),
      ]}
    </Notice>
  );
}

/** Says which clusters cannot be listed, why, and what is to be done. */
export function ClusterNotices({ clusters }: { clusters: SeenListing[] }) {
  const told = clusters.filter(({ listing, problem }) => {
    const last = problem ?? listing;
    return !wasListed(last) || last.isCut;
  });
  // The only cluster of Backstage may be asked for by its name too.
  const byName = new Map(told.map(seen => [seen.listing.cluster, seen]));
  return (
    <>
      {[...byName].map(([name, seen]) => (
        <ClusterNotice key={name} seen={seen} />
      ))}
    </>
  );
}
