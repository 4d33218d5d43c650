export { AddButton } from './AddButton';
export { RecommendationLine } from './RecommendationLine';
export { ChoiceGroup } from './ChoiceGroup';
export { Disclosure } from './Disclosure';
export { FieldNotes } from './FieldNotes';
export { FieldProblems } from './FieldProblems';
export type { FieldProps } from './FieldProps';
export { FieldRow } from './FieldRow';
export {
  type FieldTools,
  FieldToolsContext,
  useFieldTools,
} from './FieldTools';
export { NameList } from './NameList';
export { Section } from './Section';
export { SelectInput } from './SelectInput';
export { SwitchInput } from './SwitchInput';
export { TextInput } from './TextInput';
export { useFocusAdded } from './useFocusAdded';
export { useOpen } from './useOpen';
export { useProblemCount } from './useProblemCount';
