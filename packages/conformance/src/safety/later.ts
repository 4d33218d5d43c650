import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  PutResourcePolicyCommand,
  UpdateTableCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { type Fault, waitFor } from '@aws-dynamodb-kro/sandbox/client';
import { serviceStatus, type Environment } from '../support/environment';
import type { Aws } from '../support/awsTable';
import { HANGS_MS, LiveTable, type Parameters } from '../support/LiveTable';
import { laterCases, type SafetyCase } from './cases';
import { behindTheBack, policyFor } from './foreignTables';
import { ackLooksTwice } from './looks';
import { begin } from './reverts';
import { snapshot, type Snapshot } from './snapshot';
import { arnOf } from './takeOvers';

interface Later {
  parameters: Parameters;
  /** Adds it in AWS. */
  add: (client: DynamoDBClient, tableName: string) => Promise<unknown>;
  isThere: (shown: Snapshot) => boolean;
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
  isThere: ({ replicas }) => replicas.includes('eu-west-1'),
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
  isThere: shown => shown.policy !== undefined,
};

const cases: Record<keyof typeof laterCases, Later> = {
  replica,
  replicaDenied: {
    ...replica,
    denied: denied('UpdateTable', 'DeleteTableReplica'),
  },
  policy,
  policyDenied: {
    ...policy,
    denied: denied('DeleteResourcePolicy', 'DeleteResourcePolicy'),
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
  const isThere = async () => later.isThere((await snapshot(aws, name))!);
  if (later.denied) {
    await table.said(/AWS reported a problem .*is not authorized to perform/);
    assert.ok(!serviceStatus((await table.application())!)?.healthy);
    await ackLooksTwice(env, name);
    assert.ok(await isThere(), 'AWS has lost it');
    await table.awsIs({ faults: [] });
  } else {
    await waitFor(
      `ACK to take it away from ${name}`,
      async () => ((await isThere()) ? undefined : true),
      { timeoutMs: HANGS_MS },
    );
    await table.healthy();
  }
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
