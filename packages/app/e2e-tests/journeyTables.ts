import { applyTable, Cluster, removeTable } from './cluster';
import { configureAws } from './engines';
import { commitEntities } from './forge';
import { named, namedAtEachTry } from './named';
import type { SandboxEndpoints } from './sandbox';

/** A table that is there all the time. It stays in AWS whatever is taken away, and is taken over again. */
export const SETTLED = 'settled';

/** What the journeys take away. */
const TAKEN = ['kro', 'ack', 'kubevela', 'kube-apiserver', 'ministack', 'role'];

const making = (taken: string) => `making-during-${taken}`;
const ordered = (taken: string) => `ordered-during-${taken}`;

/** Being made in AWS when that goes. */
export const makingDuring = (taken: string) => named(making(taken));
/** Ordered after that went. */
export const orderedDuring = (taken: string) => named(ordered(taken));

/** Gives every table of the journeys its page, and makes the settled one. */
export async function prepareTables(sandbox: SandboxEndpoints): Promise<void> {
  await commitEntities(sandbox, [
    SETTLED,
    ...TAKEN.map(making).flatMap(namedAtEachTry),
    ...TAKEN.map(ordered).flatMap(namedAtEachTry),
  ]);
  await configureAws(sandbox, SETTLED, { createMs: 0 });
  await applyTable(new Cluster(sandbox), SETTLED, {
    deletionPolicy: 'retain',
    adoptionPolicy: 'adopt-or-create',
  });
}

/** Orders a table that AWS is creating until {@link finishInAws}. */
export async function makeSlowly(
  sandbox: SandboxEndpoints,
  name: string,
): Promise<void> {
  await configureAws(sandbox, name, { createMs: 0, tableStatus: 'CREATING' });
  await applyTable(new Cluster(sandbox), name);
}

export async function finishInAws(
  sandbox: SandboxEndpoints,
  name: string,
): Promise<void> {
  await configureAws(sandbox, name, { tableStatus: null });
}

/** Orders a table that AWS makes at once. */
export async function order(
  sandbox: SandboxEndpoints,
  name: string,
): Promise<void> {
  await configureAws(sandbox, name, { createMs: 0 });
  await applyTable(new Cluster(sandbox), name);
}

/** Lets the tables of a journey go, and does not wait for it. */
export async function forget(
  sandbox: SandboxEndpoints,
  names: string[],
): Promise<void> {
  const cluster = new Cluster(sandbox);
  for (const name of names) {
    // ACK does not delete what AWS is creating
    await finishInAws(sandbox, name);
    await removeTable(cluster, name);
  }
}
