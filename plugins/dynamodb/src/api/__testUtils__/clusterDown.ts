import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';

/** What a look at a cluster gives that does not answer. */
export const CLUSTER_DOWN: ObservedTable = {
  application: {
    kind: 'error',
    reason: 'cluster-down',
    message: 'connect ECONNREFUSED 10.0.0.1:6443',
  },
  instance: { kind: 'notRead' },
};
