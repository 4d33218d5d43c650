import type {
  TableFormProblem,
  TagFields,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { memo } from 'react';
import { dynamodbTranslationRef } from '../../../translations';
import { FieldRow, TextInput, useFieldTools } from '../controls';
import { hasSameContent } from './hasSameContent';

export interface TagRowProps {
  tag: TagFields;
  /** Among all rows. */
  position: number;
  /** Of its two fields. */
  problems: TableFormProblem[];
  locked?: string;
}

function Row(props: TagRowProps) {
  const { tag, problems, locked } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { change } = useFieldTools();
  const { id } = tag;
  const position = String(props.position + 1);
  const label = t('section.tags.tag', { position });
  const at = (part: string) => {
    const field = `${id}.${part}`;
    return {
      field,
      problems: problems.filter(problem => problem.field === field),
      locked,
    };
  };
  return (
    <li>
      <div role="group" aria-label={label}>
        <FieldRow>
          <TextInput
            {...at('key')}
            label={t('section.tags.key', { position })}
            required
            value={tag.key}
            onChange={key => change({ kind: 'setTag', id, key })}
          />
          <TextInput
            {...at('value')}
            label={t('section.tags.value', { position })}
            value={tag.value}
            onChange={value => change({ kind: 'setTag', id, value })}
          />
          {locked === undefined && (
            <IconButton
              size="small"
              aria-label={t('section.tags.remove', {
                tag: tag.key || position,
              })}
              // The notice that takes it back gets the focus.
              onClick={() => change({ kind: 'removeTag', id })}
            >
              <DeleteIcon />
            </IconButton>
          )}
        </FieldRow>
      </div>
    </li>
  );
}

/** A tag of the user's own; rendered only when something of it changes. */
export const TagRow = memo(Row, hasSameContent);
