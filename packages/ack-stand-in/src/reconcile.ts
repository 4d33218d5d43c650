import {
  adopt,
  AdoptionError,
  adoptionOf,
  isAdopted,
  isReadOnly,
  missing,
  refusedAdoption,
} from './adopt';
import type { DynamoDB } from './aws';
import {
  alreadyExists,
  recoverable,
  removalFailed,
  roleSelected,
} from './conditions';
import { create } from './create';
import { explain, isConflict, isGone, type KubeTables } from './kube';
import {
  failed,
  previousStatus,
  refused,
  settled,
  waiting,
  type NamespaceMetadata,
  type Outcome,
  type Work,
} from './outcome';
import { Panic } from './panic';
import { WorkQueue, type Next } from './queue';
import { read } from './read';
import { remove } from './remove';
import { accountOf, selectorsFor, type RoleSelector } from './selectors';
import { compare, differs, unsupported } from './spec';
import { describedStatus } from './status';
import { ackAnnotation, isManaged, type Table } from './table';
import { update } from './update';

export interface ControllerOptions {
  tables: KubeTables;
  dynamodb(region: string, roleArn?: string): DynamoDB;
  accountID: string;
  /** Region of tables when neither they nor their namespace name one. */
  region: string;
  /** Whether IAMRoleSelectors are followed. */
  roleSelectors: boolean;
  resyncMs: number;
  /** How many Tables are worked on at once. */
  workers: number;
  log(message: string): void;
}

/** Brings AWS to what the Table says, or waits for AWS. */
async function synchronise(work: Work): Promise<Outcome> {
  const { table, dynamodb, owner } = work;
  const adoption = adoptionOf(table);
  const look = await read(
    dynamodb,
    adoption ? { ...table.spec, tableName: adoption.name } : table.spec,
  );
  if (look.kind === 'absent') {
    if (adoption?.policy === 'adopt' || isAdopted(table)) {
      return missing('adopted resource');
    }
    return isReadOnly(table) ? missing('read-only resource') : create(work);
  }
  const status = look.description
    ? describedStatus(look.description, owner)
    : previousStatus(work);
  if (look.kind === 'failed') return failed(work, status, look.error);
  if (look.kind === 'waiting') return waiting(work, status, look.wait);
  const { observed } = look;
  if (adoption?.policy === 'adopt') {
    return adopt(work, adoption, status, observed);
  }
  if (isReadOnly(table)) return settled(work, status);
  if (adoption) return adopt(work, adoption, status, observed);
  if (!isManaged(table)) {
    return { status: { ...status, conditions: alreadyExists(work.now) } };
  }
  const delta = compare(table.spec, table.metadata.namespace, observed);
  return differs(delta)
    ? update({ work, delta, observed })
    : settled(work, status);
}

function refuseUnsupported(work: Work, found: string[]): Outcome {
  const message = `The sandbox's ACK stand-in does not support ${found.join(
    ', ',
  )}`;
  const status = previousStatus(work);
  return work.table.metadata.deletionTimestamp
    ? {
        status: {
          ...status,
          conditions: removalFailed(
            status.conditions ?? [],
            'ACK.Terminal',
            message,
          ),
        },
      }
    : refused(work, status, message);
}

async function reconcile(work: Work): Promise<Outcome> {
  const { table } = work;
  if (table.metadata.deletionTimestamp && !isManaged(table)) return {};
  const found = unsupported(table);
  if (found.length > 0) return refuseUnsupported(work, found);
  if (table.metadata.deletionTimestamp) return remove(work);
  try {
    return await synchronise(work);
  } catch (error) {
    if (error instanceof AdoptionError) return refusedAdoption(work, error);
    if (error instanceof Panic) return { next: 'back-off', error };
    throw error;
  }
}

/** What cannot be worked on, and of which the real controller gives no other sign than a line in its log. */
class Unworkable extends Error {}

/** Watches Tables and keeps AWS as they say, in the manner recorded from ACK's DynamoDB controller. */
export class TableController {
  readonly #options: ControllerOptions;
  readonly #queue: WorkQueue;
  #watch: { stop(): Promise<void> } | undefined;
  /** Reconciles so far, for the metrics. */
  reconciles = 0;

  constructor(options: ControllerOptions) {
    this.#options = options;
    this.#queue = new WorkQueue(key => this.#work(key), options.workers);
  }

  start(): void {
    this.#watch = this.#options.tables.watch({
      changed: (namespace, name) => this.#queue.add(`${namespace}/${name}`),
      failed: error =>
        this.#options.log(
          `Watching Tables failed, trying again: ${explain(error)}`,
        ),
    });
  }

  async stop(): Promise<void> {
    await this.#watch?.stop();
    await this.#queue.stop();
  }

  async #work(key: string): Promise<Next> {
    const { tables, log } = this.#options;
    const [namespace, name] = key.split('/');
    this.reconciles += 1;
    let table: Table | undefined;
    try {
      table = await tables.get(namespace, name);
      if (!table) return undefined;
      const { status, next, error } = await this.#reconcile(table);
      if (error !== undefined) log(`${key}: ${explain(error)}`);
      if (status) await tables.setStatus(table, status);
      return next;
    } catch (error) {
      if (isGone(error)) return undefined;
      if (!isConflict(error)) log(`${key}: ${explain(error)}`);
      return 'back-off';
    }
  }

  async #reconcile(table: Table): Promise<Outcome> {
    const { tables } = this.#options;
    let work: Work;
    let selector: RoleSelector | undefined;
    try {
      const namespace = await tables.namespace(table.metadata.namespace);
      selector = await this.#selectorOf(table, namespace);
      work = this.#prepare(table, namespace, selector?.spec.arn);
    } catch (error) {
      if (error instanceof Unworkable) return { next: 'back-off', error };
      throw error;
    }
    const outcome = await reconcile(work).catch((error): Outcome => {
      if (isConflict(error) || isGone(error)) throw error;
      // A fault of the stand-in itself must not stay in a log.
      const message = `The sandbox's ACK stand-in failed: ${explain(error)}`;
      return {
        status: {
          ...previousStatus(work),
          conditions: recoverable(work.now, message),
        },
        next: 'back-off',
        error,
      };
    });
    if (outcome.status && selector) {
      const { name, resourceVersion } = selector.metadata;
      const { arn } = selector.spec;
      outcome.status.conditions = [
        ...(outcome.status.conditions ?? []),
        roleSelected(work.now, { arn, name, resourceVersion }),
      ];
    }
    return outcome;
  }

  /** @throws Unworkable when several selectors are for the Table */
  async #selectorOf(
    table: Table,
    namespace: NamespaceMetadata,
  ): Promise<RoleSelector | undefined> {
    if (!this.#options.roleSelectors) return undefined;
    const selectors = selectorsFor(
      await this.#options.tables.roleSelectors(),
      table,
      namespace.labels,
    );
    if (selectors.length > 1) {
      throw new Unworkable(
        `multiple (${selectors.length}) matching IAMRoleSelectors found`,
      );
    }
    return selectors[0];
  }

  /** @throws Unworkable when the table is in another region or account than the one that is to be worked in */
  #prepare(
    table: Table,
    namespace: NamespaceMetadata,
    roleArn: string | undefined,
  ): Work {
    const { tables, dynamodb } = this.#options;
    const before = table.status?.ackResourceMetadata;
    const region =
      ackAnnotation(table.metadata.annotations, 'region') ??
      ackAnnotation(namespace.annotations, 'default-region') ??
      this.#options.region;
    if (before && before.region !== region) {
      throw new Unworkable(
        `the table is in region ${before.region}, and cannot change to ${region}`,
      );
    }
    // Without a role the real controller trusts the status, and works with its own credentials.
    const accountID =
      (roleArn && accountOf(roleArn)) ??
      before?.ownerAccountID ??
      this.#options.accountID;
    if (before && before.ownerAccountID !== accountID) {
      throw new Unworkable(
        `the table is in account ${before.ownerAccountID}, and the role in account ${accountID}`,
      );
    }
    return {
      table,
      namespace,
      owner: { accountID, region },
      dynamodb: dynamodb(region, roleArn),
      now: new Date(),
      resyncMs: this.#options.resyncMs,
      addFinalizer: () => tables.mark(table, { managed: true }),
      removeFinalizer: () => tables.mark(table, { managed: false }),
      markAdopted: () => tables.mark(table, { managed: true, adopted: true }),
      replaceSpec: spec => tables.replaceSpec(table, spec),
    };
  }
}
