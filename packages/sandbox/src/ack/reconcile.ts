import type { DynamoDB } from './aws';
import { alreadyExists, recoverable, removalFailed } from './conditions';
import { create } from './create';
import { explain, isConflict, isGone, type KubeTables } from './kube';
import {
  failed,
  previousStatus,
  refused,
  settled,
  waiting,
  type Outcome,
  type Work,
} from './outcome';
import { WorkQueue, type Next } from './queue';
import { read } from './read';
import { remove } from './remove';
import { compare, differsBeyondTags, differsInTags, unsupported } from './spec';
import { describedStatus } from './status';
import { ackAnnotation, isManaged, type Table } from './table';
import { update } from './update';

export interface ControllerOptions {
  tables: KubeTables;
  dynamodb(region: string): DynamoDB;
  accountID: string;
  /** Region of tables without the region annotation. */
  region: string;
  resyncMs: number;
  /** How many Tables are worked on at once. */
  workers: number;
  log(message: string): void;
}

/** Brings AWS to what the Table says, or waits for AWS. */
async function synchronise(work: Work): Promise<Outcome> {
  const { table, dynamodb, owner } = work;
  const look = await read(dynamodb, table.spec.tableName);
  if (look.kind === 'absent') {
    return create(work);
  }
  const status = look.description
    ? describedStatus(look.description, owner)
    : previousStatus(work);
  if (look.kind === 'failed') {
    return failed(work, status, look.error);
  }
  if (look.kind === 'waiting') {
    return waiting(work, status, look.wait);
  }
  if (!isManaged(table)) {
    return { status: { ...status, conditions: alreadyExists(work.now) } };
  }
  const { observed } = look;
  const delta = compare(table.spec, table.metadata.namespace, observed);
  return differsBeyondTags(delta) || differsInTags(delta)
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

async function reconcile(
  work: Work,
  namespaceAnnotations: Record<string, string> | undefined,
): Promise<Outcome> {
  const { table, owner } = work;
  const before = table.status?.ackResourceMetadata?.region;
  if (before && before !== owner.region) {
    // As the real controller: no condition says so, it only goes on trying.
    return {
      next: 'back-off',
      error: new Error(
        `the region of a table cannot change from ${before} to ${owner.region}`,
      ),
    };
  }
  if (table.metadata.deletionTimestamp && !isManaged(table)) {
    return {};
  }
  const found = unsupported(table, namespaceAnnotations);
  if (found.length > 0) {
    return refuseUnsupported(work, found);
  }
  return table.metadata.deletionTimestamp ? remove(work) : synchronise(work);
}

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
      if (!table) {
        return undefined;
      }
      const { status, next, error } = await this.#reconcile(table);
      if (error !== undefined) {
        log(`${key}: ${explain(error)}`);
      }
      if (status) {
        await tables.setStatus(table, status);
      }
      return next;
    } catch (error) {
      if (isGone(error)) {
        return undefined;
      }
      if (!isConflict(error)) {
        log(`${key}: ${explain(error)}`);
      }
      return 'back-off';
    }
  }

  async #reconcile(table: Table): Promise<Outcome> {
    const { tables, dynamodb, accountID } = this.#options;
    const region =
      ackAnnotation(table.metadata.annotations, 'region') ??
      this.#options.region;
    const work: Work = {
      table,
      owner: { accountID, region },
      dynamodb: dynamodb(region),
      now: new Date(),
      resyncMs: this.#options.resyncMs,
      addFinalizer: () => tables.setFinalizer(table, true),
      removeFinalizer: () => tables.setFinalizer(table, false),
    };
    const annotations = await tables.namespaceAnnotations(
      table.metadata.namespace,
    );
    try {
      return await reconcile(work, annotations);
    } catch (error) {
      if (isConflict(error) || isGone(error)) {
        throw error;
      }
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
    }
  }
}
