import { tableStates } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../translations';

/** The title of what `stateOf` returns. */
export function useStateTitle(): (state: string) => string {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const titles = new Map<string, string>([
    ...Object.entries(tableStates).map(
      ([id, { title }]) => [id, title] as const,
    ),
    ['invalid', t('list.invalid')],
    ['reading', t('list.reading')],
  ]);
  return state => titles.get(state) ?? state;
}
