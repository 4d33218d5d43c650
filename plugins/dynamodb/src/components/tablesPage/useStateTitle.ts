import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../translations';

/** The words for what `stateOf` gives: a state has its own, a row without one has not. */
export function useStateTitle(): (state: string) => string {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const titles = new Map([
    ['invalid', t('list.invalid')],
    ['reading', t('list.reading')],
  ]);
  return state => titles.get(state) ?? state;
}
