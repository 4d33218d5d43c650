import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  deriveTableState,
  formatMessage,
  type ReadResult,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  recordedStates,
  type RecordedState,
  type RecordedStateName,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { recordOne } from '../recorder/record';
import { scenarios } from '../recorder/scenarios';
import { Stage } from '../recorder/Stage';
import { environment } from '../support/environment';

/** Soon there, and one of every sort; `npm run fixtures` records all. */
const QUICK: RecordedStateName[] = [
  'active',
  'already-exists',
  'creating-slowly',
  'refused-by-aws',
  'retrying',
  'suspended',
  'waiting-for-role',
];

const env = environment();
const ended = new AbortController();
let stage: Stage;

/** Records a state anew, and compares what a user is told of it. */
async function recordAgain(name: RecordedStateName): Promise<void> {
  const scenario = scenarios.find(candidate => candidate.name === name)!;
  const seen = await recordOne(stage, scenario);
  assert.deepEqual(told(seen as RecordedState), told(recordedStates[name]));
}

function observe<T>(object: T | undefined): ReadResult<T> {
  return object ? { kind: 'present', object } : { kind: 'notFound' };
}

/** What a user is told of the objects. */
function told({ application, instance, table }: RecordedState) {
  const { kind, layer, title, message, engineMessage } = deriveTableState(
    {
      application: observe(application),
      instance: observe(instance),
      table: observe(table),
    },
    new Date('2026-11-23T10:00:30Z'),
  );
  return {
    kind,
    layer,
    title: formatMessage(title),
    message: formatMessage(message),
    engineMessage,
  };
}

describe(
  'The recorded states are those of these engines',
  { concurrency: true },
  () => {
    before(async () => {
      stage = await Stage.set(env.endpoints, ended.signal);
    });
    after(async () => {
      ended.abort();
      await stage.stop();
    });

    for (const name of QUICK) {
      it(name, () => recordAgain(name));
    }
  },
);
