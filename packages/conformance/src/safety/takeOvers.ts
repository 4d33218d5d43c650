import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  DeleteResourcePolicyCommand,
  UpdateTableCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { serviceStatus, type Environment } from '../support/environment';
import { DEFAULT_ACCOUNT, type Aws } from '../support/awsTable';
import { LiveTable, type Parameters } from '../support/LiveTable';
import { foreignCases, type SafetyCase } from './cases';
import {
  behindTheBack,
  makeForeign,
  parametersOf,
  policyFor,
  type Feature,
  type Foreign,
} from './foreignTables';
import { ackLooksTwice } from './looks';
import { assertNothingLost, snapshot } from './snapshot';

/** What a user reads while AWS's table has what the manifest does not say. */
export const IN_THE_WAY =
  /^AWS has (.+), which this manifest does not say, so the table is only read and not taken over: put it into the manifest as AWS has it, or remove it in AWS first$/;

interface TakeOver {
  foreign: (tableName: string) => Foreign;
  /** What is in the way. */
  names: RegExp;
  /** Takes out of the way what stands in it: in the manifest, or in AWS. */
  inManifest?: Feature;
  inAws: (client: DynamoDBClient, tableName: string) => Promise<unknown>;
}

export function arnOf(tableName: string): string {
  return `arn:aws:dynamodb:us-east-1:${DEFAULT_ACCOUNT}:table/${tableName}`;
}

const takeOvers: Record<keyof typeof foreignCases, TakeOver> = {
  replica: {
    foreign: () => ({
      stream: 'NEW_AND_OLD_IMAGES',
      replicas: ['eu-west-1'],
    }),
    names: /eu-west-1/,
    inAws: (client, TableName) =>
      client.send(
        new UpdateTableCommand({
          TableName,
          ReplicaUpdates: [{ Delete: { RegionName: 'eu-west-1' } }],
        }),
      ),
  },
  policy: {
    foreign: tableName => ({ policy: policyFor(tableName) }),
    names: /policy/,
    inManifest: 'policy',
    inAws: (client, tableName) =>
      client.send(
        new DeleteResourcePolicyCommand({ ResourceArn: arnOf(tableName) }),
      ),
  },
  limit: {
    foreign: () => ({ limit: { read: 10, write: 5 } }),
    names: /limit/,
    inManifest: 'limit',
    inAws: (client, TableName) =>
      client.send(
        new UpdateTableCommand({
          TableName,
          OnDemandThroughput: {
            MaxReadRequestUnits: -1,
            MaxWriteRequestUnits: -1,
          },
        }),
      ),
  },
};

async function prove(
  env: Environment,
  aws: Aws,
  client: DynamoDBClient,
  name: string,
  takeOver: TakeOver,
  adoptionPolicy: 'adopt' | 'adopt-or-create',
): Promise<void> {
  const foreign = takeOver.foreign(name);
  const inTheWay: Feature[] = takeOver.inManifest
    ? [takeOver.inManifest]
    : ['replicas'];
  const said = (features: Feature[]): Parameters => ({
    ...parametersOf(foreign, new Set(features)),
    adoptionPolicy,
  });
  const asked = (Object.keys(foreign) as Feature[]).filter(
    feature => !inTheWay.includes(feature),
  );
  await makeForeign(client, name, foreign);
  const asBefore = (await snapshot(aws, name))!;
  const table = new LiveTable(env, aws, name, said(asked));
  await table.apply();

  const { text } = await table.said(IN_THE_WAY).catch(async error => {
    await assertNothingLost(aws, asBefore);
    throw error;
  });
  assert.match(IN_THE_WAY.exec(text)![1], takeOver.names);
  await ackLooksTwice(env, name);
  assert.deepEqual(await table.changingCalls(), []);
  assert.deepEqual(await snapshot(aws, name), asBefore);
  assert.ok(!serviceStatus((await table.application())!)?.healthy);

  // both ways out, each with one of the two policies where there are two
  const kept =
    takeOver.inManifest && adoptionPolicy === 'adopt'
      ? asBefore
      : await (async () => {
          await takeOver.inAws(client, name);
          return (await snapshot(aws, name))!;
        })();
  if (takeOver.inManifest && adoptionPolicy === 'adopt') {
    await table.apply(said([...asked, takeOver.inManifest]));
  }
  await table.healthy();
  await ackLooksTwice(env, name);
  await assertNothingLost(aws, kept);
  await table.healthy();

  await table.startRemoval();
  await table.gone();
  await assertNothingLost(aws, kept);
}

/** Whoever adopts a table adopts all that it has, or nothing yet. */
export function takingOver(env: Environment, aws: Aws): void {
  describe('Taking over takes nothing away', { concurrency: true }, () => {
    const client = behindTheBack(env);
    for (const [key, { what }] of Object.entries<SafetyCase>(foreignCases)) {
      const takeOver = takeOvers[key as keyof typeof foreignCases];
      for (const policy of ['adopt', 'adopt-or-create'] as const) {
        it(`${what} (${policy})`, async () =>
          prove(
            env,
            aws,
            await client,
            `saf-${key}-${policy}`,
            takeOver,
            policy,
          ));
      }
    }
  });
}
