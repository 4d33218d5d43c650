import {
  type CardSettings,
  readCardSettings,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useMemo } from 'react';

type CardSettingsResult =
  | { settings: CardSettings; error?: undefined }
  | { settings?: undefined; error: Error };

/** The section `dynamodb.card` of the app's configuration, or what is wrong with it. */
export function useCardSettingsResult(): CardSettingsResult {
  const config = useApi(configApiRef);
  return useMemo(() => {
    try {
      return { settings: readCardSettings(config) };
    } catch (error) {
      return { error: toError(error) };
    }
  }, [config]);
}

/**
 * The section `dynamodb.card` of the app's configuration. Use it below
 * `useTableState`, which says what is wrong with the section.
 *
 * @throws InputError that names every wrong entry
 */
export function useCardSettings(): CardSettings {
  const { settings, error } = useCardSettingsResult();
  if (error) {
    throw error;
  }
  return settings;
}
