import type {
  Recommendation,
  TableFormProblem,
  GlobalIndexFields,
  LocalIndexFields,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { memo } from 'react';
import { dynamodbTranslationRef } from '../../../translations';
import {
  Disclosure,
  useFieldTools,
  useOpen,
  useProblemCount,
} from '../controls';
import type { OpenRequest } from '../TableFormContext';
import { hasSameContent } from './hasSameContent';
import { IndexFields } from './IndexFields';
import { keyAttributesOf, type ShownType, typeMessage } from './keyAttributes';

const useStyles = makeStyles(theme => ({
  head: { display: 'flex', alignItems: 'center' },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    padding: theme.spacing(1, 0, 2, 3),
    [theme.breakpoints.down('xs')]: { paddingLeft: 0 },
  },
}));

export interface IndexRowProps {
  index: GlobalIndexFields | LocalIndexFields;
  /** Among the indexes of its kind. */
  position: number;
  /** Of the index's own key attributes. */
  types: ShownType[];
  /** The table's partition key in words, for a local index. */
  tablePartitionKey?: string;
  isProvisioned: boolean;
  /** Of all its fields. */
  problems: TableFormProblem[];
  recommendations: Recommendation[];
  locked?: string;
  /** When the form asks for one of its fields. */
  request?: OpenRequest;
}

function Row(props: IndexRowProps) {
  const { index, position, problems, locked, request } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { change, controlId } = useFieldTools();
  const classes = useStyles();
  const [open, setOpen] = useOpen(request);

  const id = controlId(index.id);
  const isGlobal = index.kind === 'global';
  const unnamed = isGlobal
    ? t('section.indexes.unnamedGlobal', { position: String(position + 1) })
    : t('section.indexes.unnamedLocal', { position: String(position + 1) });
  const title = index.name || unnamed;
  const keys = keyAttributesOf(index).map(({ name }, at) => {
    const type = t(typeMessage(props.types[at].type));
    return `${name || t('section.keys.unnamed')} (${type})`;
  });

  return (
    <li>
      <div role="group" aria-labelledby={`${id}-title`}>
        <div className={classes.head}>
          <Disclosure
            id={id}
            titleId={`${id}-title`}
            panelId={`${id}-panel`}
            level="h3"
            title={title}
            summary={[
              isGlobal
                ? t('section.indexes.global')
                : t('section.indexes.local'),
              keys.join(', '),
              t(`parameter.projectionType.${index.projection.type}`),
            ].join(' · ')}
            problems={useProblemCount(problems)}
            open={open}
            onToggle={() => setOpen(!open)}
          />
          {locked === undefined && (
            <IconButton
              size="small"
              aria-label={t('section.indexes.remove', { index: title })}
              // The notice that takes it back gets the focus.
              onClick={() => change({ kind: 'removeIndex', id: index.id })}
            >
              <DeleteIcon />
            </IconButton>
          )}
        </div>
        <div
          id={`${id}-panel`}
          hidden={!open}
          className={open ? classes.fields : undefined}
        >
          {open && <IndexFields {...props} />}
        </div>
      </div>
    </li>
  );
}

/**
 * An index in one line, which opens to its fields. Rendered only when something
 * of this index changes: there may be 25 of them while a name is typed.
 */
export const IndexRow = memo(Row, hasSameContent);
