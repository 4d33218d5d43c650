import type { OrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { usePolicy } from '../../../hooks';
import { useOrderDraft } from '../draft';
import { ConfigurationProblem } from './ConfigurationProblem';
import { AvailabilityResult } from './AvailabilityResult';
import { orderLocation } from './orderLocation';
import { LocationControl } from './LocationControl';
import { locationProblems } from './locationProblems';
import type { NameFieldProps } from './schemas';

/**
 * Asks for the name of a table's Application and entity, and says while typing
 * whether there is one of this name already.
 */
export function DynamoDBTableName(props: NameFieldProps) {
  const { policy, error } = usePolicy();
  useOrderDraft(props.formContext?.formData);
  return policy ? (
    <NameControl field={props} policy={policy} />
  ) : (
    <ConfigurationProblem field={props} error={error} />
  );
}

function NameControl(props: { field: NameFieldProps; policy: OrderPolicy }) {
  const { field, policy } = props;
  const resultId = `${field.idSchema.$id}-look-up`;
  const values = { ...field.formContext?.formData, name: field.formData };
  return (
    <>
      <LocationControl
        field={field}
        problems={locationProblems('name', field.formData, policy)}
        describedBy={resultId}
      />
      <AvailabilityResult id={resultId} place={orderLocation(values, policy)} />
    </>
  );
}
