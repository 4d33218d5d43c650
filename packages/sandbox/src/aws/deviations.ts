import type {
  BillingMode,
  GlobalSecondaryIndex,
  GlobalSecondaryIndexUpdate,
  OnDemandThroughput,
  ProvisionedThroughput,
  ReplicationGroupUpdate,
  StreamSpecification,
  TableDescription,
  TimeToLiveDescription,
  TimeToLiveSpecification,
} from '@aws-sdk/client-dynamodb';

/** Asks the emulator on behalf of the caller. */
export type AskEmulator = (
  op: string,
  input: { TableName: string } | { ResourceArn: string },
) => Promise<{
  Table?: TableDescription;
  TableDescription?: TableDescription;
  TimeToLiveDescription?: TimeToLiveDescription;
  ContributorInsightsStatus?: string;
}>;

/** The part of a call that is looked at here. */
export interface DynamoDBInput {
  TableName?: string;
  ResourceArn?: string;
  BillingMode?: BillingMode;
  OnDemandThroughput?: OnDemandThroughput;
  StreamSpecification?: StreamSpecification;
  TimeToLiveSpecification?: TimeToLiveSpecification;
  GlobalSecondaryIndexes?: GlobalSecondaryIndex[];
  GlobalSecondaryIndexUpdates?: GlobalSecondaryIndexUpdate[];
  ReplicaUpdates?: ReplicationGroupUpdate[];
  ContributorInsightsAction?: string;
  ResourcePolicy?: string;
  Policy?: string;
  [name: string]: unknown;
}

/** What UpdateTable can change; AWS's sentence about a call without any of it names them in other words. */
const CHANGES = [
  'ProvisionedThroughput',
  'BillingMode',
  'StreamSpecification',
  'GlobalSecondaryIndexUpdates',
  'SSESpecification',
  'ReplicaUpdates',
  'DeletionProtectionEnabled',
  'OnDemandThroughput',
  'WarmThroughput',
  'TableClass',
];
const NOTHING_TO_CHANGE =
  'At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates, MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency, DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is required';
const INVALID = 'One or more parameter values were invalid: ';
const MAX_POLICY_BYTES = 20_480;
const LIMITS = ['MaxReadRequestUnits', 'MaxWriteRequestUnits'] as const;
/** A limit with this value is removed. */
const NO_LIMIT = -1;
const NO_LIMITS = {
  MaxReadRequestUnits: NO_LIMIT,
  MaxWriteRequestUnits: NO_LIMIT,
};

/**
 * The emulator keeps only the capacity of an index that is updated, and keeps it as it is given: so that is where the
 * limits are put.
 */
type KeptThroughput = Partial<ProvisionedThroughput & OnDemandThroughput>;

/** Limits as AWS shows them: nothing of what was removed. */
function shownLimits(
  kept: OnDemandThroughput | undefined,
): OnDemandThroughput | undefined {
  const shown: OnDemandThroughput = {};
  for (const name of LIMITS) {
    const limit = kept?.[name];
    if (limit !== undefined && limit !== NO_LIMIT) shown[name] = limit;
  }
  return Object.keys(shown).length > 0 ? shown : undefined;
}

function mendLimits(
  shown: { OnDemandThroughput?: OnDemandThroughput },
  limits: OnDemandThroughput | undefined,
): void {
  if (limits) {
    shown.OnDemandThroughput = limits;
  } else {
    delete shown.OnDemandThroughput;
  }
}

/**
 * AWS leaves out what is switched off; the emulator keeps it with `DISABLED`, `false` or `-1`, and ACK then never
 * settles. AWS shows no capacity of an on-demand table's indexes; the emulator keeps what they had before.
 */
export function mendTable(table: TableDescription): void {
  if (table.SSEDescription?.Status === 'DISABLED') delete table.SSEDescription;
  if (table.StreamSpecification && !table.StreamSpecification.StreamEnabled) {
    delete table.StreamSpecification;
  }
  const onDemand = table.BillingModeSummary?.BillingMode === 'PAY_PER_REQUEST';
  mendLimits(
    table,
    onDemand ? shownLimits(table.OnDemandThroughput) : undefined,
  );
  for (const index of table.GlobalSecondaryIndexes ?? []) {
    const { MaxReadRequestUnits, MaxWriteRequestUnits, ...capacity } =
      (index.ProvisionedThroughput ?? {}) as KeptThroughput;
    const updated = { MaxReadRequestUnits, MaxWriteRequestUnits };
    const limits = LIMITS.some(name => updated[name] !== undefined)
      ? updated
      : index.OnDemandThroughput;
    mendLimits(index, onDemand ? shownLimits(limits) : undefined);
    index.ProvisionedThroughput = onDemand
      ? { ReadCapacityUnits: 0, WriteCapacityUnits: 0 }
      : capacity;
  }
}

/** AWS does not name an attribute when time to live is off; the emulator keeps the old one. */
export function mendTimeToLive(description: TimeToLiveDescription): void {
  if (description.TimeToLiveStatus === 'DISABLED') {
    delete description.AttributeName;
  }
}

/** What the emulator is asked to do, so that the outcome is that of the call in AWS. */
export async function asEmulatorTakesIt(
  op: string | undefined,
  input: DynamoDBInput,
  ask: AskEmulator,
): Promise<DynamoDBInput> {
  const table = input.TableName;
  const indexUpdates = input.GlobalSecondaryIndexUpdates;
  if (
    op !== 'UpdateTable' ||
    !table ||
    !(input.OnDemandThroughput || input.BillingMode || indexUpdates)
  ) {
    return input;
  }
  const { Table: current = {} } = await ask('DescribeTable', {
    TableName: table,
  });
  mendTable(current);
  // AWS forgets the limits with this change, and does not find them again after the way back.
  const forgets = input.BillingMode === 'PROVISIONED';
  const limits = forgets
    ? NO_LIMITS
    : input.OnDemandThroughput && {
        ...current.OnDemandThroughput,
        ...input.OnDemandThroughput,
      };
  return {
    ...input,
    ...(limits && { OnDemandThroughput: limits }),
    ...(indexUpdates && {
      GlobalSecondaryIndexUpdates: indexUpdates.map(indexUpdate => {
        const { Update } = indexUpdate;
        if (!Update || !(Update.OnDemandThroughput || forgets)) {
          return indexUpdate;
        }
        const before = current.GlobalSecondaryIndexes?.find(
          ({ IndexName }) => IndexName === Update.IndexName,
        );
        const kept: KeptThroughput = {
          ...before?.ProvisionedThroughput,
          ...Update.ProvisionedThroughput,
          ...NO_LIMITS,
          ...(!forgets && {
            ...before?.OnDemandThroughput,
            ...Update.OnDemandThroughput,
          }),
        };
        return {
          Update: {
            IndexName: Update.IndexName,
            ProvisionedThroughput: kept as ProvisionedThroughput,
          },
        };
      }),
    }),
  };
}

/** The emulator knows no policy of CreateTable, and gives a new table what an earlier one of that name had. */
export async function finishNewTable(
  input: DynamoDBInput,
  arn: string,
  ask: AskEmulator,
): Promise<void> {
  const TableName = input.TableName ?? '';
  await ask('DeleteResourcePolicy', { ResourceArn: arn });
  if (input.ResourcePolicy) {
    const policy = { ResourceArn: arn, Policy: input.ResourcePolicy };
    await ask('PutResourcePolicy', policy);
  }
  const insights = await ask('DescribeContributorInsights', { TableName });
  if (insights.ContributorInsightsStatus?.startsWith('ENABL')) {
    const change = { TableName, ContributorInsightsAction: 'DISABLE' };
    await ask('UpdateContributorInsights', change);
  }
}

function refusePolicy(policy: string | undefined): string | undefined {
  if (policy === undefined) return undefined;
  if (Buffer.byteLength(policy) > MAX_POLICY_BYTES) {
    return `${INVALID}Maximum policy size of ${MAX_POLICY_BYTES} bytes exceeded`;
  }
  try {
    JSON.parse(policy);
    return undefined;
  } catch {
    return `${INVALID}Invalid policy document: This policy contains invalid Json`;
  }
}

/** `subject` is the table, or an index in AWS's spelling. */
function refuseLimits(
  limits: OnDemandThroughput | undefined,
  subject: { outOfRange: string; provisioned: string },
  { onDemand, creating }: { onDemand: boolean; creating: boolean },
): string | undefined {
  for (const name of LIMITS) {
    const limit = limits?.[name];
    if (limit === undefined) continue;
    if (!onDemand) {
      return `${INVALID}${name} for OnDemandThroughput${subject.provisioned}`;
    }
    if (limit < 1 && (creating || limit !== NO_LIMIT)) {
      return `${INVALID}Requested ${name} for OnDemandThroughput for ${subject.outOfRange} is outside of valid range`;
    }
  }
  return undefined;
}

function refuseCreate(input: DynamoDBInput): string | undefined {
  const state = {
    onDemand: input.BillingMode === 'PAY_PER_REQUEST',
    creating: true,
  };
  const provisioned =
    ' cannot be specified when table BillingMode is PROVISIONED.';
  const ofIndex = ({ IndexName, OnDemandThroughput }: GlobalSecondaryIndex) =>
    refuseLimits(
      OnDemandThroughput,
      {
        outOfRange: `index : ${IndexName}`,
        provisioned: ` for index: ${IndexName}${provisioned}`,
      },
      state,
    );
  return (
    refusePolicy(input.ResourcePolicy) ??
    refuseLimits(
      input.OnDemandThroughput,
      { outOfRange: 'table', provisioned },
      state,
    ) ??
    input.GlobalSecondaryIndexes?.map(ofIndex).find(Boolean)
  );
}

function refuseStream(
  table: string,
  wanted: StreamSpecification,
  current: TableDescription,
): string | undefined {
  const enabled = Boolean(current.StreamSpecification?.StreamEnabled);
  if (enabled && !wanted.StreamEnabled && current.Replicas?.length) {
    return `${INVALID}Disabling Stream is not allowed for a Global Table replica.`;
  }
  if (enabled !== Boolean(wanted.StreamEnabled)) return undefined;
  return enabled
    ? `Table already has an enabled stream: TableName: ${table}`
    : `Table has no stream to disable: TableName: ${table}`;
}

function refuseIndexUpdate(
  { Update, Create }: GlobalSecondaryIndexUpdate,
  onDemand: boolean,
): string | undefined {
  const { IndexName, OnDemandThroughput } = Update ?? Create ?? {};
  if (
    Update &&
    onDemand &&
    !LIMITS.some(name => OnDemandThroughput?.[name] !== undefined)
  ) {
    return `${INVALID}The only Updates for index: ${IndexName} when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, WarmThroughput`;
  }
  return refuseLimits(
    OnDemandThroughput,
    {
      outOfRange: `index : ${IndexName}`,
      provisioned: ` for index: ${IndexName} cannot be specified when the table BillingMode is PROVISIONED`,
    },
    { onDemand, creating: !Update },
  );
}

async function refuseUpdate(
  table: string,
  input: DynamoDBInput,
  ask: AskEmulator,
): Promise<string | undefined> {
  const changes = CHANGES.filter(name => {
    const value = input[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
  if (changes.length === 0) return NOTHING_TO_CHANGE;
  const { Table: current } = await ask('DescribeTable', { TableName: table });
  if (!current) return undefined;
  const onDemand =
    (input.BillingMode ?? current.BillingModeSummary?.BillingMode) ===
    'PAY_PER_REQUEST';
  return (
    (input.StreamSpecification &&
      refuseStream(table, input.StreamSpecification, current)) ??
    refuseLimits(
      input.OnDemandThroughput,
      {
        outOfRange: 'table',
        provisioned:
          ' cannot be specified when the table BillingMode is PROVISIONED',
      },
      { onDemand, creating: false },
    ) ??
    input.GlobalSecondaryIndexUpdates?.map(update =>
      refuseIndexUpdate(update, onDemand),
    ).find(Boolean)
  );
}

async function refuseTimeToLive(
  table: string,
  wanted: Partial<TimeToLiveSpecification>,
  ask: AskEmulator,
): Promise<string | undefined> {
  const { TimeToLiveDescription: current } = await ask('DescribeTimeToLive', {
    TableName: table,
  });
  if (!current) return undefined;
  if (current.TimeToLiveStatus !== 'ENABLED') {
    return wanted.Enabled ? undefined : 'TimeToLive is already disabled';
  }
  if (current.AttributeName !== wanted.AttributeName) {
    return `TimeToLive is active on a different AttributeName: current AttributeName is ${current.AttributeName}`;
  }
  return wanted.Enabled ? 'TimeToLive is already enabled' : undefined;
}

/** The message of a ValidationException that AWS gives and the emulator does not, or gives in other words. */
export async function refuseAsAws(
  op: string | undefined,
  input: DynamoDBInput,
  ask: AskEmulator,
): Promise<string | undefined> {
  const table = input.TableName;
  if (op === 'PutResourcePolicy') return refusePolicy(input.Policy);
  if (op === 'CreateTable') return refuseCreate(input);
  if (op === 'UpdateTable' && table) return refuseUpdate(table, input, ask);
  if (op === 'UpdateTimeToLive' && table) {
    return refuseTimeToLive(table, input.TimeToLiveSpecification ?? {}, ask);
  }
  return undefined;
}
