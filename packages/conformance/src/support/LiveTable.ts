import assert from 'node:assert/strict';
import {
  CreateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBTableParameters } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { keepTables } from './keepTables';
import {
  apply,
  read,
  type AnyObject,
  waitFor,
  type AwsCall,
  type AwsProxySettingsPatch,
} from '@aws-dynamodb-kro/sandbox/client';
import {
  refusal,
  serviceStatus,
  serviceStatuses,
  APPLICATION,
  INSTANCE,
  TABLE,
  type Environment,
} from './environment';
import { DEFAULT_ACCOUNT, type Aws, type AwsTable } from './awsTable';

/** The documented parameters and the two beyond them; what is `undefined` is left out. */
export type Parameters = Partial<DynamoDBTableParameters> & {
  adoptionPolicy?: 'adopt' | 'adopt-or-create';
  deletionPolicy?: 'delete' | 'retain';
};

/** Longer than any change takes on two busy cores: what is not settled by then hangs. */
export const HANGS_MS = 180_000;
/** A sentence is there sooner. */
const SAID_MS = 60_000;
const EVERY_MS = 500;

export const NAMESPACE = 'default';

/** What every table has unless its case says otherwise: a partition key alone, paid per request. */
const PLAIN: Parameters = {
  region: 'us-east-1',
  attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
  keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
};

/** What the tables of most cases have: they are gone when removed. */
export const REMOVABLE: Parameters = { deletionPolicy: 'delete' };

/** Where an Application differs from that of most cases. */
export interface ApplicationOptions {
  namespace?: string;
  /** Name of the component, and so of the instance and the Table, where it is not that of the Application. */
  component?: string;
  /** KubeVela's policies, where they are not those that Backstage writes. */
  policies?: object[];
  annotations?: Record<string, string>;
}

/** What a user reads of an Application, and where. */
export interface Saying {
  where: 'workflow step' | 'service message';
  text: string;
}

/** An Application of one component, through which a case changes a table as a user does. */
export class LiveTable {
  readonly name: string;
  options: ApplicationOptions;
  #parameters: Parameters;
  #account = DEFAULT_ACCOUNT;
  readonly #env: Environment;
  readonly #aws: Aws;

  /** @param name - of the Application, its component, and the table unless its parameters name one */
  constructor(
    env: Environment,
    aws: Aws,
    name: string,
    parameters: Parameters = {},
    options: ApplicationOptions = {},
  ) {
    this.#env = env;
    this.#aws = aws;
    this.name = name;
    this.options = options;
    this.#parameters = { tableName: name, ...PLAIN, ...parameters };
  }

  get parameters(): Parameters {
    return this.#parameters;
  }

  get tableName(): string {
    return this.#parameters.tableName!;
  }

  get namespace(): string {
    return this.options.namespace ?? NAMESPACE;
  }

  get component(): string {
    return this.options.component ?? this.name;
  }

  manifest() {
    const { name, namespace } = this;
    const { annotations, policies = keepTables } = this.options;
    return {
      ...APPLICATION,
      metadata: { name, namespace, annotations },
      spec: {
        components: [
          {
            name: this.component,
            type: 'aws-dynamodb-kro',
            properties: this.#parameters,
          },
        ],
        policies,
      },
    };
  }

  /** The same Application with other parameters, `undefined` leaving one out. */
  async apply(change: Parameters = {}): Promise<void> {
    this.#parameters = { ...this.#parameters, ...change };
    await apply(this.#env.api, this.manifest());
  }

  application(): Promise<AnyObject | undefined> {
    return this.#read(APPLICATION, this.name);
  }

  instance(): Promise<AnyObject | undefined> {
    return this.#read(INSTANCE);
  }

  ackTable(): Promise<AnyObject | undefined> {
    return this.#read(TABLE);
  }

  #read(kind: { apiVersion: string; kind: string }, name = this.component) {
    const { namespace } = this;
    return read(this.#env.api, { ...kind, name, namespace });
  }

  /** The account that the next reads at AWS are about. */
  inAccount(account: string): this {
    this.#account = account;
    return this;
  }

  aws(change: { tableName?: string; region?: string } = {}) {
    const { tableName, region } = { ...this.#parameters, ...change };
    return this.#aws.table(tableName!, {
      region: region!,
      account: this.#account,
    });
  }

  /** Waits until the Application says of its newest text that the table is healthy. */
  async healthy(): Promise<AnyObject> {
    return this.#wait('healthy', application => {
      const status = application.status ?? {};
      return isCurrent(application) &&
        status.status === 'running' &&
        serviceStatus(application)?.healthy
        ? application
        : undefined;
    });
  }

  /** Waits until the Application is healthy; what AWS then shows must be what was asked for, at once. */
  async converged(seen: Partial<AwsTable>): Promise<AwsTable> {
    const texts = sayings(await this.healthy()).map(({ text }) => text);
    assert.equal(texts.length, 1, `a stale text: ${texts}`);
    assert.match(texts[0], /^DynamoDB table is ACTIVE: arn:/);
    const table = await this.aws();
    assert.ok(table, 'the Application is healthy, and AWS has no such table');
    assertSeen({ status: 'ACTIVE', ...seen }, table);
    return table;
  }

  /** Waits until the user can read such a text. */
  async said(text: RegExp): Promise<Saying> {
    return this.#wait(
      `said to be ${text}`,
      application =>
        sayings(application).find(saying => text.test(saying.text)),
      SAID_MS,
    );
  }

  /** Waits until the Application is not healthy any more, or not yet. */
  async unhealthy(): Promise<AnyObject> {
    return this.#wait('not healthy', application =>
      isCurrent(application) && !serviceStatus(application)?.healthy
        ? application
        : undefined,
    );
  }

  /** Deletes the Application and does not wait. */
  async startRemoval(): Promise<void> {
    if (!(await this.application())) return;
    await this.#env.api.delete({
      ...APPLICATION,
      metadata: { name: this.name, namespace: this.namespace },
    });
  }

  /** Waits until none of the objects in the cluster are left. */
  async gone(): Promise<void> {
    for (const [kind, ask] of [
      ['Application', () => this.application()],
      ['DynamoDBTable', () => this.instance()],
      ['Table', () => this.ackTable()],
    ] as const) {
      await waitFor(
        `${kind} ${this.name} to be gone`,
        async () => ((await ask()) ? undefined : true),
        { timeoutMs: HANGS_MS, everyMs: EVERY_MS },
      );
    }
  }

  /** Whether AWS still has the table, after the phase DELETING. */
  async left(): Promise<'the table stays' | 'the table is gone'> {
    const table = await waitFor(
      `AWS to be done with ${this.tableName}`,
      async () => {
        const found = (await this.aws()) ?? 'none';
        return found !== 'none' && found.status === 'DELETING'
          ? undefined
          : found;
      },
      { timeoutMs: HANGS_MS, everyMs: EVERY_MS },
    );
    return table === 'none' ? 'the table is gone' : 'the table stays';
  }

  /** Makes such a table in AWS that nobody in the cluster knows of. */
  async makeBehindTheBack(timeToLive?: string): Promise<void> {
    const TableName = this.tableName;
    const client = this.#aws.client({
      region: this.#parameters.region!,
      account: this.#account,
    });
    await client.send(
      new CreateTableCommand({
        TableName,
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
    if (timeToLive) {
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName,
          TimeToLiveSpecification: { Enabled: true, AttributeName: timeToLive },
        }),
      );
    }
    await waitFor(
      `${TableName} to be ACTIVE`,
      async () => ((await this.aws())?.status === 'ACTIVE' ? true : undefined),
      { timeoutMs: HANGS_MS, everyMs: EVERY_MS },
    );
  }

  /** Sets delays and faults of AWS for this table alone. */
  async awsIs(
    settings: NonNullable<AwsProxySettingsPatch['tables']>[string],
  ): Promise<void> {
    const response = await fetch(this.#control(), {
      method: 'POST',
      body: JSON.stringify({ tables: { [this.tableName]: settings } }),
    });
    assert.equal(response.status, 200, await response.text());
  }

  /** The calls to AWS for this table that may change it, in order. */
  async changingCalls(): Promise<AwsCall[]> {
    const response = await fetch(
      `${this.#control()}/calls?table=${encodeURIComponent(this.tableName)}`,
    );
    const calls = (await response.json()) as AwsCall[];
    return calls.filter(
      ({ op, accessKey }) =>
        /^(Create|Update|Delete|Put|Tag|Untag)/.test(op) &&
        accessKey !== this.#account,
    );
  }

  #control(): string {
    return this.#env.endpoints.awsProxyControl!;
  }

  async #wait<T>(
    what: string,
    ask: (application: AnyObject) => T | undefined,
    timeoutMs = HANGS_MS,
  ): Promise<T> {
    let last: AnyObject | undefined;
    try {
      return await waitFor(
        `${this.name} to be ${what}`,
        async () => {
          last = await this.application();
          return last && ask(last);
        },
        { timeoutMs, everyMs: EVERY_MS },
      );
    } catch (error) {
      const seen = {
        phase: last?.status?.status,
        generation: last?.metadata?.generation,
        observedGeneration: last?.status?.observedGeneration,
        sayings: last && sayings(last),
        healthy: last && serviceStatus(last)?.healthy,
        conditions: (await this.ackTable())?.status?.conditions,
        tableSpec: (await this.ackTable())?.spec,
        aws: await this.aws(),
      };
      throw new Error(
        `HANGS: ${(error as Error).message}; last seen: ${JSON.stringify(
          seen,
          undefined,
          1,
        )}`,
        { cause: error },
      );
    }
  }
}

/** Whether the status is about the newest text of the Application. */
function isCurrent({ metadata, status }: AnyObject): boolean {
  return status?.observedGeneration === metadata!.generation;
}

export function sayings(application: AnyObject): Saying[] {
  const step = refusal(application);
  return [
    ...(step ? [{ where: 'workflow step' as const, text: step }] : []),
    ...serviceStatuses(application).flatMap(({ message }) =>
      message ? [{ where: 'service message' as const, text: message }] : [],
    ),
  ];
}

/** Everything that a case expects must be there; what it does not mention may be anything. */
export function assertSeen(expected: Partial<AwsTable>, table: AwsTable): void {
  const actual = Object.fromEntries(
    Object.keys(expected).map(key => [key, table[key as keyof AwsTable]]),
  );
  assert.deepEqual(
    JSON.parse(JSON.stringify(actual)),
    JSON.parse(JSON.stringify(expected)),
    'what AWS shows',
  );
}
