import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before, describe, it } from 'node:test';
import { parseRecording } from '../../src/ack/recording';
import { Replayer, type Endpoints } from './replay';

const folder = process.env.RECORDINGS ?? join(__dirname, 'recordings');
const names = readdirSync(folder)
  .filter(file => file.endsWith('.jsonl'))
  .map(file => file.replace(/\.jsonl$/, ''));

function readEndpoints(): Endpoints {
  const file = process.env.SANDBOX_ENDPOINTS;
  if (!file) {
    throw new Error(
      'SANDBOX_ENDPOINTS must name the JSON file with the endpoints of a running sandbox; npm run conformance sets it',
    );
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

test('there are recordings to compare with', () => {
  assert.ok(names.length > 0);
});

const endpoints = readEndpoints();

/** All at once would hold up one another so long that a table is no longer CREATING when the next step comes. */
const AT_ONCE = 16;

describe(
  `ACK (${endpoints.ack.kind} ${endpoints.ack.version}) does what was recorded of the real controller`,
  { concurrency: AT_ONCE },
  () => {
    const replayer = new Replayer(endpoints);
    before(() => replayer.start());
    after(() => replayer.stop());

    for (const name of names) {
      it(name, async () => {
        const text = readFileSync(join(folder, `${name}.jsonl`), 'utf8');
        const { live, recorded } = await replayer.replay(parseRecording(text));
        assert.deepEqual(live.states, recorded.states, 'states of the Table');
        assert.deepEqual(live.answers, recorded.answers, 'answers to steps');
        assert.deepEqual(live.calls, recorded.calls, 'AWS calls per step');
      });
    }
  },
);
