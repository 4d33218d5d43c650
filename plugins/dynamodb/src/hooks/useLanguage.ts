import { useApi } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';

/** The language of the app, for dates and numbers: the one that its texts are in. */
export function useLanguage(): string {
  return useApi(appLanguageApiRef).getLanguage().language;
}
