import { type StateId } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { tableStates } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../translations';

function isStateId(value: string): value is StateId {
  return Object.hasOwn(tableStates, value);
}

/** The title of what `stateOf` returns. */
export function useStateTitle(): (state: string) => string {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return state => {
    switch (state) {
      case 'invalid':
        return t('list.invalid');
      case 'reading':
        return t('list.reading');
      default:
        return isStateId(state) ? tableStates[state].title : state;
    }
  };
}
