import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ErrorLike } from '@backstage/errors';
import { dynamodbTranslationRef } from '../../translation';
import { PlaceControl } from './PlaceControl';
import type { PlaceFieldProps } from './useProblems';

/** A field of an app whose configuration is wrong. The message names each wrong key. */
export function ConfigurationProblem(props: {
  field: PlaceFieldProps;
  error: ErrorLike;
}) {
  const { field, error } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { message } = error;
  return (
    <PlaceControl
      field={field}
      problems={[]}
      obstacle={t('place.configuration', { message })}
    />
  );
}
