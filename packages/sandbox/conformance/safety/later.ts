import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  PutResourcePolicyCommand,
  UpdateTableCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import type { Fault } from '../../src/aws/faults';
import { serviceStatus, type Environment } from '../environment';
import type { Aws } from '../report/awsTable';
import { LiveTable, type Parameters } from '../report/LiveTable';
import { laterCases, type SafetyCase } from './cases';
import { behindTheBack, policyFor } from './foreignTables';
import { ackLooksTwice } from './looks';
import { begin } from './reverts';
import { lost, snapshot } from './snapshot';
import { arnOf } from './takeOvers';

interface Later {
  parameters: Parameters;
  /** Adds it in AWS. */
  add: (client: DynamoDBClient, tableName: string) => Promise<unknown>;
  loses: string[];
  denied?: Fault;
}

const denied = (op: string, action: string): Fault => ({
  op,
  code: 'AccessDeniedException',
  message: `is not authorized to perform: dynamodb:${action}`,
});

const replica: Later = {
  parameters: { streamEnabled: true, streamViewType: 'NEW_AND_OLD_IMAGES' },
  add: (client, TableName) =>
    client.send(
      new UpdateTableCommand({
        TableName,
        ReplicaUpdates: [{ Create: { RegionName: 'eu-west-1' } }],
      }),
    ),
  loses: ['the replica in eu-west-1'],
};
const policy: Later = {
  parameters: {},
  add: (client, tableName) =>
    client.send(
      new PutResourcePolicyCommand({
        ResourceArn: arnOf(tableName),
        Policy: policyFor(tableName),
      }),
    ),
  loses: ['the resource policy'],
};

const cases: Record<keyof typeof laterCases, Later> = {
  replica,
  replicaDenied: {
    ...replica,
    denied: denied('UpdateTable', 'DeleteTableReplica'),
    loses: [],
  },
  policy,
  policyDenied: {
    ...policy,
    denied: denied('DeleteResourcePolicy', 'DeleteResourcePolicy'),
    loses: [],
  },
};

async function prove(
  env: Environment,
  aws: Aws,
  client: DynamoDBClient,
  name: string,
  later: Later,
): Promise<void> {
  const { table } = await begin(
    aws,
    client,
    new LiveTable(env, aws, name, later.parameters),
  );
  if (later.denied) await table.awsIs({ faults: [later.denied] });
  await later.add(client, name);
  const withIt = (await snapshot(aws, name))!;
  if (later.denied) {
    await table.said(/AWS reported a problem .*is not authorized to perform/);
    assert.ok(!serviceStatus((await table.application())!)?.healthy);
  }
  await ackLooksTwice(env, name);
  const gone = lost(withIt, await snapshot(aws, name));
  assert.deepEqual(
    gone.map(text => text.replace(/ [{].*/, '')),
    later.loses,
    'what AWS has lost',
  );
  if (later.denied) await table.awsIs({ faults: [] });
  else await table.healthy();
  await table.startRemoval();
}

/** What ACK does with settings that the manifest cannot say or does not say, on a table that is ours. */
export function addedLater(env: Environment, aws: Aws): void {
  describe('What is added in AWS later', { concurrency: true }, () => {
    const client = behindTheBack(env);
    for (const [key, { what }] of Object.entries<SafetyCase>(laterCases)) {
      const later = cases[key as keyof typeof laterCases];
      it(what, async () =>
        prove(env, aws, await client, `saf-later-${key.toLowerCase()}`, later),
      );
    }
  });
}
