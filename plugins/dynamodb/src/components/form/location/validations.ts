import { readOrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { type ApiHolder, configApiRef } from '@backstage/core-plugin-api';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { fieldOfChoice } from './fieldOfChoice';
import { type LocationField, locationProblems } from './locationProblems';
import type {
  DynamoDBTableChoiceSchema,
  DynamoDBTableNameSchema,
} from './schemas';

/**
 * Next asks neither the catalog nor a cluster: what cannot be asked must not
 * stop an order, and the task checks again.
 */
function problemsOf(
  field: LocationField,
  value: unknown,
  apiHolder: ApiHolder,
): string[] {
  // A wrong configuration throws, which the stepper shows at the field.
  return locationProblems(
    field,
    value,
    readOrderPolicy(apiHolder.get(configApiRef)),
  );
}

/** The checks of the field `DynamoDBTableName` on Next. */
export const dynamoDBTableNameValidation: CustomFieldValidator<
  typeof DynamoDBTableNameSchema.TOutput
> = (value, validation, { apiHolder }) => {
  for (const message of problemsOf('name', value, apiHolder)) {
    validation.addError(message);
  }
};

/** The checks of the field `DynamoDBTableChoice` on Next. */
export const dynamoDBTableChoiceValidation: CustomFieldValidator<
  typeof DynamoDBTableChoiceSchema.TOutput,
  (typeof DynamoDBTableChoiceSchema.TProps)['uiSchema']['ui:options']
> = (value, validation, { apiHolder, uiSchema }) => {
  const field = fieldOfChoice(uiSchema?.['ui:options']?.of);
  if (!field) return;
  for (const message of problemsOf(field, value, apiHolder)) {
    validation.addError(message);
  }
};
