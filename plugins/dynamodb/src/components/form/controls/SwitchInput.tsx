import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { FieldNotes } from './FieldNotes';
import type { FieldProps } from './FieldProps';
import { useFieldTools } from './FieldTools';
import { hasError } from './ProblemList';
import { useFocusStyles } from './useFocusStyles';

export interface SwitchInputProps extends FieldProps {
  checked: boolean;
  onChange(checked: boolean): void;
}

/** Something that is on or off; drawn as a box with a tick, which is seen without colours. */
export function SwitchInput(props: SwitchInputProps) {
  const { field, problems, locked } = props;
  const { controlId, onLeave } = useFieldTools();
  const focus = useFocusStyles();
  const id = controlId(field);
  const notesId = `${id}-notes`;
  return (
    <FormControl component="div" fullWidth>
      <FormControlLabel
        label={props.label}
        control={
          <Checkbox
            id={id}
            className={focus.ring}
            size="small"
            color="primary"
            checked={props.checked}
            disabled={locked !== undefined}
            onChange={event => props.onChange(event.target.checked)}
            onBlur={() => onLeave(field)}
            inputProps={{
              'aria-describedby': notesId,
              'aria-invalid': hasError(problems) || undefined,
            }}
          />
        }
      />
      <FieldNotes
        id={notesId}
        help={props.help}
        problems={problems}
        locked={locked}
      />
    </FormControl>
  );
}
