import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import { FieldNotes } from './FieldNotes';
import { useFieldTools } from './FieldTools';
import { useFocusStyles } from './useFocusStyles';

const useStyles = makeStyles({
  // Like a disabled one, yet the keyboard still finds it and its reason.
  off: { opacity: 0.6, cursor: 'not-allowed' },
});

export interface AddButtonProps {
  /** Gives the button its id, so that the focus can come back to it. */
  field: string;
  label: string;
  help?: string;
  /** How many there are of how many. */
  counter?: string;
  /** Why there can be no more; there can when left out. */
  blocked?: string;
  onAdd(): void;
}

/** Adds one more of something. */
export function AddButton(props: AddButtonProps) {
  const { controlId } = useFieldTools();
  const classes = useStyles();
  const focus = useFocusStyles();
  const id = controlId(props.field);
  const notesId = `${id}-notes`;
  const isBlocked = props.blocked !== undefined;
  return (
    <div>
      <Button
        id={id}
        variant="outlined"
        size="small"
        className={`${focus.ring} ${isBlocked ? classes.off : ''}`}
        startIcon={<AddIcon />}
        aria-disabled={isBlocked}
        aria-describedby={notesId}
        onClick={isBlocked ? undefined : props.onAdd}
      >
        {props.label}
      </Button>
      <FieldNotes
        id={notesId}
        help={props.help}
        locked={props.blocked}
        counter={props.counter}
      />
    </div>
  );
}
