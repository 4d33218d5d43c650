import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  renderApplication,
  type TableOrder,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import Button from '@material-ui/core/Button';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useId, useState } from 'react';
import { dynamodbTranslationRef } from '../../../translations';
import { YamlText } from './YamlText';

const useStyles = makeStyles({ title: { fontWeight: 700 } });

/** The manifest as it will be written; on a narrow screen behind a button. */
export function YamlPreview({ order }: { order: TableOrder }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const isWide = useMediaQuery(useTheme().breakpoints.up('md'), {
    noSsr: true,
  });
  const [isOpen, setOpen] = useState(false);
  const id = useId();

  return (
    <section aria-label={t('form.yaml.title')}>
      {isWide ? (
        <Typography
          variant="subtitle2"
          component="h2"
          className={classes.title}
        >
          {t('form.yaml.title')}
        </Typography>
      ) : (
        <Button
          variant="outlined"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t('form.yaml.show')}
        </Button>
      )}
      <div id={id} hidden={!isWide && !isOpen}>
        {(isWide || isOpen) && <YamlText text={renderApplication(order)} />}
      </div>
    </section>
  );
}
