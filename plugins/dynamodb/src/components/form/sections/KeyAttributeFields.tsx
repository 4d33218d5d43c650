import type { AttributeType } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type {
  TableFormProblem,
  KeyAttributeField,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ReactNode } from 'react';
import { dynamodbTranslationRef } from '../../../translations';
import { FieldRow, SelectInput, TextInput, useFieldTools } from '../controls';
import { type ShownType, typeMessage } from './keyAttributes';

const TYPES: AttributeType[] = ['S', 'N', 'B'];

export interface KeyAttributeFieldsProps {
  attribute: KeyAttributeField;
  /** What the key is called. */
  label: string;
  shown: ShownType;
  help?: string;
  /** Those of the attribute's fields may be among others. */
  problems: TableFormProblem[];
  locked?: string;
  /** A button beside the fields. */
  children?: ReactNode;
}

/** Name and type of an attribute that a key uses. */
export function KeyAttributeFields(props: KeyAttributeFieldsProps) {
  const { attribute, label, shown, help, problems, locked } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { change } = useFieldTools();
  const { id } = attribute;
  const at = (field: string) => ({
    field,
    problems: problems.filter(problem => problem.field === field),
  });
  const decidedBy = {
    partition: t('section.keys.sharedPartition'),
    sort: t('section.keys.sharedSort'),
    index: t('section.keys.sharedIndex', {
      index: shown.index || t('section.keys.unnamed'),
    }),
  };
  return (
    <FieldRow>
      <TextInput
        {...at(`${id}.name`)}
        label={t('section.keys.attributeName', { key: label })}
        help={help}
        locked={locked}
        required
        value={attribute.name}
        onChange={name => change({ kind: 'setAttribute', id, name })}
      />
      <SelectInput
        {...at(`${id}.type`)}
        label={t('section.keys.attributeType', { key: label })}
        locked={locked ?? (shown.sharedWith && decidedBy[shown.sharedWith])}
        value={shown.type}
        options={TYPES.map(value => ({ value, title: t(typeMessage(value)) }))}
        onChange={type => change({ kind: 'setAttribute', id, type })}
      />
      {props.children}
    </FieldRow>
  );
}
