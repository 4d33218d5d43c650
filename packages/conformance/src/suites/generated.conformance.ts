import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { parameterRules } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import {
  type AwsProxySettings,
  projectDirectory,
  waitFor,
} from '@aws-dynamodb-kro/sandbox/client';
import { APPLICATION, environment } from '../support/environment';
import { Chain } from '../generated/Chain';
import {
  compare,
  errorsOf,
  wordsOf,
  type Disagreement,
  type Outcome,
} from '../generated/comparison';
import {
  goodSet,
  parameterSet,
  type ParameterSet,
} from '../generated/parameterSets';
import { Progress } from '../generated/Progress';
import { NAMESPACE, SECRETS_NAMESPACES } from '../generated/roles';
import { ruleBreakers } from '../generated/ruleBreakers';
import { shrink } from '../generated/shrink';
import { stricterRules } from '../generated/stricterRules';
import { allowSecretsIn } from '../support/prepareCluster';

const CASES = Number(process.env.CONFORMANCE_CASES ?? 300);
const SEED = Number(process.env.CONFORMANCE_SEED ?? 1);

const env = environment();

/** Sets on their way through the engines at a time. */
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
  let restoreDefinition: (() => Promise<void>) | undefined;

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
    restoreDefinition = await allowSecretsIn(env, ...SECRETS_NAMESPACES);
    chain = await Chain.start(env);
  });
  after(async () => {
    await chain.stop();
    await restoreDefinition?.();
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

    const outcomeOf = async (set: ParameterSet): Promise<Outcome> =>
      compare(set, await chain.run(set));
    const worker = async () => {
      for (let index = missing.shift(); index !== undefined; ) {
        const outcome = await outcomeOf(caseOf(index));
        progress.add(index, wordsOf(outcome));
        if (outcome.kind === 'disagreement') {
          // at once, since a run that is stopped tells nothing at its end
          console.log(`case ${index}: ${outcome.sentences.join('; ')}`);
          disagreements.push({ index, outcome });
        }
        index = missing.shift();
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));

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

    const told: string[] = [];
    for (const [at, { index, outcome }] of disagreements.entries()) {
      let set = caseOf(index);
      let { sentences } = outcome;
      if (at < SHRUNK && !outcome.stuck) {
        set = await shrink(
          set,
          async smaller => (await outcomeOf(smaller)).kind === 'disagreement',
          { atATime: IN_FLIGHT / 2, timeoutMs: SHRINK_MS },
        );
        const again = await outcomeOf(set);
        if (again.kind === 'disagreement') sentences = again.sentences;
      }
      told.push(
        [
          `case ${index} of seed ${SEED}:`,
          ...sentences,
          JSON.stringify(set),
        ].join('\n  '),
      );
    }
    assert.equal(told.length, 0, `\n${told.join('\n')}`);
  });
});
