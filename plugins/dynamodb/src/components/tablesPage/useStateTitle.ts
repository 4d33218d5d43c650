import { type StateId } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  stateTitle,
  tableStates,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../translations';
import { useFormatMessage } from '../../translations/useFormatMessage';

function isStateId(value: string): value is StateId {
  return Object.hasOwn(tableStates, value);
}

/** The title of what `stateOf` returns. */
export function useStateTitle(): (state: string) => string {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const format = useFormatMessage();
  return state => {
    switch (state) {
      case 'invalid':
        return t('list.invalid');
      case 'reading':
        return t('list.reading');
      default:
        return isStateId(state) ? format(stateTitle(state)) : state;
    }
  };
}
