import type { TagFields } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../../translations';
import { AddButton, useFieldTools, useFocusAdded } from '../controls';

export interface AddTagProps {
  tags: TagFields[];
  used: number;
  limit: number;
  locked?: string;
}

/** Adds a tag of the user's own. */
export function AddTag({ tags, used, limit, locked }: AddTagProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { change } = useFieldTools();
  const focusAdded = useFocusAdded(tags.map(({ id }) => `${id}.key`));
  return (
    <AddButton
      field="tags.add"
      label={t('section.tags.add')}
      counter={t('section.control.counter', {
        used: String(used),
        limit: String(limit),
      })}
      blocked={
        locked ?? (used >= limit ? t('section.tags.tooMany') : undefined)
      }
      onAdd={() => {
        focusAdded();
        change({ kind: 'addTag' });
      }}
    />
  );
}
