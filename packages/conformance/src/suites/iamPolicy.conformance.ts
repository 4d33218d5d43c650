import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  type AwsCall,
  projectDirectory,
} from '@aws-dynamodb-kro/sandbox/client';
import { environment } from '../support/environment';

// Run when the others have ended: it reads what they made the controller call.

const env = environment();

/** AWS asks nobody for a permission for this one. */
const ALWAYS_ALLOWED = 'sts:GetCallerIdentity';

/** Actions of the policy that are not calls of the controller, with why they are there. */
const NOT_CALLS: Record<string, string> = {
  'iam:CreateServiceLinkedRole':
    'DynamoDB calls it for the first table of an account with contributor insights',
  'kms:CreateGrant': 'DynamoDB calls it for a table with a key of the account',
  'kms:Decrypt': 'DynamoDB calls it for a table with a key of the account',
  'kms:DescribeKey': 'DynamoDB calls it for a table with a key of the account',
  'kms:Encrypt': 'DynamoDB calls it for a table with a key of the account',
  'kms:GenerateDataKey*':
    'DynamoDB calls it for a table with a key of the account',
  'kms:ReEncrypt*': 'DynamoDB calls it for a table with a key of the account',
  'sts:TagSession':
    'part of AssumeRole on EKS with Pod Identity, whose session tags travel along',
};

interface Statement {
  Sid: string;
  Effect: string;
  Action: string[];
  Resource: string;
}

function statementsOf(file: string): Statement[] {
  const text = readFileSync(
    join(projectDirectory, 'definitions', 'rbac', file),
    'utf8',
  );
  return JSON.parse(text).Statement;
}

/** The one that every installation has, and the one for users who take resource policies away again, as this run does. */
const always = statementsOf('ack-iam-policy.json');
const more = statementsOf('ack-iam-policy-remove-resource-policies.json');
const statements = [...always, ...more];
const allowed = statements.flatMap(({ Action }) => Action);

/** The suites call with an account's number or with this name; everything else is the controller, or a role it took. */
function isOfController({ accessKey }: AwsCall): boolean {
  return accessKey !== 'suite' && !/^\d{12}$/.test(accessKey);
}

/** The actions for which AWS wants a permission when this call comes. */
function actionsOf({ service, op, input }: AwsCall): string[] {
  const actions = [`${service}:${op}`];
  if (op === 'CreateTable' && input?.Tags) actions.push('dynamodb:TagResource');
  if (op === 'CreateTable' && input?.ResourcePolicy) {
    actions.push('dynamodb:PutResourcePolicy');
  }
  return actions;
}

describe('The IAM policy for ACK', () => {
  const calls = readFileSync(env.endpoints.awsCallLog!, 'utf8')
    .split('\n')
    .filter(line => line.endsWith('}'))
    .map(line => JSON.parse(line) as AwsCall)
    .filter(isOfController);
  const called = new Set(calls.flatMap(actionsOf));

  it('allows every call that the controller made in this run', () => {
    assert.ok(called.has(ALWAYS_ALLOWED), 'the log has the controller in it');
    assert.deepEqual(
      [...called].filter(
        action => action !== ALWAYS_ALLOWED && !allowed.includes(action),
      ),
      [],
    );
  });

  it('allows nothing without a call or a reason', test => {
    const unused = allowed.filter(action => !called.has(action));
    for (const action of unused) {
      test.diagnostic(`${action}: ${NOT_CALLS[action] ?? 'not in this run'}`);
    }
    // a run of some suites has not made every call
    if (process.env.CONFORMANCE_WHOLE === 'true') {
      assert.deepEqual(
        unused.filter(action => !NOT_CALLS[action]),
        [],
      );
    }
  });

  it('takes away neither a resource policy nor a replica, unless the second file is used', () => {
    assert.deepEqual(
      always
        .flatMap(({ Action }) => Action)
        .filter(action =>
          /:(DeleteResourcePolicy|DeleteTableReplica|\*)$/.test(action),
        ),
      [],
    );
    assert.deepEqual(
      more.map(({ Action }) => Action),
      [['dynamodb:DeleteResourcePolicy']],
    );
  });

  it('is about tables, keys through DynamoDB, and named roles only', () => {
    assert.deepEqual(
      statements.map(({ Effect, Resource }) => `${Effect} ${Resource}`),
      [
        'Allow arn:aws:dynamodb:*:*:table/*',
        'Allow arn:aws:iam::*:role/aws-service-role/contributorinsights.dynamodb.amazonaws.com/AWSServiceRoleForDynamoDBCloudWatchContributorInsights',
        'Allow arn:aws:kms:*:*:key/*',
        'Allow arn:aws:iam::*:role/ack-dynamodb-*',
        'Allow arn:aws:dynamodb:*:*:table/*',
      ],
    );
    for (const call of calls.filter(({ service }) => service === 'dynamodb')) {
      assert.ok(call.table, `${call.op} names no table`);
    }
  });
});
