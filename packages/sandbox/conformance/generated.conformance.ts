import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { parameterRules } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import type { AwsProxySettings } from '../src/aws';
import { projectDirectory } from '../src/paths';
import { waitFor } from '../src/engines/kubernetes';
import { APPLICATION, environment } from './environment';
import { Chain } from './generated/Chain';
import {
  compare,
  errorsOf,
  wordsOf,
  type Disagreement,
  type Outcome,
} from './generated/comparison';
import {
  goodSet,
  parameterSet,
  type ParameterSet,
} from './generated/parameterSets';
import { Progress } from './generated/Progress';
import { NAMESPACE } from './generated/roles';
import { ruleBreakers } from './generated/ruleBreakers';
import { shrink } from './generated/shrink';
import { stricterRules } from './generated/stricterRules';

const CASES = Number(process.env.CONFORMANCE_CASES ?? 300);
const SEED = Number(process.env.CONFORMANCE_SEED ?? 1);

const env = environment();

/** Components of one Application; the webhook refuses an Application as a whole. */
const BATCH = env.endpoints.webhook ? 1 : 1;
/** Components at a time. */
const IN_FLIGHT = 32;
/** More disagreements than these are told, but not made smaller. */
const SHRUNK = 3;
/** That many cases break every rule. */
const ENOUGH = 2_000;
const SHRINK_MS = 90_000;

/** The same case for the same seed and number, whatever else was run. */
const seedOf = (index: number) => (SEED + Math.imul(index, 0x9e3779b1)) | 0;

function caseOf(index: number): ParameterSet {
  return fc.sample(parameterSet, { seed: seedOf(index), numRuns: 1 })[0];
}

/** Outcomes of other definitions are no part of this run. */
function definitionsHash(): string {
  const hash = createHash('sha256');
  for (const file of [
    'components/aws-dynamodb-kro.cue',
    'kro/dynamodbtable.yaml',
  ]) {
    hash.update(readFileSync(join(projectDirectory, 'definitions', file)));
  }
  return hash.digest('hex').slice(0, 8);
}

describe('Generated parameters', () => {
  let chain: Chain;

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
    chain = await Chain.start(env);
  });
  after(async () => {
    await chain.stop();
    const { createMs, updateMs, deleteMs, indexMs } = settings;
    await configure({ createMs, updateMs, deleteMs, indexMs });
  });

  it('break every rule of checkParameters, and none when they are meant to be good', () => {
    const broken = Object.keys(ruleBreakers).map(name => name.split(':')[0]);
    assert.deepEqual(
      parameterRules.map(({ id }) => id).filter(id => !broken.includes(id)),
      [],
    );
    fc.assert(
      fc.property(goodSet, set => {
        assert.deepEqual(errorsOf({ ...set }), []);
      }),
      { seed: SEED },
    );
  });

  it('hold no byte order mark, at which KubeVela panics without a word in the Application', async () => {
    const manifest = {
      ...APPLICATION,
      metadata: { name: 'byte-order-mark', namespace: NAMESPACE },
      spec: {
        components: [
          {
            name: 'byte-order-mark',
            type: 'aws-dynamodb-kro',
            properties: { tableName: 'users\ufeff' },
          },
        ],
      },
    };
    const [{ rule }] = errorsOf({ tableName: 'users\ufeff' }).filter(
      ({ pointer }) => pointer === '/tableName',
    );
    assert.equal(rule, 'pattern');
    await env.api.create(manifest).catch(() => {
      // with the webhook, which panics too
    });
    await waitFor(
      'the panic',
      () =>
        readFileSync(join(env.endpoints.logs, 'kubevela.log'), 'utf8').includes(
          'panic: illegal byte order mark',
        ) || undefined,
      { timeoutMs: 60_000 },
    );
    await env.api.delete(manifest).catch(() => {
      // it was never there
    });
  });

  it('are accepted and refused alike by dynamodb-common and by the engines', async t => {
    const progress = new Progress(`${SEED}-${definitionsHash()}`, CASES);
    const missing = progress.missing();
    const disagreements: { index: number; outcome: Disagreement }[] = [];

    const outcomesOf = async (sets: ParameterSet[]): Promise<Outcome[]> => {
      const verdicts = await chain.run(sets);
      return Promise.all(
        verdicts.map(async (verdict, at) =>
          // its neighbours may have held it up
          verdict.kind === 'stuck' && sets.length > 1
            ? compare(sets[at], (await chain.run([sets[at]]))[0])
            : compare(sets[at], verdict),
        ),
      );
    };
    const worker = async () => {
      for (;;) {
        const indexes = missing.splice(0, BATCH);
        if (indexes.length === 0) return;
        const outcomes = await outcomesOf(indexes.map(caseOf));
        for (const [at, outcome] of outcomes.entries()) {
          progress.add(indexes[at], wordsOf(outcome));
          if (outcome.kind === 'disagreement') {
            disagreements.push({ index: indexes[at], outcome });
          }
        }
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT / BATCH }, worker));

    const counts = progress.counts();
    for (const [words, count] of counts) {
      t.diagnostic(`${String(count).padStart(6)}  ${words}`);
    }
    t.diagnostic(progress.finish());
    const seen = [...counts.keys()].join();
    for (const { rule, reason } of stricterRules) {
      t.diagnostic(`stricter on purpose: ${rule}, since ${reason}`);
      assert.ok(
        CASES < ENOUGH || seen.includes(rule),
        `${rule} is listed as stricter, but no set broke it alone`,
      );
    }

    const disagreeing = async (sets: ParameterSet[]) => {
      const outcomes = await outcomesOf(sets);
      return sets.filter((_, at) => outcomes[at].kind === 'disagreement');
    };
    const told: string[] = [];
    for (const [at, { index, outcome }] of disagreements.entries()) {
      const isQuick = at < SHRUNK && !outcome.stuck;
      const set = isQuick
        ? await shrink(caseOf(index), disagreeing, {
            atATime: BATCH,
            timeoutMs: SHRINK_MS,
          })
        : caseOf(index);
      const [again] = isQuick ? await outcomesOf([set]) : [outcome];
      told.push(
        [
          `case ${index} of seed ${SEED}:`,
          ...(again.kind === 'disagreement' ? again : outcome).sentences,
          JSON.stringify(set),
        ].join('\n  '),
      );
    }
    assert.equal(told.length, 0, `\n${told.join('\n')}`);
  });
});
