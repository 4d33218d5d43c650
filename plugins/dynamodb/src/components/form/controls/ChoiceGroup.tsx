import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { FocusEvent, ReactNode } from 'react';
import { FieldNotes } from './FieldNotes';
import type { FieldProps } from './FieldProps';
import { useFieldTools } from './FieldTools';
import { hasError } from './ProblemList';
import { useFocusStyles } from './useFocusStyles';

const useStyles = makeStyles(theme => ({
  description: {
    marginLeft: theme.spacing(4),
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
}));

export interface ChoiceGroupProps<Value extends string> extends FieldProps {
  /** What counts now, chosen or by default. */
  value: Value | undefined;
  options: {
    value: Value;
    title: string;
    description?: ReactNode;
    /** Why it cannot be chosen; it can when left out. */
    locked?: string;
  }[];
  onChange(value: Value): void;
}

/** A choice whose options are all in sight. */
export function ChoiceGroup<Value extends string>(
  props: ChoiceGroupProps<Value>,
) {
  const { field, label, value, options, problems, locked } = props;
  const { controlId, onLeave } = useFieldTools();
  const classes = useStyles();
  const focus = useFocusStyles();
  const id = controlId(field);
  const notesId = `${id}-notes`;
  const isChosen = options.some(option => option.value === value);
  return (
    // Each group apart, or all legends would look focused when one option is.
    <FormControl
      component="fieldset"
      role="radiogroup"
      fullWidth
      error={hasError(problems)}
      disabled={locked !== undefined}
      aria-describedby={notesId}
      aria-invalid={hasError(problems) || undefined}
      onBlur={(event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          onLeave(field);
        }
      }}
    >
      <FormLabel component="legend">{label}</FormLabel>
      {options.map((option, position) => {
        const checked = option.value === value;
        // The one that Tab reaches stands for the group.
        const isEntry = isChosen ? checked : position === 0;
        const descriptionId = `${id}-${option.value}-description`;
        const description = option.locked ?? option.description;
        return (
          <div key={option.value}>
            <FormControlLabel
              label={option.title}
              control={
                <Radio
                  id={isEntry ? id : undefined}
                  className={focus.ring}
                  size="small"
                  color="primary"
                  name={id}
                  value={option.value}
                  checked={checked}
                  disabled={locked !== undefined || option.locked !== undefined}
                  onChange={() => props.onChange(option.value)}
                  inputProps={{
                    // A link to a problem of the group leads to this one.
                    'aria-describedby':
                      [
                        isEntry && problems?.length ? notesId : '',
                        description ? descriptionId : '',
                      ]
                        .filter(Boolean)
                        .join(' ') || undefined,
                  }}
                />
              }
            />
            {description && (
              <Typography
                id={descriptionId}
                variant="body2"
                component="div"
                className={classes.description}
              >
                {description}
              </Typography>
            )}
          </div>
        );
      })}
      <FieldNotes
        id={notesId}
        help={props.help}
        problems={problems}
        locked={locked}
      />
    </FormControl>
  );
}
