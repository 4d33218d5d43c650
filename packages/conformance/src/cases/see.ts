import assert from 'node:assert/strict';
import {
  read,
  type AnyObject,
  waitFor,
} from '@aws-dynamodb-kro/sandbox/client';
import type { Environment } from '../support/environment';
import type { ExpectedSecret, Expectation } from './parameterCases';
import type { AwsIndex, AwsTable } from '../support/awsTable';
import { HANGS_MS, type LiveTable } from '../support/LiveTable';

function indexesInShort(indexes: Record<string, AwsIndex>): string {
  return Object.entries(indexes)
    .map(
      ([name, index]) =>
        `${name}: ${Object.values(index).filter(Boolean).join(', ')}`,
    )
    .join('; ');
}

function policyInShort(policy: string): string {
  const sids = [...policy.matchAll(/"Sid":"(\w+)"/g)].map(([, sid]) => sid);
  return `policy ${sids.join(', ') || policy}`;
}

function inShort(expected: Partial<AwsTable>, table: AwsTable): string {
  return Object.keys(expected)
    .map(key => {
      const value = table[key as keyof AwsTable];
      if (key.endsWith('Indexes')) {
        return indexesInShort(value as Record<string, AwsIndex>) || 'none';
      }
      if (typeof value === 'boolean') return value ? 'on' : 'off';
      if (key === 'resourcePolicy') return policyInShort(String(value));
      if (typeof value !== 'object') return value ?? 'none';
      const entries = Object.entries(value);
      return entries.map(entry => entry.join(': ')).join(', ') || 'none';
    })
    .join('; ');
}

async function seeSecret(
  { api }: Environment,
  { name, namespace, holds }: ExpectedSecret,
  table: AwsTable,
): Promise<string> {
  return waitFor(
    `the Secret ${namespace}/${name}`,
    async () => {
      const secret = (await read(api, {
        apiVersion: 'v1',
        kind: 'Secret',
        name,
        namespace,
      })) as (AnyObject & { data: Record<string, string> }) | undefined;
      if (!holds) return secret ? undefined : `${namespace}/${name} gone`;
      if (!secret) return undefined;
      const { streamArn, ...data } = Object.fromEntries(
        Object.entries(secret.data).map(([key, value]) => [
          key,
          Buffer.from(value, 'base64').toString(),
        ]),
      );
      const expected = holds(table);
      assert.deepEqual(data, expected.data);
      assert.match(streamArn, expected.streamArn);
      return `${namespace}/${name}: ${Object.keys(secret.data).join(', ')}`;
    },
    { timeoutMs: HANGS_MS },
  );
}

/** Waits until the table is healthy and everything else is as expected. Returns what was seen, in short. */
export async function see(
  env: Environment,
  table: LiveTable,
  expected: Expectation,
): Promise<string> {
  const seen = await table.converged(expected.aws ?? {});
  const texts = expected.aws ? [inShort(expected.aws, seen)] : [];
  for (const secret of expected.secrets ?? []) {
    texts.push(await seeSecret(env, secret, seen));
  }
  if (expected.removed) {
    await table.startRemoval();
    await table.gone();
    assert.equal(await table.left(), expected.removed);
    texts.push(`removed: ${expected.removed}`);
  }
  return texts.filter(Boolean).join('; ') || 'nothing to change';
}
