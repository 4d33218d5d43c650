import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useEffect, useState } from 'react';
import { dynamoDBOrdersApiRef, type OrderAvailability } from '../../../api';

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
  const [answered, setAnswered] = useState<{
    key: string;
    answer: OrderAvailability;
  }>();
  // One text, so that an equal place of a later render is the same question.
  const key = place && JSON.stringify(place);

  useEffect(() => {
    if (!key) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(async () => {
      try {
        const question: OrderLocation = JSON.parse(key);
        const answer = await ordersApi.checkAvailability({
          ...question,
          signal,
        });
        if (!signal.aborted) setAnswered({ key, answer });
      } catch (error) {
        // Nobody waits for the answer to a question that was ended.
        if (signal.aborted) return;
        const side = { unknown: toError(error).message };
        setAnswered({ key, answer: { catalog: side, cluster: side } });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [ordersApi, key]);

  return key !== undefined && answered?.key === key
    ? answered.answer
    : undefined;
}
