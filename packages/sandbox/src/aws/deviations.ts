import type {
  TableDescription,
  TimeToLiveDescription,
  TimeToLiveSpecification,
  StreamSpecification,
} from '@aws-sdk/client-dynamodb';

/** Asks the emulator on behalf of the caller. */
export type AskEmulator = (
  op: string,
  input: { TableName: string },
) => Promise<{
  Table?: TableDescription;
  TimeToLiveDescription?: TimeToLiveDescription;
}>;

/**
 * AWS leaves out what is switched off; the emulator keeps it with `DISABLED` or `false`, and ACK then never settles.
 * AWS shows no capacity of an on-demand table's indexes; the emulator keeps what they had before.
 */
export function mendTable(table: TableDescription): void {
  if (table.SSEDescription?.Status === 'DISABLED') {
    delete table.SSEDescription;
  }
  if (table.StreamSpecification && !table.StreamSpecification.StreamEnabled) {
    delete table.StreamSpecification;
  }
  if (table.BillingModeSummary?.BillingMode === 'PAY_PER_REQUEST') {
    for (const index of table.GlobalSecondaryIndexes ?? []) {
      index.ProvisionedThroughput = {
        ReadCapacityUnits: 0,
        WriteCapacityUnits: 0,
      };
    }
  }
}

/** AWS does not name an attribute when time to live is off; the emulator keeps the old one. */
export function mendTimeToLive(description: TimeToLiveDescription): void {
  if (description.TimeToLiveStatus === 'DISABLED') {
    delete description.AttributeName;
  }
}

async function refuseStream(
  table: string,
  wanted: StreamSpecification,
  ask: AskEmulator,
): Promise<string | undefined> {
  const { Table } = await ask('DescribeTable', { TableName: table });
  const enabled = Boolean(Table?.StreamSpecification?.StreamEnabled);
  if (!Table || enabled !== Boolean(wanted.StreamEnabled)) {
    return undefined;
  }
  return `Table already has ${
    enabled ? 'an enabled' : 'a disabled'
  } stream: TableName: ${table}`;
}

async function refuseTimeToLive(
  table: string,
  wanted: Partial<TimeToLiveSpecification>,
  ask: AskEmulator,
): Promise<string | undefined> {
  const { TimeToLiveDescription: current } = await ask('DescribeTimeToLive', {
    TableName: table,
  });
  if (!current) {
    return undefined;
  }
  if (current.TimeToLiveStatus !== 'ENABLED') {
    return wanted.Enabled ? undefined : 'TimeToLive is already disabled';
  }
  if (current.AttributeName !== wanted.AttributeName) {
    return `TimeToLive is active on a different AttributeName: current AttributeName is ${current.AttributeName}`;
  }
  return wanted.Enabled ? 'TimeToLive is already enabled' : undefined;
}

/** The message of the ValidationException that AWS gives and the emulator does not: the same switch set twice. */
export async function refuseRepeatedSwitch(
  op: string | undefined,
  input: {
    TableName?: string;
    StreamSpecification?: StreamSpecification;
    TimeToLiveSpecification?: Partial<TimeToLiveSpecification>;
  },
  ask: AskEmulator,
): Promise<string | undefined> {
  const table = input.TableName;
  if (op === 'UpdateTable' && table && input.StreamSpecification) {
    return refuseStream(table, input.StreamSpecification, ask);
  }
  if (op === 'UpdateTimeToLive' && table) {
    return refuseTimeToLive(table, input.TimeToLiveSpecification ?? {}, ask);
  }
  return undefined;
}
