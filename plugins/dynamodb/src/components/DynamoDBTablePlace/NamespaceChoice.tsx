import type { OrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { ListedChoice } from './ListedChoice';
import { LookUpResult } from './LookUpResult';
import { FIRST_NAMESPACE, orderPlace } from './orderPlace';
import { PlaceControl } from './PlaceControl';
import { placeProblems } from './placeProblems';
import { useFirstValue } from './useFirstValue';
import type { PlaceFieldProps } from './useProblems';

interface NamespaceChoiceProps {
  field: PlaceFieldProps;
  policy: OrderPolicy;
}

/** One of the allowed namespaces; any where the configuration names none. */
export function NamespaceChoice({ field, policy }: NamespaceChoiceProps) {
  const { namespaces } = policy;
  const resultId = `${field.idSchema.$id}-look-up`;
  const values = { ...field.formContext?.formData, namespace: field.formData };
  const control = {
    field,
    problems: placeProblems('namespace', field.formData, policy),
    describedBy: resultId,
  };
  return (
    <>
      {namespaces.length > 0 ? (
        <ListedChoice
          {...control}
          options={namespaces.map(value => ({ value, title: value }))}
          first={namespaces[0]}
        />
      ) : (
        <AnyNamespace {...control} />
      )}
      <LookUpResult id={resultId} place={orderPlace(values, policy)} />
    </>
  );
}

function AnyNamespace(props: {
  field: PlaceFieldProps;
  problems: string[];
  describedBy: string;
}) {
  useFirstValue(props.field, FIRST_NAMESPACE);
  return <PlaceControl {...props} />;
}
