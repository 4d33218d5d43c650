import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { serviceStatus, type Environment } from '../support/environment';
import type { Aws, AwsTable } from '../support/awsTable';
import { assertSeen, LiveTable, type Parameters } from '../support/LiveTable';
import { revertCases } from './cases';
import { Engine } from './Engine';
import { behindTheBack, putItem } from './foreignTables';
import { kubevelaIsDone } from './looks';
import { assertNothingLost, snapshot, type Snapshot } from './snapshot';

const SEED = Number(process.env.CONFORMANCE_SEED ?? 1);
const SEQUENCES = 10;
const ROUNDS = 4;

/** A healthy table with an item in it, and how it and its instance were then. */
interface Begun {
  table: LiveTable;
  asBefore: Snapshot;
  instance: string;
  ackTable: string;
}

/** Orders a table, waits until it is healthy, and puts an item into it. */
export async function begin(
  aws: Aws,
  client: DynamoDBClient,
  table: LiveTable,
): Promise<Begun> {
  await table.apply();
  await table.healthy();
  await putItem(client, table.tableName);
  return {
    table,
    asBefore: (await snapshot(aws, table.tableName))!,
    instance: (await table.instance())!.metadata!.uid!,
    ackTable: (await table.ackTable())!.metadata!.uid!,
  };
}

const CHANGE: Parameters = { pointInTimeRecoveryEnabled: true };
const REVERT: Parameters = { pointInTimeRecoveryEnabled: undefined };

function changesAndReverts(env: Environment, aws: Aws): void {
  const kubevela = new Engine(env, 'kubevela');
  let kept: Begun;
  let documented: Begun;

  before(async () => {
    const client = await behindTheBack(env);
    [kept, documented] = await Promise.all([
      begin(aws, client, new LiveTable(env, aws, 'saf-kept')),
      begin(
        aws,
        client,
        new LiveTable(env, aws, 'saf-documented', {}, { policies: [] }),
      ),
    ]);
    await kubevela.pause();
    for (const { table } of [kept, documented]) {
      await table.apply(CHANGE);
      await table.apply(REVERT);
    }
    await kubevela.resume();
    await kubevelaIsDone(env, aws);
  });

  after(async () => {
    await kubevela.giveBack();
    await Promise.all(
      [kept, documented].map(begun => begun?.table.startRemoval()),
    );
  });

  it(revertCases.kept.what, async () => {
    const { table, asBefore, instance, ackTable } = kept;
    await table.healthy();
    assert.equal((await table.instance())?.metadata?.uid, instance);
    assert.equal((await table.ackTable())?.metadata?.uid, ackTable);
    await assertNothingLost(aws, asBefore);
  });

  it(revertCases.documented.what, async () => {
    const { table, asBefore } = documented;
    const application = (await table.application())!;
    assert.ok(serviceStatus(application)?.healthy);
    assert.equal(await table.instance(), undefined);
    await assertNothingLost(aws, asBefore);
  });
}

/** An edit of a manifest, or the text before the last one. */
type Edit = Parameters | 'revert';

interface Round {
  /** What is changed just before KubeVela is taken away. */
  before: Edit[];
  during: Edit[];
  /** Whether all is waited for before the next round. */
  settles: boolean;
}

type Absence = 'stands still' | 'is killed' | 'restarts' | 'is killed standing';

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 2, arbitrary: fc.constant('revert' as const) },
  {
    weight: 3,
    arbitrary: fc.oneof(
      fc.boolean().map(on => ({ pointInTimeRecoveryEnabled: on })),
      fc.boolean().map(on => ({ deletionProtectionEnabled: on })),
      fc.boolean().map(on => ({
        streamEnabled: on,
        streamViewType: on ? ('NEW_IMAGE' as const) : undefined,
      })),
      fc.boolean().map(on => ({
        ttlEnabled: on,
        ttlAttributeName: on ? 'expires' : undefined,
      })),
      fc
        .constantFrom('orders', 'payments')
        .map(value => ({ tags: [{ key: 'Team', value }] })),
    ),
  },
);

const round: fc.Arbitrary<Round> = fc.record({
  before: fc.array(edit, { maxLength: 1 }),
  during: fc.array(edit, { maxLength: 4 }),
  settles: fc.boolean(),
});

const absences = fc.array(
  fc.constantFrom<Absence>(
    'stands still',
    'is killed',
    'restarts',
    'is killed standing',
  ),
  { minLength: ROUNDS, maxLength: ROUNDS },
);

/** An Application that is edited, with the texts that it had. */
class Edited {
  readonly #texts: Parameters[] = [];

  constructor(readonly begun: Begun, readonly rounds: Round[]) {}

  get parameters(): Parameters {
    return this.begun.table.parameters;
  }

  async make(edits: Edit[]): Promise<void> {
    const { table } = this.begun;
    for (const change of edits) {
      if (change === 'revert') {
        const last = this.#texts.pop();
        if (last) await table.apply(this.#backTo(last));
      } else {
        this.#texts.push({ ...table.parameters });
        await table.apply(change);
      }
    }
  }

  #backTo(text: Parameters): Parameters {
    const absent = Object.keys(this.parameters).map(key => [key, undefined]);
    return { ...Object.fromEntries(absent), ...text };
  }

  /** What AWS shows of the last text. */
  expected(): Partial<AwsTable> {
    const { parameters } = this;
    return {
      pointInTimeRecovery: parameters.pointInTimeRecoveryEnabled
        ? 'ENABLED'
        : 'DISABLED',
      deletionProtection: parameters.deletionProtectionEnabled ?? false,
      stream: parameters.streamEnabled ? parameters.streamViewType! : 'off',
      timeToLive: parameters.ttlEnabled ? parameters.ttlAttributeName! : 'off',
      tags: Object.fromEntries(
        (parameters.tags ?? []).map(({ key, value }) => [key, value]),
      ),
    };
  }
}

async function takeAway(
  kubevela: Engine,
  absence: Absence,
  meanwhile: () => Promise<void>,
): Promise<void> {
  switch (absence) {
    case 'stands still':
      await kubevela.pause();
      await meanwhile();
      await kubevela.resume();
      break;
    case 'restarts':
      await Promise.all([
        kubevela.kill().then(() => kubevela.start()),
        meanwhile(),
      ]);
      break;
    case 'is killed standing':
      await kubevela.pause();
      await meanwhile();
      await kubevela.kill();
      await kubevela.start();
      break;
    default:
      await kubevela.kill();
      await meanwhile();
      await kubevela.start();
  }
}

function sequences(env: Environment, aws: Aws): void {
  const kubevela = new Engine(env, 'kubevela');
  const all: Edited[] = [];

  before(async () => {
    const client = await behindTheBack(env);
    const plans = fc.sample(
      fc.array(round, { minLength: ROUNDS, maxLength: ROUNDS }),
      { seed: SEED, numRuns: SEQUENCES },
    );
    const [plan] = fc.sample(absences, { seed: SEED, numRuns: 1 });
    console.log(
      `CONFORMANCE_SEED=${SEED}: in the rounds KubeVela ${plan.join(', ')}`,
    );
    const begun = await Promise.all(
      plans.map(
        async (rounds, index) =>
          new Edited(
            await begin(
              aws,
              client,
              new LiveTable(env, aws, `saf-sequence-${index}`),
            ),
            rounds,
          ),
      ),
    );
    all.push(...begun);
    for (const [index, absence] of plan.entries()) {
      const each = (act: (edited: Edited, now: Round) => Promise<unknown>) =>
        Promise.all(all.map(edited => act(edited, edited.rounds[index])));
      await each((edited, now) => edited.make(now.before));
      await takeAway(kubevela, absence, async () => {
        await each((edited, now) => edited.make(now.during));
      });
      await each(
        async (edited, now) => now.settles && edited.begun.table.healthy(),
      );
    }
    await kubevelaIsDone(env, aws);
  });

  after(async () => {
    await kubevela.giveBack();
    await Promise.all(all.map(({ begun }) => begun.table.startRemoval()));
  });

  for (let index = 0; index < SEQUENCES; index++) {
    it(`${revertCases.sequences.what}: sequence ${index + 1}`, async () => {
      const edited = all[index];
      const { table, asBefore, instance, ackTable } = edited.begun;
      await table.healthy();
      assert.equal((await table.instance())?.metadata?.uid, instance);
      assert.equal((await table.ackTable())?.metadata?.uid, ackTable);
      await assertNothingLost(aws, asBefore);
      assertSeen(edited.expected(), (await table.aws())!);
    });
  }
}

/** Table and items outlast whatever KubeVela missed. */
export function reverts(env: Environment, aws: Aws): void {
  describe('While KubeVela is away for a moment', () =>
    changesAndReverts(env, aws));
  describe('While KubeVela comes and goes', () => sequences(env, aws));
}
