import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/core-plugin-api/alpha';
import type { TableFormUndo } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useEffect, useRef } from 'react';
import {
  dynamodbTranslationRef,
  type dynamodbMessages,
} from '../../../translations';
import { useTableForm } from '../TableFormContext';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'sticky',
    bottom: theme.spacing(1),
    zIndex: 1,
    // Above the bar that Backstage has instead of its sidebar on a small screen.
    [theme.breakpoints.down('xs')]: { bottom: theme.spacing(9) },
  },
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
    padding: theme.spacing(1, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    boxShadow: theme.shadows[4],
  },
  text: { flex: 1, minWidth: '50%', overflowWrap: 'anywhere' },
}));

/** Says what was removed or replaced last, and takes it back. */
export function UndoNotice() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const { form, change, focusField } = useTableForm();
  const { undo } = form;
  const button = useRef<HTMLButtonElement>(null);
  const seen = useRef(undo);

  useEffect(() => {
    // What was removed had the focus, which would begin again at the top of the page.
    if (undo && undo !== seen.current && undo.kind !== 'preset') {
      button.current?.focus();
    }
    seen.current = undo;
  }, [undo]);

  return (
    <div role="status" className={classes.root}>
      {undo && (
        <div className={classes.notice}>
          <Typography variant="body2" className={classes.text}>
            {describe(undo, t)}
          </Typography>
          <Button
            ref={button}
            size="small"
            variant="outlined"
            onClick={() => {
              change({ kind: 'undo' });
              focusField(restoredField(undo));
            }}
          >
            {t('form.undo.undo')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              change({ kind: 'dismissUndo' });
              focusField(sectionOf(undo));
            }}
          >
            {t('form.undo.dismiss')}
          </Button>
        </div>
      )}
    </div>
  );
}

function describe(
  undo: TableFormUndo,
  t: TranslationFunction<typeof dynamodbMessages>,
): string {
  switch (undo.kind) {
    case 'index':
      return undo.index.name
        ? t('form.undo.index', { name: undo.index.name })
        : t('form.undo.unnamedIndex');
    case 'tag':
      return undo.tag.key
        ? t('form.undo.tag', { name: undo.tag.key })
        : t('form.undo.unnamedTag');
    default:
      return t('form.undo.preset', { name: undo.title });
  }
}

function restoredField(undo: TableFormUndo): string {
  switch (undo.kind) {
    case 'index':
      return `${undo.index.id}.name`;
    case 'tag':
      return `${undo.tag.id}.key`;
    default:
      return sectionOf(undo);
  }
}

function sectionOf(undo: TableFormUndo): string {
  return { index: 'indexes', tag: 'tags', preset: 'preset' }[undo.kind];
}
