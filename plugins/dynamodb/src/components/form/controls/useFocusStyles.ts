import { makeStyles } from '@material-ui/core/styles';

/** A ring that shows where the keyboard is, for what Material UI marks with a faint ripple only. */
export const useFocusStyles = makeStyles(theme => ({
  ring: {
    '&:focus-visible, &.Mui-focusVisible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
}));
