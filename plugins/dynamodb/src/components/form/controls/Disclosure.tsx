import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useFocusStyles } from './useFocusStyles';

const useStyles = makeStyles(theme => ({
  heading: { flex: 1, minWidth: 0, margin: 0 },
  button: {
    fontSize: 'inherit',
    display: 'flex',
    width: '100%',
    justifyContent: 'flex-start',
    columnGap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  icon: {
    transform: 'rotate(-90deg)',
    transition: theme.transitions.create('transform'),
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  },
  open: { transform: 'none' },
  text: { flex: 1, minWidth: 0, lineHeight: 1.5 },
  title: { fontWeight: 'bold' },
  summary: { color: theme.palette.text.secondary },
  problems: { fontWeight: 'bold' },
}));

export interface DisclosureProps {
  /** Of the button. */
  id: string;
  /** Of the title in it, which names what is opened. */
  titleId: string;
  /** Of what is opened. */
  panelId: string;
  level: 'h2' | 'h3';
  title: string;
  /** What is inside, in a few words. */
  summary?: string;
  /** How many things inside are to be fixed, in words. */
  problems?: string;
  open: boolean;
  onToggle(): void;
}

/** A heading that opens and closes what follows it. */
export function Disclosure(props: DisclosureProps) {
  const classes = useStyles();
  const focus = useFocusStyles();
  return (
    <Typography component={props.level} className={classes.heading}>
      <ButtonBase
        id={props.id}
        className={`${classes.button} ${focus.ring}`}
        aria-expanded={props.open}
        aria-controls={props.panelId}
        onClick={props.onToggle}
      >
        <ExpandMoreIcon
          className={`${classes.icon} ${props.open ? classes.open : ''}`}
        />
        <span className={classes.text}>
          <span id={props.titleId} className={classes.title}>
            {props.title}
          </span>
          {props.summary && (
            <span className={classes.summary}>: {props.summary}</span>
          )}
          {props.problems && ' · '}
          {props.problems && (
            <span className={classes.problems}>{props.problems}</span>
          )}
        </span>
      </ButtonBase>
    </Typography>
  );
}
