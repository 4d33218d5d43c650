import { makeStyles } from '@material-ui/core/styles';

/** Sections below one another, none wider than the page. */
export const useStackStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
  },
}));
