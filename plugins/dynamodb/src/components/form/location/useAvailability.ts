import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { dynamoDBOrdersApiRef, type OrderAvailability } from '../../../api';
import { usePolledQuery } from '../../../polling';

/** Where a table is to go, as far as the form knows. */
export interface OrderLocation {
  name: string;
  namespace: string;
  cluster?: string;
}

/** Nobody asks at each letter. */
const PAUSE_MS = 400;

/**
 * Asks whether there is such a table already, after a pause in typing. A newer
 * question ends the older one.
 *
 * @param place - `undefined` when there is nothing to ask
 * @returns `undefined` until the answer to this very question is there
 */
export function useAvailability(
  place: OrderLocation | undefined,
): OrderAvailability | undefined {
  const ordersApi = useApi(dynamoDBOrdersApiRef);
  const { data } = usePolledQuery<OrderAvailability>(
    ordersApi,
    place && {
      key: `availability ${JSON.stringify(place)}`,
      repeat: 'once',
      read: async ({ signal }) => {
        await pause(PAUSE_MS, signal);
        try {
          return {
            data: await ordersApi.checkAvailability({ ...place, signal }),
          };
        } catch (error) {
          const side = { unknown: toError(error).message };
          return { data: { catalog: side, cluster: side } };
        }
      },
    },
  );
  return data;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
