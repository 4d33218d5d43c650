import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import {
  choosePorts,
  signalProcess,
  readEndpoints,
} from '@aws-dynamodb-kro/sandbox/client';
import {
  namespacesOf,
  readRecordings,
  recordingsDirectory,
  type Circumstances,
  type Recording,
} from '@aws-dynamodb-kro/ack-stand-in/recording';
import { Controller, Gate, Rendezvous } from '../../ack/controllers';
import { Replayer, type Shared } from '../../ack/replay';

/** Recordings that are not replayed, and why. */
const LEFT_OUT: Record<string, string> = {};

/** How many are replayed at a time; all at once hold one another up, so that a table is ACTIVE before the next step. */
const AT_ONCE = 24;
/** Between the beginnings of the first ones. */
const STAGGER_MS = 100;

/** What stops so soon after its beginning cannot wait for others. */
const SOON_MS = 5_000;

const file = process.env.SANDBOX_ENDPOINTS;
if (!file) {
  throw new Error('SANDBOX_ENDPOINTS is not set: use npm run conformance');
}
const endpoints = readEndpoints(file);
const folder = process.env.RECORDINGS ?? recordingsDirectory;
/** Names of those that are recorded anew. */
const RECORD = process.env.RECORD && new RegExp(process.env.RECORD);
const all = readRecordings(folder);
const recordings = all.filter(
  ({ name }) => !(name in LEFT_OUT) && (!RECORD || RECORD.test(name)),
);

function recordingsOf(circumstances: Circumstances): Recording[] {
  return recordings.filter(
    recording => recording.circumstances === circumstances,
  );
}

function durationOf({ lines }: Recording): number {
  return lines.at(-1)?.ms ?? 0;
}

/** The sandbox's own controller works on every Table; it pauses while the suite's have theirs. */
let paused: number | undefined;

async function pauseSandboxController(): Promise<void> {
  paused = await signalProcess(endpoints, 'ack', 'SIGSTOP');
}

/** Nothing ends what stands still, so its id is still its own. */
function resumeSandboxController(): void {
  if (paused) process.kill(paused, 'SIGCONT');
  paused = undefined;
}

const gate = new Gate(endpoints.awsEndpoint!);
const controllers = new Map<Circumstances, Controller>();

async function startControllers(): Promise<void> {
  const state = mkdtempSync(join(tmpdir(), 'ack-suite-'));
  await gate.open();
  const flags: Record<Circumstances, Record<string, string>> = {
    usual: { '--reconcile-default-max-concurrent-syncs': '24' },
    'resync-10h': { '--reconcile-resource-resync-seconds': 'Table=36000' },
    restart: {},
    outage: { '--aws-endpoint-url': gate.url },
    'unknown-host': {
      '--aws-endpoint-url': 'http://dynamodb.xx-nowhere-9.invalid',
    },
  };
  const needed = (Object.keys(flags) as Circumstances[]).filter(
    circumstances => recordingsOf(circumstances).length > 0,
  );
  const ports = await choosePorts(
    join(state, 'ports.json'),
    Object.fromEntries(
      needed.flatMap(name => [
        [`metrics-${name}`, 0],
        [`health-${name}`, 0],
      ]),
    ) as Record<string, number>,
  );
  rmSync(state, { recursive: true });
  for (const circumstances of needed) {
    const controller = new Controller(endpoints, {
      circumstances,
      namespaces: namespacesOf(recordingsOf(circumstances)),
      ports: {
        metricsAck: ports[`metrics-${circumstances}`],
        healthAck: ports[`health-${circumstances}`],
      },
      awsUrl: endpoints.awsEndpoint!,
      flags: flags[circumstances],
    });
    controllers.set(circumstances, controller);
  }
  await Promise.all([...controllers.values()].map(each => each.start()));
}

/** Recordings of these circumstances stop together, as they were recorded. */
function sharedBy(circumstances: Circumstances, meeting: Rendezvous): Shared {
  const controller = () => controllers.get(circumstances)!;
  return circumstances === 'outage'
    ? {
        stop: () => meeting.meet(() => gate.close()),
        start: () => meeting.meet(() => gate.open()),
      }
    : {
        stop: () => meeting.meet(() => controller().stop()),
        start: () => meeting.meet(() => controller().start()),
      };
}

describe(
  `ACK (${endpoints.ack?.kind} ${endpoints.ack?.version}) does what was recorded of the real controller`,
  { concurrency: AT_ONCE },
  () => {
    const replayer = new Replayer(endpoints);
    const leaveNothing = () => {
      for (const controller of controllers.values()) controller.kill();
      resumeSandboxController();
    };
    const end = () => process.exit(1);
    let begun = 0;

    before(async () => {
      for (const [name, reason] of Object.entries(LEFT_OUT)) {
        console.log(`NOT REPLAYED: ${name}: ${reason}`);
      }
      console.log(`${recordings.length} of ${all.length} recordings`);
      process.once('exit', leaveNothing);
      process.once('SIGINT', end);
      process.once('SIGTERM', end);
      await pauseSandboxController();
      await startControllers();
      await replayer.start();
    });
    after(async () => {
      replayer.stop();
      await Promise.all([...controllers.values()].map(each => each.stop()));
      await gate.close();
      resumeSandboxController();
      process.removeListener('exit', leaveNothing);
      process.removeListener('SIGINT', end);
      process.removeListener('SIGTERM', end);
    });

    function replays(recording: Recording, meeting: Rendezvous): void {
      const { name, circumstances, stopsAt = 0 } = recording;
      it(name, async () => {
        meeting.join();
        try {
          begun += 1;
          await sleep(begun <= AT_ONCE ? begun * STAGGER_MS : 0);
          if (stopsAt > 0 && stopsAt < SOON_MS) {
            await meeting.othersWait();
          }
          const shared = sharedBy(circumstances, meeting);
          if (RECORD) {
            const text = await replayer.record(recording, shared);
            writeFileSync(join(folder, `${name}.jsonl`), text);
            return;
          }
          const { live, recorded } = await replayer.replay(recording, shared);
          assert.deepEqual(live.states, recorded.states, 'states of the Table');
          assert.deepEqual(live.answers, recorded.answers, 'answers to steps');
          assert.deepEqual(live.changes, recorded.changes, 'changes in AWS');
          assert.deepEqual(live.reads, recorded.reads, 'what is read in AWS');
        } finally {
          await meeting.leave();
        }
      });
    }

    // those that stop together must begin together: first
    for (const circumstances of ['outage', 'restart'] as const) {
      const meeting = new Rendezvous();
      for (const recording of recordingsOf(circumstances)) {
        replays(recording, meeting);
      }
    }
    // the longest first, so that the end does not wait for one
    const alone = recordings
      .filter(({ stopsAt }) => stopsAt === undefined)
      .sort((left, right) => durationOf(right) - durationOf(left));
    for (const recording of alone) {
      replays(recording, new Rendezvous());
    }
  },
);

describe('the recordings', () => {
  it('are there, and each one that is left out too', () => {
    const names = all.map(({ name }) => name);
    assert.ok(names.length > 0);
    assert.deepEqual(
      Object.keys(LEFT_OUT).filter(name => !names.includes(name)),
      [],
    );
  });
});
