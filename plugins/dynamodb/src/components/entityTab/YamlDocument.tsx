import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  OBJECT_YAML_LENGTH,
  objectYaml,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { useMemo } from 'react';
import { useLanguage } from '../../hooks';
import { dynamodbTranslationRef } from '../../translations';
import { CopyButton } from '../shared/CopyButton';

const useStyles = makeStyles(theme => ({
  text: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(1.5),
    maxHeight: '60vh',
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
}));

export interface YamlDocumentProps {
  title: string;
  object: object;
}

/**
 * An object as YAML. Without syntax colours: those of Backstage's CodeSnippet
 * have too little contrast, and a long object would take seconds to colour.
 */
export function YamlDocument({ title, object }: YamlDocumentProps) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const language = useLanguage();
  const { text, isCut } = useMemo(() => objectYaml(object), [object]);
  return (
    <>
      {isCut && (
        <Typography variant="body2">
          {t('tab.yaml.cut', {
            length: new Intl.NumberFormat(language).format(OBJECT_YAML_LENGTH),
          })}
        </Typography>
      )}
      <CopyButton
        text={text}
        label={t('tab.yaml.copy', { object: title })}
        done={t('tab.yaml.copied', { object: title })}
      />
      <pre
        role="region"
        aria-label={t('tab.yaml.text', { object: title })}
        // It scrolls in itself, which has to be possible with the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={classes.text}
      >
        {text}
      </pre>
    </>
  );
}
