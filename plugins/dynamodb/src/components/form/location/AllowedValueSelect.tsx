import { LocationControl } from './LocationControl';
import type { LocationFieldProps } from './useLocationProblems';
import { useFirstValue } from './useFirstValue';

interface AllowedValueSelectProps {
  field: LocationFieldProps;
  problems: string[];
  /** What is allowed; at least one. */
  options: { value: string; title: string }[];
  /** Chosen at first; the only option when there is one. */
  first?: string;
  obstacle?: string;
  describedBy?: string;
}

/** A list to choose from; a text where there is nothing to choose. */
export function AllowedValueSelect(props: AllowedValueSelectProps) {
  const { field, problems, obstacle, options, describedBy } = props;
  const { formData } = field;
  const only = options.length === 1 ? options[0] : undefined;
  useFirstValue(field, only?.value ?? props.first ?? '');
  // A link can hold another value, which can then be corrected.
  const isOnly = formData === undefined || formData === only?.value;
  return only && isOnly ? (
    <LocationControl
      field={field}
      problems={[]}
      fixed={only.title}
      describedBy={describedBy}
    />
  ) : (
    <LocationControl
      field={field}
      problems={problems}
      obstacle={obstacle}
      options={options}
      describedBy={describedBy}
    />
  );
}
