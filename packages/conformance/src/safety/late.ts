import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { waitFor } from '@aws-dynamodb-kro/sandbox/client';
import { INSTANCE, type Environment } from '../support/environment';
import type { Aws } from '../support/awsTable';
import { HANGS_MS, LiveTable, type Parameters } from '../support/LiveTable';
import { lateCases, type SafetyCase } from './cases';
import { Engine } from './Engine';
import { behindTheBack } from './foreignTables';
import { kubevelaIsDone, patch } from './looks';
import { begin } from './reverts';
import { assertNothingLost, type Snapshot } from './snapshot';

const SUSPENDED = 'kro.run/reconcile';

interface Late {
  late: Parameters;
  suspended?: boolean;
}

const RETAIN: Parameters = { deletionPolicy: 'retain' };

const cases: Record<keyof typeof lateCases, Late> = {
  retain: { late: RETAIN },
  protection: { late: { deletionProtectionEnabled: true } },
  suspended: { late: RETAIN, suspended: true },
};

interface Removed {
  table: LiveTable;
  asBefore: Snapshot;
  late: Late;
}

/** Waits until KubeVela has given the instance what the Application says. */
async function handedOver({ table, late }: Removed): Promise<void> {
  await waitFor(
    `KubeVela to change the instance ${table.component}`,
    async () => {
      const spec = (await table.instance())?.spec;
      return Object.entries(late.late).every(
        ([name, value]) => spec?.[name] === value,
      )
        ? true
        : undefined;
    },
    { timeoutMs: HANGS_MS },
  );
}

/** The last word of the user counts, also when kro has not heard it when the removal comes. */
export function askedTooLate(env: Environment, aws: Aws): void {
  describe('Retention that is asked for late', () => {
    const kro = new Engine(env, 'kro');
    const removed = new Map<string, Removed>();

    const suspend = (table: LiveTable, reconcile: 'suspended' | null) =>
      patch(env, {
        ...INSTANCE,
        metadata: {
          name: table.component,
          namespace: table.namespace,
          // null takes it away
          annotations: { [SUSPENDED]: reconcile as string },
        },
      });

    before(async () => {
      const client = await behindTheBack(env);
      await Promise.all(
        Object.entries(cases).map(async ([key, late]) => {
          const { table, asBefore } = await begin(
            aws,
            client,
            new LiveTable(env, aws, `saf-late-${key}`, {
              deletionPolicy: 'delete',
            }),
          );
          removed.set(key, { table, asBefore, late });
        }),
      );
      await kro.pause();
      for (const each of removed.values()) {
        if (each.late.suspended) await suspend(each.table, 'suspended');
        await each.table.apply(each.late.late);
      }
      for (const each of removed.values()) await handedOver(each);
      for (const { table } of removed.values()) await table.startRemoval();
      await waitFor(
        'KubeVela to remove them',
        async () => {
          for (const { table } of removed.values()) {
            const application = await table.application();
            if (application?.status?.status !== 'deleting') return undefined;
          }
          return true;
        },
        { timeoutMs: HANGS_MS },
      );
      await kro.resume();
    });

    after(() => kro.giveBack());

    for (const [key, { what }] of Object.entries<SafetyCase>(lateCases)) {
      it(what, async () => {
        const { table, asBefore, late } = removed.get(key)!;
        if (late.suspended) {
          await kubevelaIsDone(env, aws);
          await assertNothingLost(aws, asBefore);
          assert.ok(await table.application(), 'the removal does not wait');
          await suspend(table, null);
        }
        await table.gone();
        await table.left();
        await assertNothingLost(aws, asBefore);
      });
    }
  });
}
