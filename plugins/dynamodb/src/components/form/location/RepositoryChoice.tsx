import type { OrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { AllowedValueSelect } from './AllowedValueSelect';
import { LocationControl } from './LocationControl';
import { locationProblems } from './locationProblems';
import { useFirstValue } from './useFirstValue';
import type { LocationFieldProps } from './useLocationProblems';

interface RepositoryChoiceProps {
  field: LocationFieldProps;
  policy: OrderPolicy;
}

/** One of the allowed repositories; without any, nothing can be ordered. */
export function RepositoryChoice({ field, policy }: RepositoryChoiceProps) {
  const problems = locationProblems('repoUrl', field.formData, policy);
  return policy.repositories.length > 0 ? (
    <AllowedValueSelect
      field={field}
      problems={problems}
      options={policy.repositories.map(({ repoUrl, title }) => ({
        value: repoUrl,
        title,
      }))}
    />
  ) : (
    <NoRepository field={field} problems={problems} />
  );
}

function NoRepository(props: {
  field: LocationFieldProps;
  problems: string[];
}) {
  const { field, problems } = props;
  useFirstValue(field, '');
  return (
    <LocationControl
      field={field}
      problems={[]}
      obstacle={problems.join(' ')}
      fixed
    />
  );
}
