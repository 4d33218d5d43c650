import type { AttributeType } from '../parameters/types';
import type { Preset } from '../policy/OrderPolicy';
import type { PlainSetting } from './plainSettings';
import type {
  CapacityDesign,
  ProjectionDesign,
  TableDesign,
} from './TableDesign';

/**
 * The fields of a design that hold one value.
 *
 * @alpha
 */
export type DesignSetting =
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
 * One step of somebody who fills a form. Ids are those of the design.
 *
 * @alpha
 */
export type DesignChange =
  | {
      [Field in DesignSetting]: {
        kind: 'set';
        field: Field;
        value: TableDesign[Field];
      };
    }[DesignSetting]
  | { kind: 'setCapacity'; capacity: Partial<CapacityDesign> }
  | { kind: 'setOnDemandLimit'; limit: Partial<CapacityDesign> }
  | {
      kind: 'setConnectionSecret';
      secret: Partial<TableDesign['connectionSecret']>;
    }
  /** Names or types a key attribute, of the table or of an index. A type is set for every key that uses the name. */
  | { kind: 'setAttribute'; id: string; name?: string; type?: AttributeType }
  /** Its first partition key has no name yet. */
  | { kind: 'addIndex'; index: 'global' | 'local' }
  | {
      kind: 'setIndex';
      id: string;
      name?: string;
      projection?: Partial<ProjectionDesign>;
      /** Of a global index. */
      capacity?: Partial<CapacityDesign>;
      /** Of a global index. */
      onDemandLimit?: Partial<CapacityDesign>;
    }
  | { kind: 'removeIndex'; id: string }
  /** Of a global index, at its end. */
  | { kind: 'addIndexKey'; id: string; role: 'partition' | 'sort' }
  | { kind: 'removeIndexKey'; attribute: string }
  | { kind: 'addTag'; key?: string; value?: string }
  | { kind: 'setTag'; id: string; key?: string; value?: string }
  | { kind: 'removeTag'; id: string }
  | { kind: 'applyPreset'; preset: Preset }
  /** Takes back what `undo` of the design holds. */
  | { kind: 'undo' }
  /** Forgets what `undo` of the design holds. */
  | { kind: 'dismissUndo' };
