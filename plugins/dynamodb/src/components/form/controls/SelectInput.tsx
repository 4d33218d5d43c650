import TextField from '@material-ui/core/TextField';
import { FieldNotes } from './FieldNotes';
import type { FieldProps } from './FieldProps';
import { useFieldTools } from './FieldTools';
import { hasError } from './ProblemList';

export interface SelectInputProps<Value extends string> extends FieldProps {
  /** One that is not among the options is shown as it is. */
  value: Value | '';
  options: { value: Value; title: string }[];
  /** Stands for no choice, which can then be made again. */
  none?: string;
  onChange(value: Value): void;
  required?: boolean;
}

/** A choice out of a list that the browser shows, so that it works as in every other form. */
export function SelectInput<Value extends string>(
  props: SelectInputProps<Value>,
) {
  const { field, label, value, options, none, problems, locked } = props;
  const { controlId, onLeave } = useFieldTools();
  const id = controlId(field);
  const notesId = `${id}-notes`;
  const isListed =
    value === '' || options.some(option => option.value === value);
  return (
    <div>
      <TextField
        id={id}
        select
        label={label}
        value={value}
        // The browser offers only values of the options.
        onChange={event => props.onChange(event.target.value as Value)}
        onBlur={() => onLeave(field)}
        error={hasError(problems)}
        disabled={locked !== undefined}
        variant="outlined"
        size="small"
        fullWidth
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true }}
        inputProps={{
          'aria-describedby': notesId,
          'aria-required': props.required || undefined,
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {!isListed && <option value={value}>{value}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </TextField>
      <FieldNotes
        id={notesId}
        help={props.help}
        problems={problems}
        locked={locked}
      />
    </div>
  );
}
