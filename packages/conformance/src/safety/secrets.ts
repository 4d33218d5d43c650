import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  apply,
  read,
  readManifests,
  type AnyObject,
  waitFor,
  projectDirectory,
} from '@aws-dynamodb-kro/sandbox/client';
import { serviceStatus, type Environment } from '../support/environment';
import type { Aws } from '../support/awsTable';
import { HANGS_MS, LiveTable, sayings, NAMESPACE } from '../support/LiveTable';
import { makeNamespace } from '../support/prepareCluster';
import { secretCases, type SafetyCase } from './cases';

const VICTIM = 'saf-victim';

/** One of two locks on a door. */
const POLICY = join(
  projectDirectory,
  'definitions',
  'admission',
  'connection-secrets.yaml',
);

type Secret = AnyObject & { data: Record<string, string>; type: string };

interface Existing {
  namespace: string;
  /** Absent where the Secret is that of another table. */
  make?: (name: string) => AnyObject;
}

const opaque = (namespace: string) => (name: string) =>
  ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace, labels: { team: 'payments' } },
    type: 'Opaque',
    stringData: { password: 'theirs' },
  } as AnyObject);

const tls = (namespace: string) => (name: string) =>
  ({
    ...opaque(namespace)(name),
    type: 'kubernetes.io/tls',
    stringData: { 'tls.crt': 'theirs', 'tls.key': 'theirs' },
  } as AnyObject);

const cases: Record<keyof typeof secretCases, Existing[]> = {
  opaque: [{ namespace: NAMESPACE, make: opaque(NAMESPACE) }],
  tls: [{ namespace: NAMESPACE, make: tls(NAMESPACE) }],
  other: [{ namespace: NAMESPACE }],
  elsewhere: [
    { namespace: VICTIM, make: opaque(VICTIM) },
    { namespace: VICTIM, make: tls(VICTIM) },
  ],
};

async function prove(
  env: Environment,
  aws: Aws,
  name: string,
  { namespace, make }: Existing,
): Promise<void> {
  const secretName = `${name}-db`;
  const secret = async () =>
    (await read(env.api, {
      apiVersion: 'v1',
      kind: 'Secret',
      name: secretName,
      namespace,
    })) as Secret | undefined;
  const ordered = (application: string) =>
    new LiveTable(env, aws, application, {
      writeConnectionSecretToRef: { name: secretName, namespace },
    });
  const owner = make ? undefined : ordered(`${name}-owner`);
  if (owner) {
    await owner.apply();
    await owner.healthy();
  } else {
    await apply(env.api, make!(secretName));
  }
  const asBefore = (await secret())!;

  const table = ordered(name);
  await table.apply();
  const said = await waitFor(
    `${name} to be refused by name`,
    async () => {
      const application = (await table.application())!;
      const texts = sayings(application).map(({ text }) => text);
      return texts.find(
        text => text.includes(secretName) || text.includes(VICTIM),
      );
    },
    { timeoutMs: HANGS_MS },
  ).catch(error => error as Error);
  assert.deepEqual(await secret(), asBefore, 'the Secret while it is ordered');
  if (said instanceof Error) throw said;
  assert.ok(!serviceStatus((await table.application())!)?.healthy);

  await table.startRemoval();
  await table.gone();
  assert.deepEqual(await secret(), asBefore, 'the Secret after the removal');
  await owner?.startRemoval();
}

function leftAlone(env: Environment, aws: Aws, lock: 'locked' | 'open'): void {
  for (const [key, { what }] of Object.entries<SafetyCase>(secretCases)) {
    for (const [position, existing] of cases[
      key as keyof typeof secretCases
    ].entries()) {
      const name = `saf-${key}-${position}-${lock}`;
      it(`${what}${position ? ' (kubernetes.io/tls)' : ''}`, () =>
        prove(env, aws, name, existing));
    }
  }
}

/** A Secret that an order does not own is not touched by it. */
export function secrets(env: Environment, aws: Aws): void {
  describe('A Secret of others is left alone', { concurrency: true }, () => {
    before(() => makeNamespace(env, VICTIM));
    leftAlone(env, aws, 'locked');
  });
}

/** The same in a cluster where nobody has installed the admission policy. */
export function secretsWithoutAdmission(env: Environment, aws: Aws): void {
  describe(
    'A Secret of others is left alone without the admission policy',
    { concurrency: true },
    () => {
      before(async () => {
        for (const object of readManifests(POLICY)) {
          await env.api.delete(object);
        }
      });
      after(async () => {
        for (const object of readManifests(POLICY)) {
          await apply(env.api, object);
        }
      });
      leftAlone(env, aws, 'open');
    },
  );
}
