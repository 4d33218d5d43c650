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
export interface KeyAttributeField {
  /** Names the attribute in a {@link TableFormState}; stays the same while the form is changed. */
  id: string;
  /** Empty until it is typed. */
  name: string;
  /**
   * The same in all keys that use the name. One that comes to a name takes its
   * type; see `attributeTypeOf`.
   */
  type: AttributeType;
  /** The type that was chosen here, while the name's is another one: it counts again when the attribute leaves the name. */
  preferredType?: AttributeType;
}

/**
 * What an index copies from the table.
 *
 * @alpha
 */
export interface ProjectionFields {
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
export interface CapacityUnits {
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
export interface GlobalIndexFields {
  /** Tells it from the other kind of index. */
  kind: 'global';
  /** Stays the same while the form is changed. */
  id: string;
  /** Empty until it is typed. */
  name: string;
  /** In the order of the key; one to four can be ordered. */
  partitionKeys: KeyAttributeField[];
  /** In the order of the key, after the partition keys; at most four can be ordered. */
  sortKeys: KeyAttributeField[];
  /** What it copies from the table. */
  projection: ProjectionFields;
  /** Kept while the table is on demand. */
  capacity: CapacityUnits;
  /** Empty for no limit; kept while the table is provisioned. */
  onDemandLimit: CapacityUnits;
}

/**
 * A local index: the table's partition key and a sort key of its own.
 *
 * @alpha
 */
export interface LocalIndexFields {
  /** Tells it from the other kind of index. */
  kind: 'local';
  /** Stays the same while the form is changed. */
  id: string;
  /** Empty until it is typed. */
  name: string;
  /** Another one than the table's. */
  sortKey: KeyAttributeField;
  /** What it copies from the table. */
  projection: ProjectionFields;
}

/**
 * A tag as it is typed.
 *
 * @alpha
 */
export interface TagFields {
  /** Stays the same while the form is changed. */
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
export interface TableFormState
  extends Pick<DynamoDBTableParameters, PlainSetting> {
  /** Name in AWS; empty until it is typed. */
  tableName: string;
  /** AWS region; empty until it is chosen. */
  region: string;
  /** First attribute of the primary key. */
  partitionKey: KeyAttributeField;
  /** Whether `sortKey` is part of the primary key. */
  hasSortKey: boolean;
  /** Kept while `hasSortKey` is false. */
  sortKey: KeyAttributeField;
  /** At most 20 can be ordered. */
  globalIndexes: GlobalIndexFields[];
  /** At most 5 can be ordered. */
  localIndexes: LocalIndexFields[];
  /** Kept while the table is on demand. */
  capacity: CapacityUnits;
  /** Empty for no limit; kept while the table is provisioned. */
  onDemandLimit: CapacityUnits;
  /** The key that encrypts the table. */
  encryption: EncryptionKey;
  /** ARN; kept while another key encrypts. */
  kmsMasterKeyID: string;
  /** Kept while time to live is off. */
  ttlAttributeName: string;
  /** At most 46 can be ordered. */
  tags: TagFields[];
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
  undo?: TableFormUndo;
  /** The parameters that the form was read from, but for those with an error: for what a form does not show, such as the order of the definitions. */
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
export type TableFormUndo =
  | {
      kind: 'index';
      index: GlobalIndexFields | LocalIndexFields;
      position: number;
    }
  | { kind: 'tag'; tag: TagFields; position: number }
  | {
      kind: 'preset';
      title: string;
      before: Partial<TableFormState>;
      /** What the preset set, to tell what was changed since. */
      after: Partial<TableFormState>;
    };
