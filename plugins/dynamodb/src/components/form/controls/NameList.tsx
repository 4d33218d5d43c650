import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import RemoveIcon from '@material-ui/icons/Close';
import { useState } from 'react';
import { dynamodbTranslationRef } from '../../../translations';
import type { FieldProps } from './FieldProps';
import { FieldRow } from './FieldRow';
import { useFieldTools } from './FieldTools';
import { TextInput } from './TextInput';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: theme.spacing(0, 0, 1),
    padding: 0,
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    maxWidth: '100%',
    paddingLeft: theme.spacing(1),
    fontFamily: theme.typography.fontFamily,
    fontSize: theme.typography.body2.fontSize,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    overflowWrap: 'anywhere',
  },
}));

export interface NameListProps extends FieldProps {
  names: string[];
  onChange(names: string[]): void;
}

/** Several names: typed and added one by one, or several with commas between. */
export function NameList(props: NameListProps) {
  const { field, label, names, locked } = props;
  const { t } = useTranslationRef(dynamodbTranslationRef);
  const { focusField } = useFieldTools();
  const classes = useStyles();
  const [typed, setTyped] = useState('');

  function add() {
    const added = typed
      .split(',')
      .map(name => name.trim())
      .filter(name => name !== '' && !names.includes(name));
    setTyped('');
    if (added.length > 0) {
      props.onChange([...names, ...new Set(added)]);
    }
  }

  return (
    <div>
      {names.length > 0 && (
        <ul className={classes.list} aria-label={label}>
          {names.map((name, position) => (
            <li
              // The same name may be there twice when it was read from a manifest.
              key={`${name} ${
                names.indexOf(name) === position ? '' : position
              }`}
              className={classes.name}
            >
              {name}
              {locked === undefined && (
                <IconButton
                  size="small"
                  aria-label={t('section.control.removeName', { name })}
                  onClick={() => {
                    props.onChange(names.filter((_, at) => at !== position));
                    focusField(field);
                  }}
                >
                  <RemoveIcon fontSize="small" />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      <FieldRow>
        <TextInput
          {...props}
          value={typed}
          onChange={setTyped}
          onEnter={add}
          // What was typed counts, added or not.
          onBlur={add}
        />
        <Button
          variant="outlined"
          disabled={locked !== undefined}
          // To come here the text was left, and so added.
          onClick={() => focusField(field)}
        >
          {t('section.control.addName')}
        </Button>
      </FieldRow>
    </div>
  );
}
