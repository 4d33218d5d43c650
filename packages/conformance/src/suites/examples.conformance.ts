import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTagsOfResourceCommand,
  UpdateTableCommand,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import {
  read,
  type AnyObject,
  waitFor,
  projectDirectory,
} from '@aws-dynamodb-kro/sandbox/client';
import { documentedDirectory } from '../paths';
import {
  applyText,
  environment,
  exampleText,
  removeApplication,
  serviceStatuses,
  waitUntilActive,
  EXAMPLES,
} from '../support/environment';

const env = environment();

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

/** What AWS says of a table, and the client for its region. */
interface AtAws {
  table: TableDescription;
  client: DynamoDBClient;
}

function clientFor(region: string): DynamoDBClient {
  return new DynamoDBClient({
    region,
    endpoint: env.endpoints.awsEndpoint,
    credentials: { accessKeyId: 'suite', secretAccessKey: 'suite' },
  });
}

/** @returns `undefined` when AWS has no such table */
async function atAws(
  TableName: string,
  region: string,
): Promise<AtAws | undefined> {
  const client = clientFor(region);
  try {
    const { Table } = await client.send(
      new DescribeTableCommand({ TableName }),
    );
    return { table: Table!, client };
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

interface Component {
  name: string;
  properties: {
    tableName: string;
    region: string;
    deletionPolicy?: string;
  };
}

function componentsOf(application: AnyObject): Component[] {
  return application.spec!.components as Component[];
}

/** Eight of eight fields, ACK's conditions, and the sentence of a table that is ready; the same as AWS says. */
async function assertDocumentedStatus(application: AnyObject): Promise<void> {
  for (const { name, properties } of componentsOf(application)) {
    const service = serviceStatuses(application).find(
      status => status.name === name,
    )!;
    const { details, message } = service;
    for (const field of DOCUMENTED_STATUS) {
      assert.ok(field in details, `the status of ${name} has no ${field}`);
    }
    const { table } = (await atAws(properties.tableName, properties.region))!;
    assert.equal(details.tableArn, table.TableArn);
    assert.match(
      details.tableArn,
      new RegExp(
        `^arn:aws:dynamodb:${properties.region}:\\d{12}:table/${properties.tableName}$`,
      ),
    );
    assert.equal(details.tableStatus, 'ACTIVE');
    assert.equal(details.tableID, table.TableId);
    assert.equal(details.latestStreamArn, table.LatestStreamArn ?? '');
    assert.equal(details.itemCount, '0');
    assert.equal(details.tableSizeBytes, '0');
    assert.match(details.creationDateTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const conditions = JSON.parse(details.conditions) as {
      type: string;
      status: string;
    }[];
    assert.equal(
      conditions.find(({ type }) => type === 'ACK.ResourceSynced')?.status,
      'True',
    );
    assert.ok(
      message!.startsWith(`DynamoDB table is ACTIVE: ${table.TableArn}`),
      message,
    );
  }
}

/** Deletes a table that was left in AWS, so that the next example can have its name. */
async function deleteInAws(
  { table, client }: AtAws,
  region: string,
): Promise<void> {
  const { TableName, DeletionProtectionEnabled } = table;
  if (DeletionProtectionEnabled) {
    await client.send(
      new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }),
    );
    await waitFor(
      `${TableName} to be without protection`,
      async () => {
        const now = (await atAws(TableName!, region))!.table;
        return now.TableStatus === 'ACTIVE' && !now.DeletionProtectionEnabled
          ? true
          : undefined;
      },
      { timeoutMs: 60_000 },
    );
  }
  await client.send(new DeleteTableCommand({ TableName }));
  await waitFor(
    `${TableName} to be gone from AWS`,
    async () => ((await atAws(TableName!, region)) ? undefined : true),
    { timeoutMs: 60_000 },
  );
}

/** Removes the Application: its tables stay, since none of the examples asks for their deletion. */
async function removeAndKeep(application: AnyObject): Promise<void> {
  await removeApplication(env, application);
  for (const { properties } of componentsOf(application)) {
    const { tableName, region, deletionPolicy } = properties;
    assert.notEqual(deletionPolicy, 'delete');
    const left = (await atAws(tableName, region))!;
    assert.ok(left, `${tableName} is gone from AWS`);
    assert.equal(left.table.TableStatus, 'ACTIVE');
    await deleteInAws(left, region);
  }
}

function assertKey(table: TableDescription, ...names: string[]): void {
  assert.deepEqual(
    table.KeySchema!.map(({ AttributeName }) => AttributeName),
    names,
  );
}

function assertEmailIndex(table: TableDescription): void {
  const [index] = table.GlobalSecondaryIndexes!;
  assert.equal(index.IndexName, 'email-index');
  assert.equal(index.IndexStatus, 'ACTIVE');
  assert.deepEqual(index.KeySchema, [
    { AttributeName: 'email', KeyType: 'HASH' },
  ]);
  assert.deepEqual(index.Projection, { ProjectionType: 'ALL' });
}

async function pointInTimeRecovery({ table, client }: AtAws) {
  const { ContinuousBackupsDescription } = await client.send(
    new DescribeContinuousBackupsCommand({ TableName: table.TableName }),
  );
  return ContinuousBackupsDescription?.PointInTimeRecoveryDescription
    ?.PointInTimeRecoveryStatus;
}

async function timeToLive({ table, client }: AtAws) {
  const { TimeToLiveDescription } = await client.send(
    new DescribeTimeToLiveCommand({ TableName: table.TableName }),
  );
  return TimeToLiveDescription;
}

async function assertProduction(
  { table, client }: AtAws,
  secretName: string,
): Promise<void> {
  assertKey(table, 'userId', 'createdAt');
  assert.deepEqual(
    table
      .AttributeDefinitions!.map(
        ({ AttributeName, AttributeType }) =>
          `${AttributeName} ${AttributeType}`,
      )
      .sort(),
    ['createdAt N', 'email S', 'userId S'],
  );
  assertEmailIndex(table);
  assert.deepEqual(table.StreamSpecification, {
    StreamEnabled: true,
    StreamViewType: 'NEW_AND_OLD_IMAGES',
  });
  assert.equal(table.DeletionProtectionEnabled, true);
  // AES256 is AWS's own key, which DescribeTable does not mention
  assert.equal(table.SSEDescription, undefined);
  assert.equal(await pointInTimeRecovery({ table, client }), 'ENABLED');
  assert.deepEqual(await timeToLive({ table, client }), {
    TimeToLiveStatus: 'ENABLED',
    AttributeName: 'expiresAt',
  });
  const { Tags } = await client.send(
    new ListTagsOfResourceCommand({ ResourceArn: table.TableArn }),
  );
  const tags = Object.fromEntries(Tags!.map(({ Key, Value }) => [Key, Value]));
  assert.equal(tags.Environment, 'Production');
  assert.equal(tags.Application, 'UserService');

  const secret = (await read(env.api, {
    apiVersion: 'v1',
    kind: 'Secret',
    name: secretName,
    namespace: 'default',
  })) as AnyObject & { data: Record<string, string> };
  const data = Object.fromEntries(
    Object.entries(secret.data).map(([key, value]) => [
      key,
      Buffer.from(value, 'base64').toString(),
    ]),
  );
  assert.deepEqual(data, {
    tableName: table.TableName,
    tableArn: table.TableArn,
    region: 'us-east-1',
    streamArn: table.LatestStreamArn,
  });
}

/** The table that `adopt-existing` finds. */
let adopted: TableDescription | undefined;

/** What AWS has once an example is active, by the name of its file. */
const results: Record<string, (tables: AtAws[]) => void | Promise<void>> = {
  basic: ([{ table }]) => {
    assertKey(table, 'userId');
    assert.equal(table.BillingModeSummary?.BillingMode, 'PAY_PER_REQUEST');
    assert.deepEqual(table.AttributeDefinitions, [
      { AttributeName: 'userId', AttributeType: 'S' },
    ]);
  },
  'with-gsi': ([{ table }]) => {
    assertKey(table, 'userId');
    assertEmailIndex(table);
  },
  provisioned: ([{ table }]) => {
    assertKey(table, 'orderId');
    assert.equal(table.ProvisionedThroughput?.ReadCapacityUnits, 10);
    assert.equal(table.ProvisionedThroughput?.WriteCapacityUnits, 5);
  },
  production: ([at]) => assertProduction(at, 'users-production-connection'),
  'adopt-existing': async ([at]) => {
    assert.equal(at.table.TableId, adopted!.TableId, 'it is the same table');
    assert.equal(await pointInTimeRecovery(at), 'ENABLED');
  },
  'multi-region': async tables => {
    assert.equal(tables.length, 2);
    assert.notEqual(tables[0].table.TableId, tables[1].table.TableId);
    for (const at of tables) {
      assertKey(at.table, 'sessionId');
      assert.equal((await timeToLive(at))?.TimeToLiveStatus, 'ENABLED');
    }
  },
};

const preparations: Record<string, () => Promise<void>> = {
  'adopt-existing': async () => {
    const { TableDescription } = await env.dynamodb.send(
      new CreateTableCommand({
        TableName: 'legacy-invoices',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'invoiceId', AttributeType: 'S' },
        ],
        KeySchema: [{ AttributeName: 'invoiceId', KeyType: 'HASH' }],
      }),
    );
    adopted = TableDescription;
    await waitFor(
      'legacy-invoices to be ACTIVE',
      async () => {
        const { table } = (await atAws('legacy-invoices', 'us-east-1'))!;
        return table.TableStatus === 'ACTIVE' ? true : undefined;
      },
      { timeoutMs: 60_000 },
    );
  },
};

async function proveExample(
  text: string,
  expected: (tables: AtAws[]) => void | Promise<void>,
): Promise<void> {
  const application = await waitUntilActive(env, await applyText(env, text));
  await assertDocumentedStatus(application);
  const tables = await Promise.all(
    componentsOf(application).map(({ properties }) =>
      atAws(properties.tableName, properties.region),
    ),
  );
  await expected(tables as AtAws[]);
  await removeAndKeep(application);
}

describe('The examples, all at the same time', { concurrency: true }, () => {
  for (const file of readdirSync(EXAMPLES).sort()) {
    const name = basename(file, '.yaml');
    it(`${file} reaches its result, and its tables stay when it is removed`, async () => {
      assert.ok(results[name], `no result is written down for ${file}`);
      await preparations[name]?.();
      await proveExample(exampleText(name), results[name]);
    });
  }
});

/** Word for word what the original documentation gives; three of them claim one component name, two one table. */
const DOCUMENTED = documentedDirectory;

function documentedText(name: string): string {
  return readFileSync(join(DOCUMENTED, `${name}.yaml`), 'utf8');
}

describe('The documented examples, word for word, one after the other', () => {
  const documentation = join(projectDirectory, '..', 'shared', 'SPEC.md');
  it(
    'are the text of the documentation',
    {
      skip: existsSync(documentation)
        ? false
        : 'the documentation is not beside this checkout; the texts themselves are proven below',
    },
    () => {
      const text = readFileSync(documentation, 'utf8');
      for (const file of readdirSync(DOCUMENTED)) {
        const documented = readFileSync(join(DOCUMENTED, file), 'utf8');
        assert.ok(
          text.includes(documented.trim()),
          `${file} differs from the documentation`,
        );
      }
    },
  );

  for (const name of ['basic', 'with-gsi', 'provisioned']) {
    it(`${name} reaches its result, and its table stays when it is removed`, () =>
      proveExample(documentedText(name), results[name]));
  }

  it('production, in which N has no quotes, reaches its result, and its table stays when it is removed', () => {
    const text = documentedText('production');
    // kubectl reads this as the boolean false
    assert.match(text, /attributeType: N\n/);
    return proveExample(text, ([at]) =>
      assertProduction(at, 'user-table-connection'),
    );
  });
});
