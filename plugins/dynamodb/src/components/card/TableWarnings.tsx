import type { TableWarning } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import WarningIcon from '@material-ui/icons/Warning';
import { dynamodbTranslationRef } from '../../translations';
import { useFormatMessage } from '../../translations/useFormatMessage';
import { EngineMessage } from '../shared/EngineMessage';
import { YamlToCopy } from './YamlToCopy';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    columnGap: theme.spacing(1),
    marginTop: theme.spacing(2),
    padding: theme.spacing(1),
    border: `1px solid ${theme.palette.warning.main}`,
    borderRadius: theme.shape.borderRadius,
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
}));

/** What else one should know of a table, whatever its state. */
export function TableWarnings(props: { warnings: TableWarning[] }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const format = useFormatMessage();
  const classes = useStyles();
  return (
    <>
      {props.warnings.map(warning => (
        <div
          key={warning.id}
          // Not an alert: it is there from the beginning, and may stay for days.
          role="note"
          aria-label={t('warning.label')}
          className={classes.root}
        >
          <WarningIcon aria-hidden fontSize="small" />
          <div className={classes.text}>
            <Typography variant="body2">{format(warning.message)}</Typography>
            {warning.engineMessage && (
              <EngineMessage>{warning.engineMessage}</EngineMessage>
            )}
            {warning.nextStep && (
              <Typography variant="body2">
                {t('state.next', { step: format(warning.nextStep) })}
              </Typography>
            )}
            {warning.manifest && (
              <YamlToCopy
                yaml={warning.manifest}
                label={t('warning.copyManifest')}
                done={t('warning.manifestCopied')}
              />
            )}
          </div>
        </div>
      ))}
    </>
  );
}
