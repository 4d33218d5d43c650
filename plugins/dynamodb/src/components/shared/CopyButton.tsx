import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import Done from '@material-ui/icons/Done';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useEffect, useState } from 'react';
import { dynamodbTranslationRef } from '../../translations';
import { useAnnounce } from './LiveRegion';

export interface CopyButtonProps {
  text: string;
  /** Says what is copied, for example `Copy the ARN`. */
  label: string;
  /** Said when it is done, for example `ARN copied`. */
  done: string;
}

/** How long the tick stays. */
const DONE_MS = 2_000;

/** Copies a text, shows that it did, and says so inside of an `LiveRegion`. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const announce = useAnnounce();
  const [answer, setAnswer] = useState<'copied' | 'not-copied'>();

  useEffect(() => {
    const timer =
      answer === 'copied'
        ? setTimeout(() => setAnswer(undefined), DONE_MS)
        : undefined;
    return () => clearTimeout(timer);
  }, [answer]);

  const copy = async () => {
    try {
      await window.navigator.clipboard.writeText(text);
      setAnswer('copied');
      announce(done);
    } catch {
      // Not allowed, or a page without TLS, which has no clipboard.
      setAnswer('not-copied');
      announce(t('card.notCopied'));
    }
  };

  return (
    <>
      {/* 24 pixels square: an icon of 18 and 3 around it. */}
      <IconButton
        size="small"
        color="inherit"
        aria-label={label}
        title={label}
        onClick={copy}
      >
        {answer === 'copied' ? (
          <Done fontSize="inherit" />
        ) : (
          <CopyIcon fontSize="inherit" />
        )}
      </IconButton>
      {answer === 'not-copied' && (
        <Typography variant="caption">{t('card.notCopied')}</Typography>
      )}
    </>
  );
}
