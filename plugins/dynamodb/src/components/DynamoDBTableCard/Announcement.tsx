import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef, useState } from 'react';
import type { TableStateResult } from '../../hooks';
import { dynamodbTranslationRef } from '../../translation';

const useStyles = makeStyles({
  // Out of sight, yet read aloud.
  root: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Tells screen readers that the state changed and how a refresh ended. */
export function Announcement({ result }: { result: TableStateResult }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const [text, setText] = useState('');
  const title = readTitle(result);
  const refreshing = result.phase !== 'invalid' && result.refreshing;
  const before = useRef({ title, refreshing });

  useEffect(() => {
    const { title: titleBefore, refreshing: refreshingBefore } = before.current;
    before.current = { title, refreshing };
    if (refreshing && !refreshingBefore) {
      setText(t('card.refreshing'));
    } else if (title && refreshingBefore && !refreshing) {
      setText(t('card.refreshed', { title }));
    } else if (title && titleBefore && title !== titleBefore) {
      setText(t('card.changed', { title }));
    }
  }, [title, refreshing, t]);

  return (
    <div role="status" aria-live="polite" className={classes.root}>
      {text}
    </div>
  );
}

function readTitle(result: TableStateResult): string | undefined {
  switch (result.phase) {
    case 'shown':
      return (result.problem?.state ?? result.state).title;
    case 'failed':
      return result.problem.state.title;
    default:
      return undefined;
  }
}
