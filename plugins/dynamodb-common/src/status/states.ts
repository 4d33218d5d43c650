import { message, type Message, type MessageId } from '../messages';
import type { TableLayer, TableState, TableStateKind } from './TableState';

/**
 * How urgent a kind of state is, and which icon it has, the most urgent first:
 * somebody has to act (`error`), may have to (`warning`), nobody can tell
 * (`unknown`), somebody else has to act first (`pending`), it goes on (`running`),
 * all is well (`ok`).
 *
 * @alpha
 */
export type StateSeverity =
  | 'error'
  | 'warning'
  | 'unknown'
  | 'pending'
  | 'running'
  | 'ok';

/**
 * Every kind of state and its severity, the most urgent first.
 *
 * @alpha
 */
export const stateKinds: Readonly<Record<TableStateKind, StateSeverity>> = {
  'refused-by-aws': 'error',
  failed: 'error',
  unusable: 'error',
  retrying: 'warning',
  'out-of-sync': 'warning',
  unknown: 'unknown',
  unreadable: 'unknown',
  waiting: 'pending',
  'not-applied': 'pending',
  deleting: 'running',
  updating: 'running',
  creating: 'running',
  active: 'ok',
};

/**
 * Every state that a table may be in.
 *
 * @public
 */
export type StateId =
  | 'refused-by-aws'
  | 'refused-by-kubevela'
  | 'failed-at-kubevela'
  | 'no-longer-managed'
  | 'failed-at-kro'
  | 'only-read'
  | 'no-matching-role'
  | 'role-not-used'
  | 'no-table-in-application'
  | 'key-not-accessible'
  | 'archived'
  | 'retrying'
  | 'out-of-sync'
  | 'unknown-status'
  | 'several-components'
  | 'session-expired'
  | 'several-clusters'
  | 'unknown-cluster'
  | 'cluster-not-readable'
  | 'not-installed'
  | 'not-allowed'
  | 'not-read'
  | 'waiting-for-kubevela'
  | 'suspended-at-kubevela'
  | 'waiting-for-kro'
  | 'suspended-at-kro'
  | 'waiting-for-ack'
  | 'not-applied'
  | 'deleting'
  | 'updating'
  | 'creating'
  | 'active';

/**
 * What is the same whenever a table is in a state.
 *
 * @alpha
 */
export interface StateDefinition {
  /** What it is a case of. */
  kind: TableStateKind;
  /** Where to look for the cause or the progress; undefined where that differs from case to case. */
  layer?: TableLayer;
  /** How soon another read can show something new, unless the case says otherwise. */
  refresh: TableState['refresh'];
  /** The heading of `docs/troubleshooting.md` that says more. */
  docs: string;
}

const TITLES = 'titles-on-the-card';

const catalogue = {
  'refused-by-aws': {
    kind: 'refused-by-aws',
    layer: 'aws',
    refresh: 'idle',
    docs: TITLES,
  },
  'refused-by-kubevela': {
    kind: 'failed',
    layer: 'kubevela',
    refresh: 'active',
    docs: 'a-parameter-is-refused',
  },
  'failed-at-kubevela': {
    kind: 'failed',
    layer: 'kubevela',
    refresh: 'active',
    docs: TITLES,
  },
  'no-longer-managed': {
    kind: 'failed',
    layer: 'kubevela',
    refresh: 'idle',
    docs: 'no-longer-managed',
  },
  'failed-at-kro': {
    kind: 'failed',
    layer: 'kro',
    refresh: 'active',
    docs: TITLES,
  },
  'only-read': {
    kind: 'failed',
    layer: 'kro',
    refresh: 'active',
    docs: 'waiting-for-the-take-over',
  },
  'no-matching-role': {
    kind: 'failed',
    layer: 'ack',
    refresh: 'idle',
    docs: 'another-aws-role-or-account',
  },
  'role-not-used': {
    kind: 'failed',
    layer: 'ack',
    refresh: 'idle',
    docs: 'another-aws-role-or-account',
  },
  'no-table-in-application': {
    kind: 'failed',
    layer: 'git',
    refresh: 'idle',
    docs: TITLES,
  },
  'key-not-accessible': {
    kind: 'unusable',
    layer: 'aws',
    refresh: 'idle',
    docs: TITLES,
  },
  archived: {
    kind: 'unusable',
    layer: 'aws',
    refresh: 'idle',
    docs: TITLES,
  },
  retrying: {
    kind: 'retrying',
    layer: 'aws',
    refresh: 'active',
    docs: TITLES,
  },
  'out-of-sync': {
    kind: 'out-of-sync',
    layer: 'ack',
    refresh: 'active',
    docs: TITLES,
  },
  'unknown-status': {
    kind: 'unknown',
    refresh: 'active',
    docs: TITLES,
  },
  'several-components': {
    kind: 'unknown',
    layer: 'git',
    refresh: 'idle',
    docs: TITLES,
  },
  'session-expired': {
    kind: 'unreadable',
    layer: 'backstage',
    refresh: 'manual',
    docs: TITLES,
  },
  'several-clusters': {
    kind: 'unreadable',
    layer: 'backstage',
    refresh: 'manual',
    docs: TITLES,
  },
  'unknown-cluster': {
    kind: 'unreadable',
    layer: 'backstage',
    refresh: 'manual',
    docs: TITLES,
  },
  'cluster-not-readable': {
    kind: 'unreadable',
    layer: 'cluster',
    refresh: 'active',
    docs: TITLES,
  },
  'not-installed': {
    kind: 'unreadable',
    layer: 'cluster',
    refresh: 'idle',
    docs: TITLES,
  },
  'not-allowed': {
    kind: 'unreadable',
    refresh: 'idle',
    docs: TITLES,
  },
  'not-read': {
    kind: 'unreadable',
    layer: 'backstage',
    refresh: 'active',
    docs: TITLES,
  },
  'waiting-for-kubevela': {
    kind: 'waiting',
    layer: 'kubevela',
    refresh: 'active',
    docs: TITLES,
  },
  'suspended-at-kubevela': {
    kind: 'waiting',
    layer: 'kubevela',
    refresh: 'idle',
    docs: TITLES,
  },
  'waiting-for-kro': {
    kind: 'waiting',
    layer: 'kro',
    refresh: 'active',
    docs: TITLES,
  },
  'suspended-at-kro': {
    kind: 'waiting',
    layer: 'kro',
    refresh: 'idle',
    docs: TITLES,
  },
  'waiting-for-ack': {
    kind: 'waiting',
    layer: 'ack',
    refresh: 'active',
    docs: 'waiting-for-the-take-over',
  },
  'not-applied': {
    kind: 'not-applied',
    layer: 'git',
    refresh: 'active',
    docs: TITLES,
  },
  deleting: {
    kind: 'deleting',
    refresh: 'active',
    docs: 'a-removal-does-not-end',
  },
  updating: {
    kind: 'updating',
    refresh: 'active',
    docs: TITLES,
  },
  creating: {
    kind: 'creating',
    layer: 'aws',
    refresh: 'active',
    docs: TITLES,
  },
  active: {
    kind: 'active',
    layer: 'aws',
    refresh: 'idle',
    docs: TITLES,
  },
} as const satisfies Record<StateId, StateDefinition>;

/**
 * The catalogue of states, by id. A state without an entry does not compile.
 *
 * @alpha
 */
export const tableStates: Readonly<Record<StateId, StateDefinition>> =
  catalogue;

/**
 * A few words for a state, for example `Refused by AWS`. A state without them does
 * not compile.
 *
 * @alpha
 */
export function stateTitle(id: StateId): Message {
  const title: MessageId = `state.${id}.title`;
  return message(title);
}

/** The states whose layer the rule has to name, since the catalogue does not. */
export type StateWithoutLayer = {
  [Id in StateId]: (typeof catalogue)[Id] extends { layer: TableLayer }
    ? never
    : Id;
}[StateId];
