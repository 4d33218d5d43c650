import type { OrderPolicy } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { ListedChoice } from './ListedChoice';
import { PlaceControl } from './PlaceControl';
import { placeProblems } from './placeProblems';
import { useFirstValue } from './useFirstValue';
import type { PlaceFieldProps } from './useProblems';

interface RepositoryChoiceProps {
  field: PlaceFieldProps;
  policy: OrderPolicy;
}

/** One of the allowed repositories; without any, nothing can be ordered. */
export function RepositoryChoice({ field, policy }: RepositoryChoiceProps) {
  const problems = placeProblems('repoUrl', field.formData, policy);
  return policy.repositories.length > 0 ? (
    <ListedChoice
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

function NoRepository(props: { field: PlaceFieldProps; problems: string[] }) {
  const { field, problems } = props;
  useFirstValue(field, '');
  return (
    <PlaceControl
      field={field}
      problems={[]}
      obstacle={problems.join(' ')}
      fixed
    />
  );
}
