import { useMemo } from 'react';
import { FieldProblems, type FieldTools, FieldToolsContext } from '../controls';
import { useTableForm } from '../TableFormContext';
import { AccessSection } from './AccessSection';
import { AdvancedSection } from './AdvancedSection';
import { CapacitySection } from './CapacitySection';
import { ConnectionSecretSection } from './ConnectionSecretSection';
import { EncryptionSection } from './EncryptionSection';
import { IndexesSection } from './IndexesSection';
import { KeysSection } from './KeysSection';
import { NameSection } from './NameSection';
import { PresetSection } from './PresetSection';
import { ProtectionSection } from './ProtectionSection';
import { StreamSection } from './StreamSection';
import { TableClassSection } from './TableClassSection';
import { TagsSection } from './TagsSection';
import { TimeToLiveSection } from './TimeToLiveSection';

/** Asks for everything that a table can have, in the order of DynamoDB's console. */
export function TableSections() {
  const { change, controlId, onLeave, focusField, problemsAt } = useTableForm();
  const tools = useMemo<FieldTools>(
    () => ({ change, controlId, onLeave, focusField }),
    [change, controlId, onLeave, focusField],
  );
  return (
    <FieldToolsContext.Provider value={tools}>
      <FieldProblems field="table" problems={problemsAt('table')} />
      <PresetSection />
      <NameSection />
      <KeysSection />
      <IndexesSection />
      <CapacitySection />
      <ProtectionSection />
      <EncryptionSection />
      <TimeToLiveSection />
      <StreamSection />
      <TableClassSection />
      <TagsSection />
      <ConnectionSecretSection />
      <AccessSection />
      <AdvancedSection />
    </FieldToolsContext.Provider>
  );
}
