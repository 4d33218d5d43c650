import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type AwsProxySettings,
  waitFor,
} from '@aws-dynamodb-kro/sandbox/client';
import { environment, serviceStatus } from '../support/environment';
import { Aws } from '../support/awsTable';
import { LiveTable, sayings } from '../support/LiveTable';
import {
  behindTheBack,
  makeForeign,
  parametersOf,
  policyFor,
  type Feature,
  type Foreign,
} from '../safety/foreignTables';
import { ackLooksTwice } from '../safety/looks';
import { lost, snapshot, type Snapshot } from '../safety/snapshot';
import { IN_THE_WAY } from '../safety/takeOvers';

const TABLES = Number(process.env.CONFORMANCE_FOREIGN ?? 40);
const SEED = Number(process.env.CONFORMANCE_SEED ?? 1);

/** Tables on their way through the engines at a time. */
const IN_FLIGHT = 16;
/** Two looks of ACK and the steps between, for sixteen tables at a time on two busy cores. */
const VERDICT_MS = 120_000;

const env = environment();
const aws = new Aws(env.endpoints.awsEndpoint!);

/** A table in AWS, and which of its features the manifest says. */
interface Ordered {
  foreign: Foreign;
  /** One number of 0 to 1 for each feature. */
  chances: number[];
  says: 'all' | 'some' | 'none';
  adoptionPolicy: 'adopt' | 'adopt-or-create';
  /** The manifest has a sort key where the table has none, or the other way round. */
  otherKey: boolean;
}

/** Present in one of so many tables. */
const oneIn = <T>(many: number, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: many - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary },
  );
const yes = fc.constant(true);
const units = fc.integer({ min: 1, max: 1_000 });

/** AWS allows a limit only on demand, local indexes only with a sort key, replicas only with a stream of both images. */
function consistent(drawn: Foreign): Foreign {
  const { provisioned, replicas } = drawn;
  const sorted = drawn.sorted || Boolean(drawn.localIndexes?.length);
  return {
    ...drawn,
    sorted,
    limit: provisioned ? undefined : drawn.limit,
    replicas: provisioned ? undefined : replicas,
    stream: replicas && !provisioned ? 'NEW_AND_OLD_IMAGES' : drawn.stream,
    globalIndexes: drawn.globalIndexes?.map(({ attribute, limit }) => ({
      attribute,
      limit: provisioned ? undefined : limit,
    })),
  };
}

const foreignTable: fc.Arbitrary<Foreign> = fc
  .record({
    sorted: fc.boolean(),
    replicas: oneIn(
      5,
      fc.uniqueArray(fc.constantFrom('eu-west-1', 'eu-central-1'), {
        minLength: 1,
        maxLength: 2,
      }),
    ),
    policy: oneIn(4, fc.constantFrom('Read', 'Share')),
    limit: oneIn(
      4,
      fc.oneof(
        fc.record({ read: units, write: units }),
        fc.record({ read: units }),
        fc.record({ write: units }),
      ),
    ),
    timeToLive: oneIn(3, fc.constantFrom('expires', 'gone-at')),
    tags: oneIn(
      3,
      fc.dictionary(
        fc.constantFrom('Team', 'Cost centre', 'env'),
        fc.constantFrom('orders', 'payments', ''),
        { minKeys: 1 },
      ),
    ),
    protection: oneIn(3, yes),
    stream: oneIn(
      3,
      fc.constantFrom(
        'KEYS_ONLY' as const,
        'NEW_IMAGE' as const,
        'OLD_IMAGE' as const,
        'NEW_AND_OLD_IMAGES' as const,
      ),
    ),
    recovery: oneIn(3, yes),
    insights: oneIn(5, yes),
    infrequent: oneIn(5, yes),
    managedKey: oneIn(5, yes),
    provisioned: oneIn(4, fc.record({ read: units, write: units })),
    globalIndexes: oneIn(
      3,
      fc.uniqueArray(
        fc.record({
          attribute: fc.constantFrom('colour', 'size', 'shape'),
          limit: oneIn(4, units),
        }),
        { minLength: 1, maxLength: 2, selector: ({ attribute }) => attribute },
      ),
    ),
    localIndexes: oneIn(
      5,
      fc.uniqueArray(fc.constantFrom('weight', 'height'), {
        minLength: 1,
        maxLength: 2,
      }),
    ),
  })
  .map(consistent);

const ordered: fc.Arbitrary<Ordered> = fc.record({
  foreign: foreignTable,
  chances: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 20,
    maxLength: 20,
  }),
  says: fc.constantFrom('all' as const, 'some' as const, 'none' as const),
  adoptionPolicy: fc.constantFrom('adopt' as const, 'adopt-or-create' as const),
  otherKey: oneIn(20, yes).map(Boolean),
});

function saidFeatures({ foreign, chances, says }: Ordered): Set<Feature> {
  const features = Object.keys(foreign) as Feature[];
  return new Set(
    features.filter(
      (_feature, index) =>
        says === 'all' || (says === 'some' && chances[index] < 0.5),
    ),
  );
}

interface Verdict {
  kind: 'taken over' | 'refused';
  /** Of a refusal: what was in the way. */
  reasons: string[];
}

/** The same reason for tables of all names, numbers and regions. */
function reasonsIn(text: string): string[] {
  const list = IN_THE_WAY.exec(text)?.[1] ?? text;
  return list.split(', ').map(phrase =>
    phrase
      .replace(/[a-z]{2}-[a-z]+-\d/g, 'REGION')
      .replace(/\d+/g, 'N')
      .replace(/'[^']*'|"[^"]*"/g, "'…'"),
  );
}

async function order(
  client: DynamoDBClient,
  index: number,
  drawn: Ordered,
): Promise<Verdict> {
  const name = `ado-${index}`;
  const foreign = {
    ...drawn.foreign,
    ...(drawn.foreign.policy && {
      policy: policyFor(name, drawn.foreign.policy),
    }),
  };
  await makeForeign(client, name, foreign);
  const asBefore = (await snapshot(aws, name))!;
  const wanted = drawn.otherKey
    ? { ...foreign, sorted: !foreign.sorted, localIndexes: undefined }
    : foreign;
  const table = new LiveTable(env, aws, name, {
    ...parametersOf(wanted, saidFeatures({ ...drawn, foreign: wanted })),
    adoptionPolicy: drawn.adoptionPolicy,
  });
  await table.apply();
  try {
    return await judge(table, asBefore);
  } finally {
    await table.startRemoval();
  }
}

/** @throws AssertionError when something was lost, or changed although it was refused */
async function judge(table: LiveTable, asBefore: Snapshot): Promise<Verdict> {
  const { name } = table;
  let last: string[] = [];
  const verdict = await waitFor(
    `${name} to be taken over or refused`,
    async (): Promise<Verdict | undefined> => {
      const application = (await table.application())!;
      last = sayings(application).map(({ text }) => text);
      const text = last.find(saying => IN_THE_WAY.test(saying));
      if (text) return { kind: 'refused', reasons: reasonsIn(text) };
      return application.status?.observedGeneration ===
        application.metadata!.generation && serviceStatus(application)?.healthy
        ? { kind: 'taken over', reasons: [] }
        : undefined;
    },
    { timeoutMs: VERDICT_MS, everyMs: 500 },
  ).catch(async error => {
    const gone = lost(asBefore, await snapshot(aws, name));
    throw new Error(
      `neither taken over nor refused, it says "${last.join('; ')}"${
        gone.length ? `, and has lost ${gone.join(', ')}` : ''
      }`,
      { cause: error },
    );
  });
  await ackLooksTwice(env, name);
  const after_ = await snapshot(aws, name);
  assert.deepEqual(lost(asBefore, after_), [], `lost when ${verdict.kind}`);
  if (verdict.kind === 'refused') {
    assert.deepEqual(
      (await table.changingCalls()).map(({ op }) => op),
      [],
      `calls for a table that is refused for ${verdict.reasons}`,
    );
    assert.deepEqual(after_, asBefore);
  }
  return verdict;
}

/** What a reader needs of a case that failed. */
function told(index: number, drawn: Ordered, error: Error): string {
  const { foreign, says, adoptionPolicy, otherKey } = drawn;
  const said = [...saidFeatures(drawn)].filter(
    feature => foreign[feature] !== undefined,
  );
  return `table ${index} (${adoptionPolicy}${
    otherKey ? ', another key' : ''
  }), the manifest says ${says}: ${said.join(', ') || 'nothing'}
  AWS: ${JSON.stringify(foreign)}
  ${error.message.replace(/\s+/g, ' ')}`;
}

describe('Tables that others made', () => {
  let settings: AwsProxySettings;
  const configure = (body: Partial<AwsProxySettings>) =>
    fetch(env.endpoints.awsProxyControl!, {
      method: 'POST',
      body: JSON.stringify(body),
    });

  before(async () => {
    const answer = await fetch(env.endpoints.awsProxyControl!);
    settings = (await answer.json()) as AwsProxySettings;
    // nobody watches the phases here; but an update must not be over at once
    await configure({ createMs: 0, updateMs: 1, deleteMs: 0, indexMs: 0 });
  });

  after(() => {
    const { createMs, updateMs, deleteMs, indexMs } = settings;
    return configure({ createMs, updateMs, deleteMs, indexMs });
  });

  it('are taken over whole, or refused before anything is called', async () => {
    const client = await behindTheBack(env);
    const drawn = fc.sample(ordered, { seed: SEED, numRuns: TABLES });
    const verdicts: Verdict[] = [];
    const failures: string[] = [];
    const waiting = [...drawn.entries()];
    await Promise.all(
      Array.from({ length: IN_FLIGHT }, async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [index, one] = next;
          await order(client, index, one).then(
            verdict => verdicts.push(verdict),
            error => failures.push(told(index, one, error)),
          );
        }
      }),
    );
    const taken = verdicts.filter(({ kind }) => kind === 'taken over');
    const reasons = new Map<string, number>();
    for (const reason of verdicts.flatMap(verdict => verdict.reasons)) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    console.log(
      [
        `${TABLES} tables of others (CONFORMANCE_SEED=${SEED}): ${
          taken.length
        } taken over with all that they had, ${
          verdicts.length - taken.length
        } refused before any changing call, ${failures.length} neither`,
        ...[...reasons]
          .sort(([, one], [, other]) => other - one)
          .map(([reason, count]) => `  ${count} for ${reason}`),
      ].join('\n'),
    );
    assert.equal(failures.length, 0, `\n${failures.join('\n')}`);
  });
});
