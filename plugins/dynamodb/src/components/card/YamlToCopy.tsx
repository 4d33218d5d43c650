import { makeStyles } from '@material-ui/core/styles';
import { CopyButton, type CopyButtonProps } from '../shared/CopyButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    marginTop: theme.spacing(1),
    padding: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  yaml: {
    margin: 0,
    minWidth: 0,
    fontFamily: 'monospace',
    fontSize: theme.typography.body2.fontSize,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

/** A few lines for a file, with a button that copies them. */
export function YamlToCopy(
  props: { yaml: string } & Pick<CopyButtonProps, 'label' | 'done'>,
) {
  const { yaml, ...button } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <pre className={classes.yaml}>{yaml}</pre>
      <CopyButton text={yaml} {...button} />
    </div>
  );
}
