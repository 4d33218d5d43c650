import { Actor } from './Actor';
import type { Objects } from '@aws-dynamodb-kro/sandbox/client';
import { disturbances, type Disturbance } from './disturbances';
import { roleOf, type Scenario } from './scenarios';
import type { Stage } from './Stage';

/** More would make the engines, which share two cores, slower than the states that are to be seen. */
const AT_ONCE = 10;

export interface Recording {
  scenario: Scenario;
  objects?: Objects;
  /** Why there are no objects. */
  error?: Error;
}

interface Playing {
  scenario: Scenario;
  actor: Actor;
}

async function prepare({ scenario, actor }: Playing): Promise<void> {
  for (const step of scenario.before ?? []) await step(actor);
}

async function play({ scenario, actor }: Playing): Promise<Objects> {
  const { name, steps, until, passes } = scenario;
  for (const step of steps) await step(actor);
  return passes ? actor.until(name, until) : actor.untilItStays(name, until);
}

/** Runs one scenario that needs no disturbance, and tidies up. */
export async function recordOne(
  stage: Stage,
  scenario: Scenario,
): Promise<Objects> {
  const role = roleOf(scenario);
  await stage.ensureNamespace(role.namespace);
  const playing = { scenario, actor: new Actor(stage, role) };
  try {
    await prepare(playing);
    return await play(playing);
  } finally {
    await playing.actor.leave();
  }
}

async function atOnce<T>(
  items: T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = [...items];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = rest.shift(); item; item = rest.shift()) await work(item);
    }),
  );
}

/** Those of one disturbance together, because its begin and end take longest. */
async function recordDisturbed(
  stage: Stage,
  disturbance: Disturbance,
  scenarios: Scenario[],
  keep: (recording: Recording) => void,
): Promise<void> {
  const ready: Playing[] = [];
  await atOnce(scenarios, async scenario => {
    const role = roleOf(scenario);
    const playing = { scenario, actor: new Actor(stage, role) };
    try {
      await stage.ensureNamespace(role.namespace);
      await prepare(playing);
      ready.push(playing);
    } catch (error) {
      keep({ scenario, error: error as Error });
    }
  });
  const end = await disturbances[disturbance](stage);
  try {
    await atOnce(ready, async playing => {
      const { scenario } = playing;
      try {
        keep({ scenario, objects: await play(playing) });
      } catch (error) {
        keep({ scenario, error: error as Error });
      }
    });
  } finally {
    await end();
    for (const { actor } of ready) await actor.leave();
  }
}

/** Scenarios that claim the same names have to follow one another. */
function inLines(scenarios: Scenario[]): Scenario[][] {
  const lines = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    const { namespace, component } = roleOf(scenario);
    const key = `${namespace}/${component}`;
    lines.set(key, [...(lines.get(key) ?? []), scenario]);
  }
  return [...lines.values()];
}

/** Runs the scenarios, as many at once as do not disturb each other. */
export async function record(
  stage: Stage,
  scenarios: Scenario[],
  keep: (recording: Recording) => void,
): Promise<void> {
  const missed: Scenario[] = [];
  const undisturbed = scenarios.filter(({ during }) => !during);
  await atOnce(inLines(undisturbed), async line => {
    for (const scenario of line) {
      try {
        keep({ scenario, objects: await recordOne(stage, scenario) });
      } catch {
        missed.push(scenario);
      }
      if (line.length > 1) {
        await new Actor(stage, roleOf(scenario)).gone().catch(() => undefined);
      }
    }
  });
  // A state that passes is easily missed while much goes on: once more, one after the other.
  for (const scenario of missed) {
    try {
      await new Actor(stage, roleOf(scenario)).gone();
      keep({ scenario, objects: await recordOne(stage, scenario) });
    } catch (error) {
      keep({ scenario, error: error as Error });
    }
  }
  for (const disturbance of Object.keys(disturbances) as Disturbance[]) {
    const disturbed = scenarios.filter(({ during }) => during === disturbance);
    const groups = [
      disturbed.filter(({ alone }) => !alone),
      ...disturbed.filter(({ alone }) => alone).map(scenario => [scenario]),
    ];
    for (const group of groups) {
      if (group.length > 0) {
        await recordDisturbed(stage, disturbance, group, keep);
      }
    }
  }
}
