import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { dynamodbTranslationRef } from '../../../translations';
import { ReadableErrors } from '../../shared/ReadableErrors';
import type { LocationFieldProps } from './useLocationProblems';
import { useLocationProblems } from './useLocationProblems';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'block',
    overflowWrap: 'anywhere',
    // What is wrong with a configuration is a list.
    whiteSpace: 'pre-line',
  },
  description: { display: 'block', color: theme.palette.text.secondary },
}));

interface LocationControlProps {
  field: LocationFieldProps;
  /** Every problem of the value; shown when its time has come. */
  problems: string[];
  /** Shown at once, since the user can do nothing about it. */
  obstacle?: string;
  /** The values to choose from; any text when left out. */
  options?: { value: string; title: string }[];
  /** The value cannot be changed; with a text, that is shown in its place. */
  fixed?: boolean | string;
  /** Ids of what else is said about the value. */
  describedBy?: string;
}

/** A text field, a list to choose from, or a text that cannot be changed. */
export function LocationControl(props: LocationControlProps) {
  const { field, problems, obstacle, options, fixed, describedBy } = props;
  const { idSchema, schema, uiSchema, rawErrors = [], hideError } = field;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const classes = useStyles();
  const { shown, onLeave } = useLocationProblems(field, problems);
  const id = idSchema.$id;
  const value = asText(field.formData);
  // The form goes on showing what Next found until the next Next, unless it is told not to.
  const hasErrorsBelow = !hideError && rawErrors.length > 0;
  const isWrong = Boolean(obstacle) || shown.length > 0 || hasErrorsBelow;
  const description = uiSchema['ui:description'] ?? schema.description;

  return (
    <ReadableErrors>
      <TextField
        id={id}
        fullWidth
        label={uiSchema['ui:title'] ?? schema.title ?? field.name}
        value={typeof fixed === 'string' ? fixed : value}
        required={field.required}
        disabled={field.disabled}
        error={isWrong}
        placeholder={uiSchema['ui:placeholder']}
        // A label over an empty list would hide behind its first option.
        InputLabelProps={options || fixed ? { shrink: true } : {}}
        select={options !== undefined}
        SelectProps={{ native: true }}
        InputProps={{
          readOnly: field.readonly || Boolean(fixed),
          disableUnderline: Boolean(fixed),
        }}
        inputProps={{
          autoFocus: uiSchema['ui:autofocus'],
          spellCheck: false,
          autoCapitalize: 'none',
          autoComplete: 'off',
          // The browser's own bubble would keep our sentence from being shown.
          required: false,
          'aria-required': field.required,
          'aria-describedby':
            [`${id}-helper-text`, hasErrorsBelow && `${id}__error`, describedBy]
              .filter(Boolean)
              .join(' ') || undefined,
        }}
        onChange={event => field.onChange(event.target.value)}
        onBlur={onLeave}
        helperText={
          <>
            {[...(obstacle ? [obstacle] : []), ...shown].map(problem => (
              <span key={problem} className={classes.line}>
                {problem}
              </span>
            ))}
            {description && (
              <span className={classes.description}>{description}</span>
            )}
          </>
        }
      >
        {options && (
          <>
            {value === '' && <option value="">{t('place.choose')}</option>}
            {options.every(option => option.value !== value) &&
              value !== '' && <option value={value}>{value}</option>}
            {options.map(option => (
              <option key={option.value} value={option.value}>
                {option.title}
              </option>
            ))}
          </>
        )}
      </TextField>
    </ReadableErrors>
  );
}

/** A link can hold a value of any type. */
function asText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
