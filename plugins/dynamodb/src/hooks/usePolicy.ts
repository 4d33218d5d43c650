import {
  type OrderPolicy,
  readOrderPolicy,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { type ErrorLike, toError } from '@backstage/errors';
import { useMemo } from 'react';

/** What the platform team allows, or what is wrong with how the configuration says it. */
export type PolicyResult =
  | { policy: OrderPolicy; error?: undefined }
  | { policy?: undefined; error: ErrorLike };

/** Reads the section `dynamodb` of the app's configuration. */
export function usePolicy(): PolicyResult {
  const config = useApi(configApiRef);
  return useMemo(() => {
    try {
      return { policy: readOrderPolicy(config) };
    } catch (error) {
      return { error: toError(error) };
    }
  }, [config]);
}
