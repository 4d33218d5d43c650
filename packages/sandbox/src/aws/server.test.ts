import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { startAwsProxy, type AwsProxy } from './server';

interface EmulatedTable {
  TableName: string;
  TableStatus: string;
  StreamSpecification?: { StreamEnabled: boolean };
  SSEDescription: object;
  timeToLive: { TimeToLiveStatus: string; AttributeName?: string };
}

/** Deviates from AWS where the real emulator does. */
function startEmulator(): Promise<Server> {
  const tables = new Map<string, EmulatedTable>();
  const server = createServer(async (request, response) => {
    const input = JSON.parse((await text(request)) || '{}');
    const op = String(request.headers['x-amz-target']).split('.')[1];
    const table = tables.get(input.TableName);
    const answer = (code: number, body: unknown) => {
      response.writeHead(code, { 'x-amz-crc32': '1' });
      response.end(JSON.stringify(body));
    };
    if (op === 'CreateTable') {
      const created = {
        TableName: input.TableName,
        TableStatus: 'ACTIVE',
        SSEDescription: { Status: 'DISABLED', SSEType: 'KMS' },
        timeToLive: { TimeToLiveStatus: 'DISABLED' },
      };
      tables.set(input.TableName, created);
      answer(200, { TableDescription: created });
    } else if (!table) {
      answer(400, {
        __type: 'com.amazonaws#ResourceNotFoundException',
        message: 'not found',
      });
    } else if (op === 'UpdateTable') {
      table.StreamSpecification = input.StreamSpecification;
      answer(200, { TableDescription: table });
    } else if (op === 'DeleteTable') {
      tables.delete(input.TableName);
      answer(200, { TableDescription: table });
    } else if (op === 'UpdateTimeToLive') {
      const { Enabled, AttributeName } = input.TimeToLiveSpecification;
      table.timeToLive = {
        TimeToLiveStatus: Enabled ? 'ENABLED' : 'DISABLED',
        AttributeName,
      };
      answer(200, {});
    } else if (op === 'DescribeTimeToLive') {
      answer(200, { TimeToLiveDescription: table.timeToLive });
    } else {
      answer(200, { Table: table });
    }
  });
  return new Promise(resolve =>
    server.listen(0, '127.0.0.1', () => resolve(server)),
  );
}

describe('startAwsProxy', () => {
  let emulator: Server;
  let proxy: AwsProxy;
  let dynamodb: DynamoDBClient;
  let folder: string;
  const TableName = 't';
  const create = () =>
    dynamodb.send(
      new CreateTableCommand({
        TableName,
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      }),
    );
  const describeTable = async () =>
    (await dynamodb.send(new DescribeTableCommand({ TableName }))).Table;
  const setStream = (StreamEnabled: boolean) =>
    dynamodb.send(
      new UpdateTableCommand({
        TableName,
        StreamSpecification: { StreamEnabled },
      }),
    );
  const setTimeToLive = (AttributeName: string, Enabled: boolean) =>
    dynamodb.send(
      new UpdateTimeToLiveCommand({
        TableName,
        TimeToLiveSpecification: { AttributeName, Enabled },
      }),
    );

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aws-proxy-'));
    emulator = await startEmulator();
    proxy = await startAwsProxy({
      port: 0,
      upstreamPort: (emulator.address() as AddressInfo).port,
      logFile: join(folder, 'calls.jsonl'),
      createMs: 0,
      updateMs: 0,
      deleteMs: 0,
    });
    dynamodb = new DynamoDBClient({
      endpoint: proxy.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'very-secret' },
      maxAttempts: 1,
    });
  });

  afterEach(async () => {
    dynamodb.destroy();
    await proxy.stop();
    await new Promise(resolve => emulator.close(resolve));
    rmSync(folder, { recursive: true });
  });

  it('adds the CREATING phase and refuses changes during it', async () => {
    proxy.configure({ tables: { t: { createMs: 60_000 } } });
    await create();
    await expect(describeTable()).resolves.toMatchObject({
      TableStatus: 'CREATING',
    });
    await expect(setStream(true)).rejects.toMatchObject({
      name: 'ResourceInUseException',
    });
  });

  it('shows a removed table as DELETING, and then not at all', async () => {
    proxy.configure({ deleteMs: 60_000 });
    await create();
    await dynamodb.send(new DeleteTableCommand({ TableName }));
    await expect(describeTable()).resolves.toMatchObject({
      TableStatus: 'DELETING',
    });
    await expect(create()).rejects.toThrow('Table is being deleted: t');
  });

  it('leaves out what is switched off, as AWS does', async () => {
    await create();
    await setStream(true);
    await setStream(false);
    const table = await describeTable();
    expect(table?.SSEDescription).toBeUndefined();
    expect(table?.StreamSpecification).toBeUndefined();
    await setTimeToLive('a', true);
    await setTimeToLive('a', false);
    const { TimeToLiveDescription } = await dynamodb.send(
      new DescribeTimeToLiveCommand({ TableName }),
    );
    expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'DISABLED' });
  });

  it('refuses to switch a stream or time to live twice the same way', async () => {
    await create();
    await expect(setStream(false)).rejects.toThrow(
      'Table has no stream to disable: TableName: t',
    );
    await setStream(true);
    await expect(setStream(true)).rejects.toThrow('has an enabled stream');
    await expect(setTimeToLive('a', false)).rejects.toThrow('already disabled');
    await setTimeToLive('a', true);
    await expect(setTimeToLive('a', true)).rejects.toThrow('already enabled');
    await expect(setTimeToLive('b', true)).rejects.toThrow(
      'active on a different AttributeName: current AttributeName is a',
    );
  });

  it('keeps time to live DISABLING for a while, and refuses another change meanwhile', async () => {
    const timeToLive = async () =>
      (await dynamodb.send(new DescribeTimeToLiveCommand({ TableName })))
        .TimeToLiveDescription;
    await create();
    await setTimeToLive('a', true);
    proxy.configure({ tables: { t: { ttlMs: 60_000 } } });
    await setTimeToLive('a', false);
    await expect(timeToLive()).resolves.toEqual({
      TimeToLiveStatus: 'DISABLING',
      AttributeName: 'a',
    });
    await expect(setTimeToLive('b', true)).rejects.toThrow(
      'Time to live has been modified multiple times within a fixed interval',
    );
  });

  it('gives an injected fault instead of the answer', async () => {
    proxy.configure({
      tables: {
        t: {
          faults: [
            {
              op: 'CreateTable',
              code: 'AccessDeniedException',
              message: 'not you',
              times: 1,
            },
          ],
        },
      },
    });
    await expect(create()).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: 'not you',
    });
    await expect(create()).resolves.toBeDefined();
  });

  it('shows another status instead of ACTIVE', async () => {
    await create();
    const tableStatus = 'ARCHIVED';
    proxy.configure({ tables: { t: { tableStatus } } });
    expect((await describeTable())?.TableStatus).toBe('ARCHIVED');
    proxy.configure({ tables: { t: { tableStatus: null } } });
    expect((await describeTable())?.TableStatus).toBe('ACTIVE');
  });

  it('lets nobody connect during an outage', async () => {
    const outage = (body: string) =>
      fetch(`${proxy.url}/__proxy/outage`, { method: 'POST', body });
    expect((await outage('{}')).status).toBe(400);
    expect((await outage('{"ms": 300}')).status).toBe(200);
    await expect(create()).rejects.toThrow('ECONNREFUSED');
    // from then on until one call gets through, nothing but the refused connection is seen
    const refusals: string[] = [];
    while (
      !(await create().then(
        () => true,
        error => {
          refusals.push(String(error));
          return false;
        },
      ))
    );
    expect(
      refusals.filter(refusal => !refusal.includes('ECONNREFUSED')),
    ).toEqual([]);
  });

  it('says that the emulator does not answer', async () => {
    emulator.closeAllConnections();
    await new Promise(resolve => emulator.close(resolve));
    await expect(create()).rejects.toThrow(
      "The sandbox's AWS emulator did not answer",
    );
    emulator = await startEmulator();
  });

  it('lists and logs the calls without credentials', async () => {
    await create();
    await expect(setStream(false)).rejects.toThrow('no stream to disable');
    const response = await fetch(`${proxy.url}/__proxy/calls?table=t`);
    expect(await response.json()).toMatchObject([
      { op: 'CreateTable', region: 'eu-west-1', code: 200 },
      {
        op: 'UpdateTable',
        table: 't',
        code: 400,
        error: { type: 'ValidationException' },
      },
    ]);
    await proxy.stop();
    const log = readFileSync(join(folder, 'calls.jsonl'), 'utf8');
    expect(log.trim().split('\n')).toHaveLength(2);
    expect(log).not.toMatch(/Credential|Signature|secret/i);
    proxy = await startAwsProxy({ port: 0, upstreamPort: 1 });
  });

  it('takes settings on its control endpoint, from programs and not from web pages', async () => {
    const post = (body: string, headers: Record<string, string> = {}) =>
      fetch(`${proxy.url}/__proxy`, { method: 'POST', body, headers });
    await expect(
      post('{"createMs": 7}').then(response => response.json()),
    ).resolves.toMatchObject({ createMs: 7, updateMs: 0 });
    expect((await post('{"createMs": "7"}')).status).toBe(400);
    expect((await post('{')).status).toBe(400);
    expect((await post('{}', { origin: 'http://elsewhere' })).status).toBe(403);
    const settings = await fetch(`${proxy.url}/__proxy`);
    await expect(settings.json()).resolves.toMatchObject({ createMs: 7 });
  });
});
