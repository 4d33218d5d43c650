import {
  type TableFormProblem,
  type GlobalIndexFields,
  MAX_INDEX_KEYS_OF_A_ROLE,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { dynamodbTranslationRef } from '../../../translations';
import { AddButton, useFieldTools, useFocusAdded } from '../controls';
import { KeyAttributeFields } from './KeyAttributeFields';
import type { ShownType } from './keyAttributes';

export interface GlobalIndexKeysProps {
  index: GlobalIndexFields;
  /** Of its key attributes. */
  types: ShownType[];
  /** Those of the keys may be among others. */
  problems: TableFormProblem[];
  locked?: string;
}

/** The keys of a global index: one to four partition keys, then up to four sort keys. */
export function GlobalIndexKeys(props: GlobalIndexKeysProps) {
  return (
    <>
      <KeysOfRole kind="partition" {...props} />
      <KeysOfRole kind="sort" {...props} />
    </>
  );
}

function KeysOfRole(
  props: GlobalIndexKeysProps & { kind: 'partition' | 'sort' },
) {
  const { kind, index, types, problems, locked } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { change, focusField } = useFieldTools();
  const isPartition = kind === 'partition';
  const keys = isPartition ? index.partitionKeys : index.sortKeys;
  const addField = `${index.id}.add.${kind}`;
  const focusAdded = useFocusAdded(keys.map(({ id }) => `${id}.name`));

  function labelAt(position: number): string {
    const at = { position: String(position + 1) };
    if (position === 0) {
      return isPartition
        ? t('parameter.keyType.HASH')
        : t('parameter.keyType.RANGE');
    }
    return isPartition
      ? t('section.indexes.partitionKeyAt', at)
      : t('section.indexes.sortKeyAt', at);
  }

  return (
    <>
      {keys.map((attribute, position) => (
        <KeyAttributeFields
          key={attribute.id}
          attribute={attribute}
          label={labelAt(position)}
          shown={types.find(({ id }) => id === attribute.id) ?? attribute}
          problems={problems}
          locked={locked}
        >
          {locked === undefined && (!isPartition || keys.length > 1) && (
            <IconButton
              size="small"
              aria-label={t('section.indexes.removeKey', {
                key: attribute.name || labelAt(position),
              })}
              onClick={() => {
                change({ kind: 'removeIndexKey', attribute: attribute.id });
                focusField(addField);
              }}
            >
              <DeleteIcon />
            </IconButton>
          )}
        </KeyAttributeFields>
      ))}
      <AddButton
        field={addField}
        label={
          isPartition
            ? t('section.indexes.addPartitionKey')
            : t('section.indexes.addSortKey')
        }
        counter={t('section.control.counter', {
          used: String(keys.length),
          limit: String(MAX_INDEX_KEYS_OF_A_ROLE),
        })}
        blocked={
          locked ??
          (keys.length >= MAX_INDEX_KEYS_OF_A_ROLE
            ? t('section.indexes.tooManyKeys', {
                limit: String(MAX_INDEX_KEYS_OF_A_ROLE),
              })
            : undefined)
        }
        onAdd={() => {
          focusAdded();
          change({ kind: 'addIndexKey', id: index.id, role: kind });
        }}
      />
    </>
  );
}
