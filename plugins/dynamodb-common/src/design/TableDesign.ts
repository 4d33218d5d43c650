import type { EncryptionKey } from '../parameters/encryption/encryptingKey';
import type {
  AttributeType,
  DynamoDBTableParameters,
} from '../parameters/types';
import type { PlainSetting } from './plainSettings';

/**
 * An attribute that a key uses, as a form asks for it.
 *
 * @alpha
 */
export interface KeyAttributeDesign {
  /** Names the attribute in a {@link TableDesign}; stays the same while the design is changed. */
  id: string;
  /** Empty until it is typed. */
  name: string;
  /**
   * The same in all keys that use the name. One that comes to a name takes its
   * type; see `attributeTypeOf`.
   */
  type: AttributeType;
  /** The type that was chosen here, while the name's is another one: it counts again when the attribute leaves the name. */
  ownType?: AttributeType;
}

/**
 * What an index copies from the table.
 *
 * @alpha
 */
export interface ProjectionDesign {
  /** Every attribute, the keys alone, or the keys and those of `attributes`. */
  type: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  /** Names for `INCLUDE`, kept while another type is chosen. */
  attributes: string[];
}

/**
 * Provisioned capacity, or the limit of what is paid for on demand, as it is
 * typed: text, so that what is no number stays.
 *
 * @alpha
 */
export interface CapacityDesign {
  /** Read units a second. */
  read: string;
  /** Write units a second. */
  write: string;
}

/**
 * A global index: one to four partition keys, at most four sort keys.
 *
 * @alpha
 */
export interface GlobalIndexDesign {
  /** Tells it from the other kind of index. */
  kind: 'global';
  /** Stays the same while the design is changed. */
  id: string;
  /** Empty until it is typed. */
  name: string;
  /** In the order of the key; one to four can be ordered. */
  partitionKeys: KeyAttributeDesign[];
  /** In the order of the key, after the partition keys; at most four can be ordered. */
  sortKeys: KeyAttributeDesign[];
  /** What it copies from the table. */
  projection: ProjectionDesign;
  /** Kept while the table is on demand. */
  capacity: CapacityDesign;
  /** Empty for no limit; kept while the table is provisioned. */
  onDemandLimit: CapacityDesign;
}

/**
 * A local index: the table's partition key and a sort key of its own.
 *
 * @alpha
 */
export interface LocalIndexDesign {
  /** Tells it from the other kind of index. */
  kind: 'local';
  /** Stays the same while the design is changed. */
  id: string;
  /** Empty until it is typed. */
  name: string;
  /** Another one than the table's. */
  sortKey: KeyAttributeDesign;
  /** What it copies from the table. */
  projection: ProjectionDesign;
}

/**
 * A tag as it is typed.
 *
 * @alpha
 */
export interface TagDesign {
  /** Stays the same while the design is changed. */
  id: string;
  /** Empty until it is typed. */
  key: string;
  /** May stay empty. */
  value: string;
}

/**
 * A table as a form asks for it: each key attribute with its type, and nothing
 * that follows from something else. What a switch hides is kept, so that
 * switching back shows it again.
 *
 * A setting that is `undefined` was not chosen, and stays out of the manifest.
 *
 * @alpha
 */
export interface TableDesign
  extends Pick<DynamoDBTableParameters, PlainSetting> {
  /** Name in AWS; empty until it is typed. */
  tableName: string;
  /** AWS region; empty until it is chosen. */
  region: string;
  /** First attribute of the primary key. */
  partitionKey: KeyAttributeDesign;
  /** Whether `sortKey` is part of the primary key. */
  hasSortKey: boolean;
  /** Kept while `hasSortKey` is false. */
  sortKey: KeyAttributeDesign;
  /** At most 20 can be ordered. */
  globalIndexes: GlobalIndexDesign[];
  /** At most 5 can be ordered. */
  localIndexes: LocalIndexDesign[];
  /** Kept while the table is on demand. */
  capacity: CapacityDesign;
  /** Empty for no limit; kept while the table is provisioned. */
  onDemandLimit: CapacityDesign;
  /** The key that encrypts the table. */
  encryption: EncryptionKey;
  /** ARN; kept while another key encrypts. */
  kmsMasterKeyID: string;
  /** Kept while time to live is off. */
  ttlAttributeName: string;
  /** At most 46 can be ordered. */
  tags: TagDesign[];
  /** Whether a connection Secret is written. */
  hasConnectionSecret: boolean;
  /** Kept while `hasConnectionSecret` is false. An empty namespace is the table's. */
  connectionSecret: { name: string; namespace: string };
  /** Name of the AWS role's selector; empty for none. */
  providerConfigName: string;
  /** An IAM policy as JSON; empty for none. */
  resourcePolicy: string;
  /** The preset that was applied last. */
  preset?: string;
  /** What `undo` brings back. */
  undo?: DesignUndo;
  /** The parameters that the design was read from, but for those with an error: for what a form does not show, such as the order of the definitions. */
  source?: Partial<DynamoDBTableParameters>;
  /** Number for the next id. */
  nextId: number;
}

/**
 * The last step that can be taken back: the removal of an index or a tag, or a
 * preset that replaced choices.
 *
 * @alpha
 */
export type DesignUndo =
  | {
      kind: 'index';
      index: GlobalIndexDesign | LocalIndexDesign;
      position: number;
    }
  | { kind: 'tag'; tag: TagDesign; position: number }
  | {
      kind: 'preset';
      title: string;
      before: Partial<TableDesign>;
      /** What the preset set, to tell what was changed since. */
      after: Partial<TableDesign>;
    };
