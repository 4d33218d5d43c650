import type {
  CapacityDesign,
  DesignProblem,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translation';
import { FieldProblems, FieldRow, TextInput } from '../controls';

export interface OnDemandLimitFieldsProps {
  /** Ids of the two fields. */
  fields: { read: string; write: string };
  /** Whether requests are paid for one by one. */
  isShown: boolean;
  limit: CapacityDesign;
  /** Those of the two fields may be among others. */
  problems: DesignProblem[];
  locked?: string;
  onChange(limit: Partial<CapacityDesign>): void;
}

/** The most that is paid for on demand. */
export function OnDemandLimitFields(props: OnDemandLimitFieldsProps) {
  const { fields, limit, problems, locked, onChange } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const at = (field: string) => ({
    field,
    problems: problems.filter(problem => problem.field === field),
  });
  if (!props.isShown) {
    return (
      <>
        <FieldProblems {...at(fields.read)} />
        <FieldProblems {...at(fields.write)} />
      </>
    );
  }
  return (
    <FieldRow>
      <TextInput
        {...at(fields.read)}
        label={t('section.capacity.maxRead')}
        help={t('section.capacity.maxReadHelp')}
        locked={locked}
        numeric
        value={limit.read}
        onChange={read => onChange({ read })}
      />
      <TextInput
        {...at(fields.write)}
        label={t('section.capacity.maxWrite')}
        help={t('section.capacity.maxWriteHelp')}
        locked={locked}
        numeric
        value={limit.write}
        onChange={write => onChange({ write })}
      />
    </FieldRow>
  );
}
