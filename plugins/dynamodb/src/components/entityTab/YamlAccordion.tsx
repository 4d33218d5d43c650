import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMore from '@material-ui/icons/ExpandMore';
import { useId } from 'react';
import { YamlDocument } from './YamlDocument';

const useStyles = makeStyles({ details: { display: 'block' } });

export interface YamlAccordionProps {
  title: string;
  object: object;
}

/** Opens to an object as YAML, which is rendered only then. */
export function YamlAccordion({ title, object }: YamlAccordionProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <Accordion TransitionProps={{ unmountOnExit: true }} variant="outlined">
      <AccordionSummary
        expandIcon={<ExpandMore />}
        id={`${id}-title`}
        aria-controls={`${id}-yaml`}
      >
        <Typography>{title}</Typography>
      </AccordionSummary>
      <AccordionDetails className={classes.details}>
        <YamlDocument title={title} object={object} />
      </AccordionDetails>
    </Accordion>
  );
}
