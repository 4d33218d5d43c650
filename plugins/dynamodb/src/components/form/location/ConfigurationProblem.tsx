import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ErrorLike } from '@backstage/errors';
import { dynamodbTranslationRef } from '../../../translations';
import { LocationControl } from './LocationControl';
import type { LocationFieldProps } from './useLocationProblems';

/** A field of an app whose configuration is wrong. The message names each wrong key. */
export function ConfigurationProblem(props: {
  field: LocationFieldProps;
  error: ErrorLike;
}) {
  const { field, error } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { message } = error;
  return (
    <LocationControl
      field={field}
      problems={[]}
      obstacle={t('place.configuration', { message })}
    />
  );
}
