import type {
  Observed,
  ObservedTable,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { RecordedStateName } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { recordedStates } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { readState } from '../src/testUtils';

function unread(application: Observed<never>): ObservedTable {
  return { application, instance: { kind: 'unread' } };
}

const down = unread({
  kind: 'failed',
  reason: 'cluster-down',
  message: "Cluster 'dev' request error; caused by Error: connect ECONNREFUSED",
});

/** What the cluster answers for each face of the card, one read after another; the last answer stays. */
export const faces: Record<string, ObservedTable[]> = {
  ...Object.fromEntries(
    (Object.keys(recordedStates) as RecordedStateName[]).map(name => [
      name,
      [readState(name)],
    ]),
  ),
  'created-while-you-look': [readState('creating'), readState('active')],
  'cluster-down': [down],
  'cluster-down-after-creating': [readState('creating'), down],
  'forbidden-by-backstage': [
    unread({
      kind: 'forbidden',
      by: 'backstage',
      message: 'Unauthorized to use kubernetes.proxy',
    }),
  ],
  'forbidden-by-cluster': [
    unread({
      kind: 'forbidden',
      by: 'cluster',
      message:
        'applications.core.oam.dev "users" is forbidden: User "backstage" cannot get resource',
    }),
  ],
  'definitions-not-installed': [
    unread({
      kind: 'failed',
      reason: 'kind-missing',
      message: '404 page not found',
    }),
  ],
  'not-json': [
    unread({
      kind: 'failed',
      reason: 'not-json',
      message: 'The answer of the Kubernetes proxy is not JSON.',
    }),
  ],
};
