import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { FocusEvent, ReactNode } from 'react';
import { useTableForm } from '../TableFormContext';
import { Disclosure } from './Disclosure';
import { DocumentationLink } from './DocumentationLink';
import { FieldProblems } from './FieldProblems';
import { useProblemCount } from './useProblemCount';
import { useOpen } from './useOpen';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1, 0),
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
    },
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    padding: theme.spacing(1, 0),
  },
  help: { color: theme.palette.text.secondary },
}));

export interface SectionProps {
  /** Unique. */
  name: string;
  /** The field of problems that belong to the section as a whole. */
  field?: string;
  title: string;
  help?: ReactNode;
  /** A page of AWS's documentation. */
  documentation?: string;
  /** What was chosen, in a few words. A section with one is closed at first. */
  summary?: string;
  /** The fields inside, for which it opens by itself. */
  fields?: string[];
  children: ReactNode;
}

/** A part of the form under a heading. */
export function Section(props: SectionProps) {
  return props.summary === undefined ? (
    <OpenSection {...props} />
  ) : (
    <FoldedSection {...props} summary={props.summary} />
  );
}

function OpenSection(props: SectionProps) {
  const { controlId } = useTableForm();
  const onBlur = useLeave(props.field);
  const classes = useStyles();
  const id = controlId(`section.${props.name}`);
  const titleId = `${id}-title`;
  return (
    <div
      id={id}
      // A link to the section as a whole leads here.
      tabIndex={-1}
      role="group"
      aria-labelledby={titleId}
      className={classes.root}
      onBlur={onBlur}
    >
      <Typography id={titleId} variant="h6" component="h2">
        {props.title}
      </Typography>
      <Content {...props} />
    </div>
  );
}

function FoldedSection(props: SectionProps & { summary: string }) {
  const { name, field, title, summary, fields = [] } = props;
  const { controlId, problemsAt, openRequest } = useTableForm();
  const classes = useStyles();
  const onBlur = useLeave(field);
  const all = field === undefined ? fields : [field, ...fields];
  const [open, setOpen] = useOpen(
    openRequest && all.includes(openRequest.field) ? openRequest : undefined,
  );
  const id = controlId(`section.${name}`);
  const problems = useProblemCount(all.flatMap(problemsAt));
  return (
    <div
      role="group"
      aria-labelledby={`${id}-title`}
      className={classes.root}
      onBlur={onBlur}
    >
      <Disclosure
        id={id}
        titleId={`${id}-title`}
        panelId={`${id}-panel`}
        level="h2"
        title={title}
        summary={summary}
        problems={problems}
        open={open}
        onToggle={() => setOpen(!open)}
      />
      <div id={`${id}-panel`} hidden={!open}>
        {open && <Content {...props} />}
      </div>
    </div>
  );
}

/** Says that the user has been at a section once the focus is elsewhere. */
function useLeave(field: string | undefined) {
  const { onLeave } = useTableForm();
  return (event: FocusEvent) => {
    if (
      field !== undefined &&
      !event.currentTarget.contains(event.relatedTarget)
    ) {
      onLeave(field);
    }
  };
}

function Content(props: SectionProps) {
  const { field, title, help, documentation, children } = props;
  const { problemsAt } = useTableForm();
  const classes = useStyles();
  return (
    <div className={classes.content}>
      {(help || documentation) && (
        <Typography variant="body2" component="div" className={classes.help}>
          {help}{' '}
          {documentation && (
            <DocumentationLink to={documentation} about={title} />
          )}
        </Typography>
      )}
      {field !== undefined && (
        <FieldProblems field={field} problems={problemsAt(field)} />
      )}
      {children}
    </div>
  );
}
