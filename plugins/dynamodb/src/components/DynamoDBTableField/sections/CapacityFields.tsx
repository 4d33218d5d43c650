import type {
  CapacityDesign,
  DesignProblem,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translation';
import { FieldProblems, FieldRow, TextInput } from '../controls';

export interface CapacityFieldsProps {
  /** Begins the field ids: those of the table or of an index. */
  owner: string;
  /** Whether capacity is reserved at all. */
  isShown: boolean;
  capacity: CapacityDesign;
  /** Those of the two fields may be among others. */
  problems: DesignProblem[];
  locked?: string;
  onChange(capacity: Partial<CapacityDesign>): void;
}

/** Capacity that is reserved. */
export function CapacityFields(props: CapacityFieldsProps) {
  const { owner, capacity, problems, locked, onChange } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const at = (field: string) => ({
    field,
    problems: problems.filter(problem => problem.field === field),
  });
  if (!props.isShown) {
    return (
      <>
        <FieldProblems {...at(`${owner}.read`)} />
        <FieldProblems {...at(`${owner}.write`)} />
      </>
    );
  }
  return (
    <FieldRow>
      <TextInput
        {...at(`${owner}.read`)}
        label={t('section.capacity.read')}
        help={t('section.capacity.readHelp')}
        locked={locked}
        numeric
        required
        value={capacity.read}
        onChange={read => onChange({ read })}
      />
      <TextInput
        {...at(`${owner}.write`)}
        label={t('section.capacity.write')}
        help={t('section.capacity.writeHelp')}
        locked={locked}
        numeric
        required
        value={capacity.write}
        onChange={write => onChange({ write })}
      />
    </FieldRow>
  );
}
