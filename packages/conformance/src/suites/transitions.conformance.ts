import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { waitFor, signalProcess } from '@aws-dynamodb-kro/sandbox/client';
import { environment, serviceStatus } from '../support/environment';
import {
  OTHER_ACCOUNT,
  OTHER_NAMESPACE,
  ROLE_NAME,
} from '../cases/parameterCases';
import { Aws, type AwsTable } from '../support/awsTable';
import {
  HANGS_MS,
  LiveTable,
  type Parameters,
  REMOVABLE,
} from '../support/LiveTable';
import { formatTable, type Cell } from '../support/printTable';
import {
  allowSecretsIn,
  makeNamespace,
  selectRole,
} from '../support/prepareCluster';
import { see } from '../cases/see';
import {
  transitions,
  type Refusal,
  type Transition,
} from '../cases/transitionCases';

/** More hold up one another on two cores. */
const AT_ONCE = 10;

const env = environment();
const aws = new Aws(env.endpoints.awsEndpoint!);

interface Result {
  outcome: Cell;
  seconds: number;
  seen: string;
}
const results = new Map<Transition, Result>();

/** Names of AWS and Kubernetes do not take the title. */
function liveTable(row: Transition): LiveTable {
  return new LiveTable(env, aws, `tra-${transitions.indexOf(row)}`, {
    ...REMOVABLE,
    ...row.from,
  });
}

/** The values before a change, for those that it changes. */
function undoing(edit: Parameters, original: Parameters): Parameters {
  return Object.fromEntries(
    Object.keys(edit).map(key => [key, original[key as keyof Parameters]]),
  );
}

async function start(row: Transition, table: LiveTable): Promise<void> {
  if (row.existing) await table.makeBehindTheBack(row.existingTimeToLive);
  await table.apply();
  await (row.startsWith
    ? table.said(row.startsWith)
    : table.converged({ tableName: table.tableName }));
}

/** Applies the change, and what happens around it. */
async function change(row: Transition, table: LiveTable): Promise<void> {
  const { fault, ttlMs } = row;
  if (ttlMs) await table.awsIs({ ttlMs });
  if (fault) {
    await table.awsIs({
      faults: [{ op: fault.op, code: fault.code, message: fault.message }],
    });
  }
  if (row.unfinished) {
    await table.apply(row.unfinished);
    await table.unhealthy();
    if (row.ackStopped) await handedOver(table);
  }
  await (row.to === 'removal' ? table.startRemoval() : table.apply(row.to));
  if (fault) {
    await table.said(fault.says);
    await table.awsIs({ faults: [] });
  }
}

async function seeRefusal(
  table: LiveTable,
  refusal: Refusal,
  asBefore: AwsTable,
): Promise<string> {
  const saying = await table.said(refusal.text);
  assert.equal(saying.where, refusal.where, 'where the refusal is seen');
  const { tableName, region } = asBefore;
  assert.deepEqual(
    await table.aws({ tableName, region }),
    asBefore,
    'AWS has changed nothing',
  );
  return `by ${refusal.by}, in the ${refusal.where}`;
}

/** What comes of the change. */
async function outcomeOf(
  row: Transition,
  table: LiveTable,
  asBefore: AwsTable | undefined,
  parameters: Parameters,
): Promise<string> {
  const { outcome } = row;
  switch (outcome.kind) {
    case 'in place':
      return see(env, table, outcome);
    case 'needs steps': {
      const text = await seeRefusal(table, outcome.refusal, asBefore!);
      for (const step of outcome.steps) {
        await table.apply(step.parameters);
        await see(env, table, step);
      }
      return `${text}; then ${outcome.steps.length} steps`;
    }
    case 'refused': {
      const text = await seeRefusal(table, outcome.refusal, asBefore!);
      await table.apply(undoing(row.to as Parameters, parameters));
      await table.converged({ tableName: asBefore!.tableName });
      return `${text}; healthy again when undone`;
    }
    case 'removed': {
      await table.gone();
      const left = await table.left();
      assert.equal(
        left,
        outcome.awsTable === 'goes' ? 'the table is gone' : 'the table stays',
      );
      return `the Application is gone, ${left}`;
    }
    default:
      throw new Error(`No such outcome: ${JSON.stringify(outcome)}`);
  }
}

async function prove(
  row: Transition,
  during: (table: LiveTable, asked: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const table = liveTable(row);
  let begun = Date.now();
  try {
    await start(row, table);
    const asBefore = await table.aws();
    const { parameters } = table;
    await during(table, async () => {
      begun = Date.now();
      await change(row, table);
    });
    const seen = await outcomeOf(row, table, asBefore, parameters);
    results.set(row, {
      outcome: { text: row.outcome.kind, passed: true },
      seconds: (Date.now() - begun) / 1000,
      seen,
    });
  } catch (error) {
    const hangs = (error as Error).message.startsWith('HANGS');
    results.set(row, {
      outcome: { text: hangs ? 'hangs' : 'other', passed: false },
      seconds: (Date.now() - begun) / 1000,
      seen: (error as Error).message.split('\n')[0],
    });
    throw error;
  }
  await table.startRemoval();
}

/** Lets nobody go on before all who joined have come, or left. */
class Barrier {
  readonly #waiting: (() => void)[] = [];
  #missing = 0;

  join(): void {
    this.#missing += 1;
  }

  async arrive(): Promise<void> {
    const opened = new Promise<void>(resolve => this.#waiting.push(resolve));
    this.leave();
    await opened;
  }

  leave(): void {
    this.#missing -= 1;
    if (this.#missing > 0) return;
    for (const open of this.#waiting) open();
  }
}

describe('Every change that a user can make', () => {
  let restoreDefinition: (() => Promise<void>) | undefined;

  before(async () => {
    await makeNamespace(env, OTHER_NAMESPACE);
    restoreDefinition = await allowSecretsIn(env, OTHER_NAMESPACE);
    await selectRole(env, {
      providerConfig: ROLE_NAME,
      account: OTHER_ACCOUNT,
    });
  });

  after(() => restoreDefinition?.());

  describe('comes to its outcome', { concurrency: AT_ONCE }, () => {
    for (const row of transitions.filter(({ ackStopped }) => !ackStopped)) {
      it(row.change, () => prove(row, (_table, ask) => ask()));
    }
  });

  // alone, because all tables need ACK
  describe(
    'comes to its outcome when ACK was down',
    { concurrency: true },
    () => {
      const rows = transitions.filter(({ ackStopped }) => ackStopped);
      const started = new Barrier();
      const waiting = new Barrier();
      const signalAck = (signal: NodeJS.Signals) =>
        signalProcess(env.endpoints, 'ack', signal);

      after(() => signalAck('SIGCONT'));

      for (const row of rows) {
        it(row.change, async () => {
          started.join();
          waiting.join();
          let leave = () => {
            started.leave();
            waiting.leave();
          };
          try {
            await prove(row, async (table, ask) => {
              leave = () => waiting.leave();
              await started.arrive();
              await signalAck('SIGSTOP');
              await ask();
              await table.unhealthy();
              await handedOver(table);
              leave = () => {};
              await waiting.arrive();
              const application = await table.application();
              assert.ok(
                !serviceStatus(application!)?.healthy,
                'healthy, although ACK is down',
              );
              await signalAck('SIGCONT');
            });
          } finally {
            leave();
          }
        });
      }
    },
  );

  after(() => {
    const ran = [...results].sort(
      ([one], [other]) => transitions.indexOf(one) - transitions.indexOf(other),
    );
    const table = formatTable(
      ['change', 'outcome', 'seconds', 'seen'],
      ran.map(([row, { outcome, seconds, seen }]) => [
        { text: row.change },
        outcome,
        { text: seconds.toFixed(0).padStart(7) },
        { text: seen },
      ]),
      70,
    );
    const passed = ran.filter(([, { outcome }]) => outcome.passed);
    console.log(
      `\n${table}\n\n${passed.length} of ${transitions.length} changes (ACK: ${env.endpoints.ack?.kind})\n`,
    );
  });
});

/** Waits until kro has given ACK's Table what the Application says. */
async function handedOver(table: LiveTable): Promise<void> {
  await waitFor(
    `kro to have changed the Table ${table.name}`,
    async () => {
      const [instance, ackTable] = [
        await table.instance(),
        await table.ackTable(),
      ];
      const revision =
        ackTable?.metadata?.annotations?.['aws-dynamodb-kro/revision'];
      return revision?.split(' ')[0] === String(instance?.metadata?.generation)
        ? true
        : undefined;
    },
    { timeoutMs: HANGS_MS },
  );
}
