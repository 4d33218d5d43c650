import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  link: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    // Large enough to hit (WCAG 2.2, Target Size).
    minHeight: 24,
    minWidth: 24,
  },
});

/** One link of the list. */
export function LinkItem(props: { to: string; children: string }) {
  const classes = useStyles();
  return (
    <li>
      <Link to={props.to} className={classes.link}>
        {props.children}
      </Link>
    </li>
  );
}
