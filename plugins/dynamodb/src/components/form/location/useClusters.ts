import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { dynamoDBOrdersApiRef } from '../../../api';
import { usePolledQuery } from '../../../polling';

type Clusters =
  | { state: 'asking' }
  | { state: 'known'; names: string[] }
  | { state: 'failed'; reason: string };

const ASKING: Clusters = { state: 'asking' };

/** The clusters that Backstage knows. */
export function useClusters(): { clusters: Clusters; askAgain(): void } {
  const ordersApi = useApi(dynamoDBOrdersApiRef);
  const { data, reading, refetch } = usePolledQuery<Clusters>(ordersApi, {
    key: 'clusters',
    repeat: 'once',
    read: ({ signal }) =>
      ordersApi.listClusters({ signal }).then(
        names => ({ data: { state: 'known', names } }),
        error => ({
          data: { state: 'failed', reason: toError(error).message },
        }),
      ),
  });
  return {
    clusters: reading || !data ? ASKING : data,
    askAgain: refetch,
  };
}
