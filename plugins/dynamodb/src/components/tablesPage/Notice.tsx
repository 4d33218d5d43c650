import Typography from '@material-ui/core/Typography';
import Alert, { type AlertProps } from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { Children, type ReactNode } from 'react';

export interface NoticeProps {
  severity: NonNullable<AlertProps['severity']>;
  title: string;
  /** A line each; what is empty is left out. */
  children: ReactNode;
}

/** Says above the list what is the matter. */
export function Notice({ severity, title, children }: NoticeProps) {
  return (
    <Alert severity={severity}>
      <AlertTitle>{title}</AlertTitle>
      {Children.map(
        children,
        line => line && <Typography variant="body2">{line}</Typography>,
      )}
    </Alert>
  );
}
