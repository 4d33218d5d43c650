import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import { dynamodbTranslationRef } from '../../../translations';
import { FieldNotes } from './FieldNotes';
import type { FieldProps } from './FieldProps';
import { useFieldTools } from './FieldTools';
import { hasError } from './ProblemList';

export interface TextInputProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  /** Shows how many characters of how many are used. */
  limit?: number;
  /** Values to choose from; any other may be typed too. */
  suggestions?: string[];
  /** A whole number, which is still kept as text. */
  numeric?: boolean;
  required?: boolean;
  /** Several lines, in which Enter begins another one. */
  multiline?: boolean;
  /** Does this instead of going on to the next page. */
  onEnter?(): void;
  onBlur?(): void;
}

/** A line of text, or several. */
export function TextInput(props: TextInputProps) {
  const { field, label, value, problems, locked, suggestions } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { controlId, onLeave } = useFieldTools();
  const id = controlId(field);
  const notesId = `${id}-notes`;
  const listId = `${id}-suggestions`;
  return (
    <div>
      <TextField
        id={id}
        label={label}
        value={value}
        onChange={event => props.onChange(event.target.value)}
        onBlur={() => {
          props.onBlur?.();
          onLeave(field);
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && props.onEnter) {
            event.preventDefault();
            props.onEnter();
          }
        }}
        error={hasError(problems)}
        disabled={locked !== undefined}
        variant="outlined"
        size="small"
        fullWidth
        multiline={props.multiline}
        minRows={props.multiline ? 3 : undefined}
        maxRows={props.multiline ? 20 : undefined}
        autoComplete="off"
        inputProps={{
          'aria-describedby': notesId,
          'aria-required': props.required || undefined,
          autoCapitalize: 'off',
          inputMode: props.numeric ? 'numeric' : undefined,
          list: suggestions && listId,
          spellCheck: false,
        }}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      <FieldNotes
        id={notesId}
        help={props.help}
        problems={problems}
        locked={locked}
        counter={
          props.limit === undefined
            ? undefined
            : t('section.control.counter', {
                // As the rules count: characters, not UTF-16 units.
                used: String([...value].length),
                limit: String(props.limit),
              })
        }
      />
    </div>
  );
}
