import type { MandatoryTag } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type {
  TableFormProblem,
  TagFields,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { memo } from 'react';
import { dynamodbTranslationRef } from '../../../translations';
import { SelectInput, TextInput, useFieldTools } from '../controls';
import { hasSameContent } from './hasSameContent';

export interface MandatoryTagRowProps {
  mandatory: MandatoryTag;
  /** Missing until a value is given. */
  tag?: TagFields;
  /** Of the tag's fields. */
  problems: TableFormProblem[];
  locked?: string;
}

function Row(props: MandatoryTagRowProps) {
  const { mandatory, tag, problems, locked } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { change } = useFieldTools();
  const { key, description, values } = mandatory;
  const control = {
    field: tag ? `${tag.id}.value` : `tags.mandatory.${key}`,
    label: t('section.tags.mandatoryValue', { key }),
    help: [description, t('section.tags.mandatory')].filter(Boolean).join(' '),
    problems,
    locked,
    required: true,
    value: tag?.value ?? '',
    onChange: (value: string) =>
      change(
        tag
          ? { kind: 'setTag', id: tag.id, value }
          : { kind: 'addTag', key, value },
      ),
  };
  return (
    <li>
      {values ? (
        <SelectInput
          {...control}
          none={t('section.tags.chooseValue')}
          options={values.map(value => ({ value, title: value }))}
        />
      ) : (
        <TextInput {...control} />
      )}
    </li>
  );
}

/** A tag that every table must have: its value only, for its key is given. */
export const MandatoryTagRow = memo(Row, hasSameContent);
