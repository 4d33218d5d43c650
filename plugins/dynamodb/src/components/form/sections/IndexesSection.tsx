import type { DynamoDBTableParameters } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type {
  GlobalIndexFields,
  LocalIndexFields,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { dynamodbTranslationRef } from '../../../translations';
import {
  AddButton,
  RecommendationLine,
  FieldRow,
  Section,
  useFocusAdded,
} from '../controls';
import { documentation } from './documentation';
import { fieldsOfIndex } from './fieldsOfIndex';
import { IndexRow } from './IndexRow';
import { keyAttributesOf, shownTypes, typeMessage } from './keyAttributes';
import { maxItemsOf } from './limits';
import { useFields } from './useFields';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& > li': { borderTop: `1px solid ${theme.palette.divider}` },
    '& > li:last-child': { borderBottom: `1px solid ${theme.palette.divider}` },
  },
}));

const PARAMETERS = {
  global: 'globalSecondaryIndexes',
  local: 'localSecondaryIndexes',
} satisfies Record<string, keyof DynamoDBTableParameters>;

/** The indexes, and buttons for more. */
export function IndexesSection() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const {
    form,
    change,
    problemsAt,
    recommendationsFor,
    lockReason,
    openRequest,
  } = useFields();
  const classes = useStyles();
  const { globalIndexes, localIndexes, partitionKey } = form;

  const focusAdded = useFocusAdded(
    [...globalIndexes, ...localIndexes].map(({ id }) => `${id}.name`),
  );
  const add = (index: 'global' | 'local') => {
    focusAdded();
    change({ kind: 'addIndex', index });
  };

  function row(
    index: GlobalIndexFields | LocalIndexFields,
    position: number,
    tablePartitionKey?: string,
  ) {
    const parameter = PARAMETERS[index.kind];
    const fields = fieldsOfIndex(index);
    return (
      <IndexRow
        key={index.id}
        index={index}
        position={position}
        types={shownTypes(form, keyAttributesOf(index))}
        tablePartitionKey={tablePartitionKey}
        isProvisioned={form.billingMode === 'PROVISIONED'}
        problems={fields.flatMap(problemsAt)}
        recommendations={recommendationsFor(parameter).filter(({ pointer }) =>
          pointer.startsWith(`/${parameter}/${position}/`),
        )}
        locked={lockReason(parameter)}
        request={
          openRequest && fields.includes(openRequest.field)
            ? openRequest
            : undefined
        }
      />
    );
  }

  const [partitionType] = shownTypes(form, [partitionKey]);
  const tablePartitionKey = `${
    partitionKey.name || t('section.keys.unnamed')
  } (${t(typeMessage(partitionType.type))})`;
  const hasIndexes = globalIndexes.length + localIndexes.length > 0;

  return (
    <Section
      name="indexes"
      field="indexes"
      title={t('section.indexes.title')}
      help={t('section.indexes.help')}
      documentation={documentation.indexes}
    >
      {hasIndexes ? (
        <ul className={classes.list} aria-label={t('section.indexes.title')}>
          {globalIndexes.map((index, position) => row(index, position))}
          {localIndexes.map((index, position) =>
            row(index, position, tablePartitionKey),
          )}
        </ul>
      ) : (
        <Typography variant="body2">{t('section.indexes.none')}</Typography>
      )}
      <RecommendationLine
        recommendations={Object.values(PARAMETERS).flatMap(parameter =>
          recommendationsFor(parameter).filter(
            ({ pointer }) => pointer === `/${parameter}`,
          ),
        )}
      />
      <FieldRow>
        <AddGlobal count={globalIndexes.length} onAdd={() => add('global')} />
        <AddLocal
          count={localIndexes.length}
          hasSortKey={form.hasSortKey}
          onAdd={() => add('local')}
        />
      </FieldRow>
    </Section>
  );
}

function AddGlobal({ count, onAdd }: { count: number; onAdd(): void }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { lockReason } = useFields();
  const limit = maxItemsOf('globalSecondaryIndexes');
  const full =
    count >= limit
      ? t('section.indexes.tooManyGlobal', { limit: String(limit) })
      : undefined;
  return (
    <AddButton
      field="indexes.addGlobal"
      label={t('section.indexes.addGlobal')}
      help={t('section.indexes.addGlobalHelp')}
      counter={t('section.control.counter', {
        used: String(count),
        limit: String(limit),
      })}
      blocked={lockReason('globalSecondaryIndexes') ?? full}
      onAdd={onAdd}
    />
  );
}

function AddLocal(props: {
  count: number;
  hasSortKey: boolean;
  onAdd(): void;
}) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { lockReason } = useFields();
  const limit = maxItemsOf('localSecondaryIndexes');
  const full =
    props.count >= limit
      ? t('section.indexes.tooManyLocal', { limit: String(limit) })
      : undefined;
  const keyless = props.hasSortKey
    ? undefined
    : t('section.indexes.needsSortKey');
  return (
    <AddButton
      field="indexes.addLocal"
      label={t('section.indexes.addLocal')}
      help={t('section.indexes.addLocalHelp')}
      counter={t('section.control.counter', {
        used: String(props.count),
        limit: String(limit),
      })}
      blocked={lockReason('localSecondaryIndexes') ?? keyless ?? full}
      onAdd={props.onAdd}
    />
  );
}
