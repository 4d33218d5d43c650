import { configApiRef, type ApiHolder } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  checkParameters,
  readOrderPolicy,
  type Problem,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  checkTableForm,
  checkParameterPolicy,
  formFromParameters,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { dynamodbTranslationRef } from '../../translations';

type Validator = CustomFieldValidator<Record<string, unknown>>;

/**
 * Stops at Next while there is something to fix. One short sentence is
 * enough here: the form itself says what, where and how.
 */
export function dynamoDBTableValidation(
  ...[value, field, { apiHolder, formData }]: Parameters<Validator>
): void {
  const policy = readOrderPolicy(apiHolder.get(configApiRef));
  const namespace =
    typeof formData?.namespace === 'string' ? formData.namespace : undefined;
  const errors = errorsOf([
    ...checkParameters(value),
    ...checkParameterPolicy(value, policy, namespace),
  ]);
  if (errors === 0) return;
  // The form asks for some things once that stand twice in the parameters.
  const asked = errorsOf(
    checkTableForm(formFromParameters(value), policy, namespace).problems,
  );
  field.addError(notReady(asked || errors, apiHolder));
}

function errorsOf(problems: Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

function notReady(count: number, apiHolder: ApiHolder): string {
  const translation = apiHolder
    .get(translationApiRef)
    ?.getTranslation(dynamodbTranslationRef);
  return translation?.ready
    ? translation.t('form.notReady', { count })
    : `: ${count} to fix`;
}
