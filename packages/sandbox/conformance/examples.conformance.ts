import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ListTagsOfResourceCommand,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { read, waitFor, type AnyObject } from '../src/engines/kubernetes';
import { projectDirectory } from '../src/paths';
import {
  applyText,
  environment,
  exampleText,
  refusal,
  readBack,
  removeApplication,
  serviceStatus,
  waitUntilActive,
  APPLICATION,
  INSTANCE,
} from './environment';

const env = environment();
const EXAMPLES = ['basic', 'with-gsi', 'provisioned', 'production'] as const;

const DOCUMENTED_STATUS = [
  'tableArn',
  'tableStatus',
  'tableID',
  'latestStreamArn',
  'itemCount',
  'tableSizeBytes',
  'creationDateTime',
  'conditions',
];

async function describeTable(TableName: string): Promise<TableDescription> {
  const { Table } = await env.dynamodb.send(
    new DescribeTableCommand({ TableName }),
  );
  return Table!;
}

function assertDocumentedStatus(application: AnyObject): void {
  const service = serviceStatus(application)!;
  for (const field of DOCUMENTED_STATUS) {
    assert.ok(field in service.details, `status has no ${field}`);
  }
  const { details } = service;
  assert.match(details.tableArn, /^arn:aws:dynamodb:us-east-1:\d{12}:table\//);
  assert.equal(details.tableStatus, 'ACTIVE');
  assert.match(details.tableID, /.+/);
  assert.equal(details.itemCount, '0');
  assert.equal(details.tableSizeBytes, '0');
  assert.match(details.creationDateTime, /^\d{4}-\d\d-\d\dT/);
  const conditions = JSON.parse(details.conditions) as {
    type: string;
    status: string;
  }[];
  assert.equal(
    conditions.find(({ type }) => type === 'ACK.ResourceSynced')?.status,
    'True',
  );
  assert.match(service.message!, /^DynamoDB table is ACTIVE: arn:/);
}

async function orderExample(text: string): Promise<AnyObject> {
  return waitUntilActive(env, await applyText(env, text));
}

describe('The documented examples, as they stand', () => {
  it('are the text of the documentation', { skip: noDocumentation() }, () => {
    const documentation = readFileSync(documentationFile(), 'utf8');
    for (const name of EXAMPLES) {
      assert.ok(
        documentation.includes(exampleText(name).trim()),
        `examples/dynamodb-kro/${name}.yaml differs from the documentation`,
      );
    }
  });

  // The first two share one component name and one table name: one after the other.
  it('basic becomes an on-demand table with a partition key', async () => {
    const application = await orderExample(exampleText('basic'));
    assertDocumentedStatus(application);
    const table = await describeTable('users-table');
    assert.equal(table.TableStatus, 'ACTIVE');
    assert.equal(table.BillingModeSummary?.BillingMode, 'PAY_PER_REQUEST');
    assert.deepEqual(table.KeySchema, [
      { AttributeName: 'userId', KeyType: 'HASH' },
    ]);
    assert.deepEqual(table.AttributeDefinitions, [
      { AttributeName: 'userId', AttributeType: 'S' },
    ]);

    await removeApplication(env, application);
    await waitFor(
      'the table to be gone from AWS',
      async () =>
        describeTable('users-table').then(
          () => undefined,
          error =>
            error.name === 'ResourceNotFoundException' ? true : undefined,
        ),
      { timeoutMs: 60_000 },
    );
  });

  it('with-gsi becomes a table with an index by email', async () => {
    const application = await orderExample(exampleText('with-gsi'));
    assertDocumentedStatus(application);
    const [index] = (await describeTable('users-table'))
      .GlobalSecondaryIndexes!;
    assert.equal(index.IndexName, 'email-index');
    assert.equal(index.IndexStatus, 'ACTIVE');
    assert.deepEqual(index.KeySchema, [
      { AttributeName: 'email', KeyType: 'HASH' },
    ]);
    assert.deepEqual(index.Projection, { ProjectionType: 'ALL' });
    await removeApplication(env, application);
  });

  it('provisioned becomes a table with the capacity that was asked for', async () => {
    const application = await orderExample(exampleText('provisioned'));
    assertDocumentedStatus(application);
    const { ProvisionedThroughput } = await describeTable('orders-table');
    assert.equal(ProvisionedThroughput?.ReadCapacityUnits, 10);
    assert.equal(ProvisionedThroughput?.WriteCapacityUnits, 5);
    await removeApplication(env, application);
  });

  // The documentation writes N without quotes, which kubectl reads as the boolean false.
  for (const [spelling, text] of [
    ['unquoted', exampleText('production')],
    [
      'quoted',
      exampleText('production')
        .replaceAll('attributeType: N', 'attributeType: "N"')
        .replaceAll('users-prod', 'users-prod-quoted')
        .replaceAll('production-table', 'production-table-quoted')
        .replaceAll('user-table', 'user-table-quoted'),
    ],
  ] as const) {
    it(`production with ${spelling} N has every setting, and its Secret`, async () => {
      assert.equal(
        text.includes('attributeType: N\n'),
        spelling === 'unquoted',
      );
      const suffix = spelling === 'quoted' ? '-quoted' : '';
      const TableName = `users-prod${suffix}`;
      const application = await orderExample(text);
      assertDocumentedStatus(application);

      const table = await describeTable(TableName);
      assert.deepEqual(table.KeySchema, [
        { AttributeName: 'userId', KeyType: 'HASH' },
        { AttributeName: 'createdAt', KeyType: 'RANGE' },
      ]);
      assert.deepEqual(
        [...table.AttributeDefinitions!].sort((a, b) =>
          a.AttributeName! < b.AttributeName! ? -1 : 1,
        ),
        [
          { AttributeName: 'createdAt', AttributeType: 'N' },
          { AttributeName: 'email', AttributeType: 'S' },
          { AttributeName: 'userId', AttributeType: 'S' },
        ],
      );
      assert.equal(table.GlobalSecondaryIndexes?.[0].IndexName, 'email-index');
      assert.deepEqual(table.StreamSpecification, {
        StreamEnabled: true,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      });
      assert.equal(table.DeletionProtectionEnabled, true);
      // AES256 is AWS's own key, which DescribeTable does not mention
      assert.equal(table.SSEDescription, undefined);

      const { ContinuousBackupsDescription } = await env.dynamodb.send(
        new DescribeContinuousBackupsCommand({ TableName }),
      );
      assert.equal(
        ContinuousBackupsDescription?.PointInTimeRecoveryDescription
          ?.PointInTimeRecoveryStatus,
        'ENABLED',
      );
      const { TimeToLiveDescription } = await env.dynamodb.send(
        new DescribeTimeToLiveCommand({ TableName }),
      );
      assert.deepEqual(TimeToLiveDescription, {
        TimeToLiveStatus: 'ENABLED',
        AttributeName: 'expiresAt',
      });
      const { Tags } = await env.dynamodb.send(
        new ListTagsOfResourceCommand({ ResourceArn: table.TableArn }),
      );
      const tags = Object.fromEntries(
        Tags!.map(({ Key, Value }) => [Key, Value]),
      );
      assert.equal(tags.Environment, 'Production');
      assert.equal(tags.Application, 'UserService');

      assert.equal(
        serviceStatus(application)!.details.latestStreamArn,
        table.LatestStreamArn,
      );
      const secret = await read(env.api, {
        apiVersion: 'v1',
        kind: 'Secret',
        name: `user-table${suffix}-connection`,
        namespace: 'default',
      });
      const data = (secret as AnyObject & { data: Record<string, string> })
        .data;
      const decoded = Object.fromEntries(
        Object.entries(data).map(([key, value]) => [
          key,
          Buffer.from(value, 'base64').toString(),
        ]),
      );
      assert.deepEqual(decoded, {
        tableName: TableName,
        tableArn: table.TableArn,
        region: 'us-east-1',
        streamArn: table.LatestStreamArn,
      });

      // Protected: removing the Application leaves the table.
      await removeApplication(env, application);
      assert.equal((await describeTable(TableName)).TableStatus, 'ACTIVE');
    });
  }
});

describe('A mistake in the manifest', () => {
  const refused = (
    title: string,
    name: string,
    change: (text: string) => string,
    expected: RegExp,
  ) =>
    it(title, async () => {
      const text = change(
        exampleText('basic')
          .replace('name: user-table-app', `name: ${name}`)
          .replace('name: user-table\n', `name: ${name}\n`)
          .replace('users-table', name),
      );
      const application = await applyText(env, text);
      const message = await waitFor(
        'a refusal',
        async () => refusal((await readBack(env, APPLICATION, application))!),
        { timeoutMs: 60_000 },
      );
      assert.match(message, expected);
      assert.equal(await readBack(env, INSTANCE, application, name), undefined);
      await removeApplication(env, application);
    });

  refused(
    'an unknown parameter is refused by name',
    'unknown-parameter',
    text => `${text.trimEnd()}\n        fooBar: 1\n`,
    /parameter\.fooBar: field not allowed/,
  );
  refused(
    'an unknown parameter inside a key is refused by name',
    'unknown-key-field',
    text => `${text.trimEnd()}\n            fooBar: 1\n`,
    /fooBar: field not allowed/,
  );
  refused(
    'PROVISIONED without throughput is refused with the rule',
    'no-throughput',
    text => text.replace('PAY_PER_REQUEST', 'PROVISIONED'),
    /provisionedThroughput is required when billingMode is PROVISIONED/,
  );
  refused(
    'a key without its attribute is refused with the attribute',
    'undefined-attribute',
    text => text.replace(/userId(\n\s+keyType)/, 'nope$1'),
    /attribute 'nope' is used in a key but is not in attributeDefinitions/,
  );
});

function documentationFile(): string {
  return join(projectDirectory, '..', 'shared', 'SPEC.md');
}

function noDocumentation(): string | false {
  return existsSync(documentationFile())
    ? false
    : 'the documentation is not beside this checkout; the examples themselves are proven below';
}
