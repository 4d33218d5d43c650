import type { ProjectionFields } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { dynamodbTranslationRef } from '../../../translations';
import {
  RecommendationLine,
  FieldProblems,
  NameList,
  SelectInput,
  TextInput,
  useFieldTools,
} from '../controls';
import { CapacityFields } from './CapacityFields';
import { GlobalIndexKeys } from './GlobalIndexKeys';
import type { IndexRowProps } from './IndexRow';
import { KeyAttributeFields } from './KeyAttributeFields';
import { maxLengthOf } from './limits';
import { OnDemandLimitFields } from './OnDemandLimitFields';

const PROJECTIONS: ProjectionFields['type'][] = ['ALL', 'KEYS_ONLY', 'INCLUDE'];

/** Everything that an index has. */
export function IndexFields(props: IndexRowProps) {
  const { index, types, tablePartitionKey, problems, recommendations, locked } =
    props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { change } = useFieldTools();
  const { id, projection } = index;
  const at = (part: string) => {
    const field = `${id}.${part}`;
    return {
      field,
      problems: problems.filter(problem => problem.field === field),
      locked,
    };
  };
  return (
    <>
      <TextInput
        {...at('name')}
        label={t('section.indexes.name')}
        help={t('section.indexes.nameHelp')}
        // Named by the same rule as tables.
        limit={maxLengthOf('tableName')}
        required
        value={index.name}
        onChange={name => change({ kind: 'setIndex', id, name })}
      />
      <FieldProblems {...at('key')} />
      {index.kind === 'global' ? (
        <GlobalIndexKeys
          index={index}
          types={types}
          problems={problems}
          locked={locked}
        />
      ) : (
        <>
          <Typography variant="body2">
            {t('section.indexes.tablePartitionKey', {
              key: tablePartitionKey ?? '',
            })}
          </Typography>
          <KeyAttributeFields
            attribute={index.sortKey}
            label={t('parameter.keyType.RANGE')}
            help={t('section.indexes.localSortKeyHelp')}
            shown={types[0]}
            problems={problems}
            locked={locked}
          />
        </>
      )}
      <div>
        <SelectInput
          {...at('projection')}
          label={t('section.indexes.projection')}
          help={t('section.indexes.projectionHelp')}
          value={projection.type}
          options={PROJECTIONS.map(value => ({
            value,
            title: t(`parameter.projectionType.${value}`),
          }))}
          onChange={type =>
            change({ kind: 'setIndex', id, projection: { type } })
          }
        />
        <RecommendationLine recommendations={recommendations} />
      </div>
      {projection.type === 'INCLUDE' ? (
        <NameList
          {...at('attributes')}
          label={t('section.indexes.attributes')}
          help={t('section.indexes.attributesHelp')}
          names={projection.attributes}
          onChange={attributes =>
            change({ kind: 'setIndex', id, projection: { attributes } })
          }
        />
      ) : (
        <FieldProblems {...at('attributes')} />
      )}
      {index.kind === 'global' && (
        <>
          <CapacityFields
            owner={id}
            isShown={props.isProvisioned}
            units={index.capacity}
            problems={problems}
            locked={locked}
            onChange={capacity => change({ kind: 'setIndex', id, capacity })}
          />
          <OnDemandLimitFields
            fields={{ read: `${id}.maxRead`, write: `${id}.maxWrite` }}
            isShown={!props.isProvisioned}
            units={index.onDemandLimit}
            problems={problems}
            locked={locked}
            onChange={onDemandLimit =>
              change({ kind: 'setIndex', id, onDemandLimit })
            }
          />
        </>
      )}
    </>
  );
}
