import type { ClusterDependencies } from './createClients';
import type { DynamoDBOrdersApi, DynamoDBTablesApi } from './types';

// Every page of an app makes the APIs' factories: without this each would load the clients' 24 kB (9 kB compressed).
const clients = () => import('./createClients');

/** Loads once; what failed, for want of a network, is loaded again when it is next asked for. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch(error => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** The API of the card; its client is loaded when a card first asks. */
export function lazyTablesApi(deps: ClusterDependencies): DynamoDBTablesApi {
  let loaded: DynamoDBTablesApi | undefined;
  const client = once(async () => {
    loaded = (await clients()).createTablesClient(deps);
    return loaded;
  });
  return {
    observe: async (...args) => (await client()).observe(...args),
    events: async (...args) => (await client()).events(...args),
    list: async (...args) => (await client()).list(...args),
    // Before the first answer there is no other clock than the browser's.
    now: () => loaded?.now() ?? new Date(),
  };
}

/** The API of the form; its client is loaded when a field first asks. */
export function lazyOrdersApi(
  deps: Parameters<
    Awaited<ReturnType<typeof clients>>['createOrdersClient']
  >[0],
): DynamoDBOrdersApi {
  const client = once(async () => (await clients()).createOrdersClient(deps));
  return {
    checkAvailability: async options =>
      (await client()).checkAvailability(options),
    listClusters: async options => (await client()).listClusters(options),
  };
}
