import { useApiHolder } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { dynamoDBTablesApiRef } from '../api';

/** The time by the clock of the browser, renewed every second. Use it in leaves: its component renders each second. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/**
 * The same by the clock of the cluster, to measure from the times that its
 * objects tell. That of the browser where there is no API that reads a cluster.
 */
export function useClusterNow(): Date {
  const tablesApi = useApiHolder().get(dynamoDBTablesApiRef);
  const now = useNow();
  return tablesApi ? tablesApi.now() : now;
}
