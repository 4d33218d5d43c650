import {
  darken,
  getContrastRatio,
  lighten,
  ThemeProvider,
  useTheme,
  type Theme,
} from '@material-ui/core/styles';
import { useMemo, type ReactNode } from 'react';

/** WCAG 2.2, success criterion 1.4.3, for text of usual size. */
const LEAST_CONTRAST = 4.5;
const STEP = 0.05;

/**
 * What is inside has the theme's red in a shade that can be read as text:
 * Material UI's own has a contrast of 2.7 on Backstage's dark cards.
 */
export function ReadableErrors({ children }: { children: ReactNode }) {
  const theme = useTheme();
  const readable = useMemo(() => withReadableErrors(theme), [theme]);
  return <ThemeProvider theme={readable}>{children}</ThemeProvider>;
}

function withReadableErrors(theme: Theme): Theme {
  const { background, error, type } = theme.palette;
  const shade = type === 'dark' ? lighten : darken;
  let { main } = error;
  for (
    let share = STEP;
    share < 1 && getContrastRatio(main, background.paper) < LEAST_CONTRAST;
    share += STEP
  ) {
    main = shade(error.main, share);
  }
  return {
    ...theme,
    palette: { ...theme.palette, error: { ...error, main } },
  };
}
