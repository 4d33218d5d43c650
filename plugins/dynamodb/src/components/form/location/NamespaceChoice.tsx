import type { OrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { AllowedValueSelect } from './AllowedValueSelect';
import { AvailabilityResult } from './AvailabilityResult';
import { FIRST_NAMESPACE, orderLocation } from './orderLocation';
import { LocationControl } from './LocationControl';
import { locationProblems } from './locationProblems';
import { useFirstValue } from './useFirstValue';
import type { LocationFieldProps } from './useLocationProblems';

interface NamespaceChoiceProps {
  field: LocationFieldProps;
  policy: OrderPolicy;
}

/** One of the allowed namespaces; any where the configuration names none. */
export function NamespaceChoice({ field, policy }: NamespaceChoiceProps) {
  const { namespaces } = policy;
  const resultId = `${field.idSchema.$id}-look-up`;
  const values = { ...field.formContext?.formData, namespace: field.formData };
  const control = {
    field,
    problems: locationProblems('namespace', field.formData, policy),
    describedBy: resultId,
  };
  return (
    <>
      {namespaces.length > 0 ? (
        <AllowedValueSelect
          {...control}
          options={namespaces.map(value => ({ value, title: value }))}
          first={namespaces[0]}
        />
      ) : (
        <AnyNamespace {...control} />
      )}
      <AvailabilityResult id={resultId} place={orderLocation(values, policy)} />
    </>
  );
}

function AnyNamespace(props: {
  field: LocationFieldProps;
  problems: string[];
  describedBy: string;
}) {
  useFirstValue(props.field, FIRST_NAMESPACE);
  return <LocationControl {...props} />;
}
