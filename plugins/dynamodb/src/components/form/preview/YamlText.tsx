import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import DownloadIcon from '@material-ui/icons/GetApp';
import { useRef, useState } from 'react';
import { dynamodbTranslationRef } from '../../../translations';

const FILE_NAME = 'application.yaml';

const useStyles = makeStyles(theme => ({
  text: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(1.5),
    maxHeight: '40vh',
    overflow: 'auto',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
    color: theme.palette.text.primary,
    fontFamily: 'monospace',
    fontSize: theme.typography.body2.fontSize,
    lineHeight: 1.5,
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** Text of the file, to read, to copy and to download. */
export function YamlText({ text }: { text: string }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const block = useRef<HTMLPreElement>(null);
  const [answer, setAnswer] = useState('');

  const copy = async () => {
    setAnswer('');
    try {
      await window.navigator.clipboard.writeText(text);
      setAnswer(t('form.yaml.copied'));
    } catch {
      // Not allowed, or a page without TLS, which has no clipboard.
      if (block.current) {
        block.current.focus();
        window.getSelection()?.selectAllChildren(block.current);
      }
      setAnswer(t('form.yaml.notCopied'));
    }
  };

  return (
    <>
      <pre
        ref={block}
        // It scrolls in itself, which has to be possible with the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={t('form.yaml.text')}
        className={classes.text}
      >
        {text}
      </pre>
      <div className={classes.actions}>
        <Button size="small" startIcon={<CopyIcon />} onClick={copy}>
          {t('form.yaml.copy')}
        </Button>
        <Button
          size="small"
          startIcon={<DownloadIcon />}
          onClick={() => download(text)}
        >
          {t('form.yaml.download')}
        </Button>
      </div>
      <Typography variant="body2" role="status">
        {answer}
      </Typography>
    </>
  );
}

function download(text: string) {
  const address = URL.createObjectURL(
    new Blob([text], { type: 'application/yaml' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = FILE_NAME;
  link.click();
  URL.revokeObjectURL(address);
}
