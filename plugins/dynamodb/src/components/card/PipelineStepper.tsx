import type {
  PipelineStage,
  PipelineStatus,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CheckIcon from '@material-ui/icons/Check';
import CloseIcon from '@material-ui/icons/Close';
import WaitingIcon from '@material-ui/icons/HourglassEmpty';
import WorkingIcon from '@material-ui/icons/Autorenew';
import UnknownIcon from '@material-ui/icons/HelpOutline';
import { dynamodbTranslationRef } from '../../translations';
import { useFormatMessage } from '../../translations/useFormatMessage';
import { VisuallyHidden } from '../shared/VisuallyHidden';

const ICONS: Record<PipelineStatus, typeof CheckIcon> = {
  ok: CheckIcon,
  working: WorkingIcon,
  waiting: WaitingIcon,
  failed: CloseIcon,
  unknown: UnknownIcon,
};

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    listStyle: 'none',
    margin: theme.spacing(2, 0, 1),
    padding: 0,
  },
  stage: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: theme.spacing(0.5),
    minWidth: 0,
    // The line to the link before.
    '& + &::before': {
      content: '""',
      flex: 'none',
      width: theme.spacing(2),
      height: theme.spacing(1.25),
      marginRight: theme.spacing(1),
      borderBottom: `1px solid ${theme.palette.text.secondary}`,
    },
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { display: 'block' },
}));

/** How far a change has come, from Git to DynamoDB: at each link an icon and words. */
export function PipelineStepper({ stages }: { stages: PipelineStage[] }) {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const format = useFormatMessage();
  const classes = useStyles();
  return (
    <ol aria-label={t('pipeline.title')} className={classes.list}>
      {stages.map(({ stage, status, text }) => {
        const Icon = ICONS[status];
        return (
          <Typography
            key={stage}
            component="li"
            variant="body2"
            className={classes.stage}
          >
            <Icon aria-hidden fontSize="small" />
            <span className={classes.text}>
              <span className={classes.name}>
                {t(`pipeline.${stage}`)}
                <VisuallyHidden>: </VisuallyHidden>
              </span>
              <Typography
                component="span"
                variant="caption"
                color="textSecondary"
              >
                {format(text)}
              </Typography>
              <VisuallyHidden>, {t(`pipeline.${status}`)}</VisuallyHidden>
            </span>
          </Typography>
        );
      })}
    </ol>
  );
}
