import type { AttributeType } from '../parameters/types';
import type { Preset } from '../policy/OrderPolicy';
import type { PlainSetting } from './plainSettings';
import type {
  CapacityUnits,
  ProjectionFields,
  TableFormState,
} from './TableFormState';

/**
 * The fields of a form that hold one value.
 *
 * @alpha
 */
export type TableFormSetting =
  | PlainSetting
  | 'tableName'
  | 'region'
  | 'hasSortKey'
  | 'encryption'
  | 'kmsMasterKeyID'
  | 'ttlAttributeName'
  | 'hasConnectionSecret'
  | 'providerConfigName'
  | 'resourcePolicy'
  | 'contributorInsightsEnabled';

/**
 * One step of somebody who fills a form. Ids are those of the form.
 *
 * @alpha
 */
export type TableFormAction =
  | {
      [Field in TableFormSetting]: {
        kind: 'set';
        field: Field;
        value: TableFormState[Field];
      };
    }[TableFormSetting]
  | { kind: 'setCapacity'; capacity: Partial<CapacityUnits> }
  | { kind: 'setOnDemandLimit'; limit: Partial<CapacityUnits> }
  | {
      kind: 'setConnectionSecret';
      secret: Partial<TableFormState['connectionSecret']>;
    }
  /** Names or types a key attribute, of the table or of an index. A type is set for every key that uses the name. */
  | { kind: 'setAttribute'; id: string; name?: string; type?: AttributeType }
  /** Its first partition key has no name yet. */
  | { kind: 'addIndex'; index: 'global' | 'local' }
  | {
      kind: 'setIndex';
      id: string;
      name?: string;
      projection?: Partial<ProjectionFields>;
      /** Of a global index. */
      capacity?: Partial<CapacityUnits>;
      /** Of a global index. */
      onDemandLimit?: Partial<CapacityUnits>;
    }
  | { kind: 'removeIndex'; id: string }
  /** Of a global index, at its end. */
  | { kind: 'addIndexKey'; id: string; role: 'partition' | 'sort' }
  | { kind: 'removeIndexKey'; attribute: string }
  | { kind: 'addTag'; key?: string; value?: string }
  | { kind: 'setTag'; id: string; key?: string; value?: string }
  | { kind: 'removeTag'; id: string }
  | { kind: 'applyPreset'; preset: Preset }
  /** Takes back what `undo` of the form holds. */
  | { kind: 'undo' }
  /** Forgets what `undo` of the form holds. */
  | { kind: 'dismissUndo' };
