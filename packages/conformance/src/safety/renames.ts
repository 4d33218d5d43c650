import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { read, waitFor } from '@aws-dynamodb-kro/sandbox/client';
import { INSTANCE, type Environment } from '../support/environment';
import type { Aws } from '../support/awsTable';
import { HANGS_MS, LiveTable } from '../support/LiveTable';
import { makeNamespace } from '../support/prepareCluster';
import { renameCases } from './cases';
import { behindTheBack } from './foreignTables';
import { ackLooksTwice, kubevelaLooks } from './looks';
import { begin } from './reverts';
import { assertNothingLost, type Snapshot } from './snapshot';

const OTHER = 'saf-other';

const ALREADY_THERE = /AWS has a table of this name already/;

/** A table goes from one component to another, and loses nothing on the way. */
export function renames(env: Environment, aws: Aws): void {
  const adopts = ['adopt', 'adopt-or-create'] as const;

  /** Nothing is lost when all have looked again, and what is said of the table is true. */
  async function outlasts(table: LiveTable, asBefore: Snapshot): Promise<void> {
    await table.healthy();
    await kubevelaLooks(env, table);
    await assertNothingLost(aws, asBefore);
    await ackLooksTwice(env, table.tableName);
    await assertNothingLost(aws, asBefore);
    await table.healthy();
  }

  describe(
    'A table that goes to another component',
    { concurrency: true },
    () => {
      const client = behindTheBack(env);
      /** An Application of that name in another namespace. */
      const elsewhere = (
        name: string,
        adoptionPolicy: (typeof adopts)[number],
      ) =>
        new LiveTable(env, aws, name, { adoptionPolicy }, { namespace: OTHER });
      before(async () => {
        await makeNamespace(env, OTHER);
      });

      for (const adoptionPolicy of adopts) {
        for (const kept of [true, false]) {
          const { what } = kept
            ? renameCases.renamed
            : renameCases.renamedWithoutPolicy;
          it(`${what} (${adoptionPolicy})`, async () => {
            const name = `saf-rename-${adoptionPolicy}-${
              kept ? 'kept' : 'bare'
            }`;
            const { table, asBefore } = await begin(
              aws,
              await client,
              new LiveTable(
                env,
                aws,
                name,
                {},
                {
                  policies: kept ? undefined : [],
                },
              ),
            );
            table.options = { ...table.options, component: `${name}2` };
            await table.apply();
            await table.said(ALREADY_THERE);
            await assertNothingLost(aws, asBefore);
            await table.apply({ adoptionPolicy });
            await outlasts(table, asBefore);
            const first = () =>
              read(env.api, { ...INSTANCE, name, namespace: table.namespace });
            if (kept) {
              assert.ok(await first(), 'the first instance is not kept');
            } else {
              await waitFor(
                `KubeVela to collect ${name}`,
                async () => ((await first()) ? undefined : true),
                { timeoutMs: HANGS_MS },
              );
              await ackLooksTwice(env, table.tableName);
              await assertNothingLost(aws, asBefore);
            }
            await table.startRemoval();
            await table.gone();
            await table.left();
            await assertNothingLost(aws, asBefore);
          });
        }
      }

      for (const adoptionPolicy of adopts) {
        it(`${renameCases.movedFirst.what} (${adoptionPolicy})`, async () => {
          const name = `saf-move-first-${adoptionPolicy}`;
          const { table, asBefore } = await begin(
            aws,
            await client,
            new LiveTable(env, aws, name),
          );
          const moved = elsewhere(name, adoptionPolicy);
          await moved.apply();
          await moved.healthy();
          await table.startRemoval();
          await table.gone();
          await outlasts(moved, asBefore);
          await moved.startRemoval();
        });

        it(`${renameCases.movedLast.what} (${adoptionPolicy})`, async () => {
          const name = `saf-move-last-${adoptionPolicy}`;
          const { table, asBefore } = await begin(
            aws,
            await client,
            new LiveTable(env, aws, name),
          );
          await table.startRemoval();
          await table.gone();
          await table.left();
          await assertNothingLost(aws, asBefore);
          const moved = elsewhere(name, adoptionPolicy);
          await moved.apply();
          await outlasts(moved, asBefore);
          await moved.startRemoval();
        });
      }
    },
  );
}
