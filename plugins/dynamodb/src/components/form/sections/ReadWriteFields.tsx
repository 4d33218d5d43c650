import type {
  CapacityUnits,
  TableFormProblem,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { FieldProblems, FieldRow, TextInput } from '../controls';

/** What the fields of one kind of capacity have in common, for a table or an index. */
export interface ReadWriteProps {
  /** Whether this kind of capacity applies at all. */
  isShown: boolean;
  units: CapacityUnits;
  /** Those of the two fields may be among others. */
  problems: TableFormProblem[];
  locked?: string;
  onChange(units: Partial<CapacityUnits>): void;
}

export interface ReadWriteFieldsProps extends ReadWriteProps {
  /** Ids of the two fields. */
  fields: { read: string; write: string };
  texts: Record<'read' | 'write', { label: string; help: string }>;
  required?: boolean;
}

/** Units of reading and of writing; where they do not apply, only what is wrong with them. */
export function ReadWriteFields(props: ReadWriteFieldsProps) {
  const { fields, texts, units, problems, locked, required, onChange } = props;
  const at = (field: string) => ({
    field,
    problems: problems.filter(problem => problem.field === field),
  });
  if (!props.isShown) {
    return (
      <>
        <FieldProblems {...at(fields.read)} />
        <FieldProblems {...at(fields.write)} />
      </>
    );
  }
  return (
    <FieldRow>
      <TextInput
        {...at(fields.read)}
        {...texts.read}
        locked={locked}
        numeric
        required={required}
        value={units.read}
        onChange={read => onChange({ read })}
      />
      <TextInput
        {...at(fields.write)}
        {...texts.write}
        locked={locked}
        numeric
        required={required}
        value={units.write}
        onChange={write => onChange({ write })}
      />
    </FieldRow>
  );
}
