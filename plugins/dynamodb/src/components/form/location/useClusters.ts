import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useCallback, useEffect, useState } from 'react';
import { dynamoDBOrdersApiRef } from '../../../api';

type Clusters =
  | { state: 'asking' }
  | { state: 'known'; names: string[] }
  | { state: 'failed'; reason: string };

/** The clusters that Backstage knows. */
export function useClusters(): { clusters: Clusters; askAgain(): void } {
  const ordersApi = useApi(dynamoDBOrdersApiRef);
  const [clusters, setClusters] = useState<Clusters>({ state: 'asking' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      setClusters({ state: 'asking' });
      try {
        const names = await ordersApi.listClusters({ signal });
        if (!signal.aborted) setClusters({ state: 'known', names });
      } catch (error) {
        if (signal.aborted) return;
        setClusters({ state: 'failed', reason: toError(error).message });
      }
    };
    ask();
    return () => controller.abort();
  }, [ordersApi, attempt]);

  return {
    clusters,
    askAgain: useCallback(() => setAttempt(before => before + 1), []),
  };
}
