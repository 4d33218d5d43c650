import {
  formatMessage,
  type Wording,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useCallback } from 'react';
import { dynamodbTranslationRef } from '.';

/** Returns what writes the messages of the common package in the language of the user. */
export function useFormatMessage(): (wording: Wording) => string {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return useCallback(
    // The messages have ids that are all keys of the reference.
    wording =>
      formatMessage(wording, t as (id: string, values: object) => string),
    [t],
  );
}
