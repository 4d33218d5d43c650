import type { IncomingMessage } from 'node:http';
import type { TableDescription, TableStatus } from '@aws-sdk/client-dynamodb';
import {
  errorOutput,
  jsonAnswer,
  type Answer,
  type DynamoDBOutput,
} from './answers';
import { DYNAMODB, readCall, type CallLog, type RequestedCall } from './calls';
import {
  asEmulatorTakesIt,
  finishNewTable,
  mendTable,
  mendTimeToLive,
  refuseAsAws,
  type AskEmulator,
  type DynamoDBInput,
} from './deviations';
import { callEmulator } from './emulator';
import {
  delaysOf,
  takeFault,
  type AwsProxySettings,
  type Delays,
} from './faults';
import { TablePhases } from './phases';

/** A call for one table of DynamoDB. */
interface TableCall {
  op: string;
  /** Name of the table. */
  table: string;
  /** Region and name. */
  key: string;
  input: DynamoDBInput;
  delays: Delays;
  /** Asks the emulator in the name of the caller. */
  ask: AskEmulator;
}

/** What a caller gets; the output, where it is DynamoDB's, goes to the log too. */
interface Forwarded extends Answer {
  output?: DynamoDBOutput;
}

const TIME_TO_LIVE_BUSY =
  'Time to live has been modified multiple times within a fixed interval';
const CHANGES_TABLE = ['CreateTable', 'UpdateTable', 'DeleteTable'];

function answered(code: number, output: DynamoDBOutput): Forwarded {
  return { ...jsonAnswer(code, output), output };
}

function refused(code: string, message: string): Forwarded {
  return answered(400, errorOutput(code, message));
}

/** Sends calls to the emulator, refuses what AWS would refuse, and makes the answers what AWS would answer. */
export class Forwarder {
  readonly #port: number;
  readonly #calls: CallLog;
  readonly #settings: () => AwsProxySettings;
  readonly #phases = new TablePhases();

  constructor(options: {
    /** Of the emulator, on loopback. */
    port: number;
    calls: CallLog;
    settings: () => AwsProxySettings;
  }) {
    this.#port = options.port;
    this.#calls = options.calls;
    this.#settings = options.settings;
  }

  async forward(incoming: IncomingMessage, body: string): Promise<Answer> {
    const call = readCall(incoming, body);
    const answer = await this.#answer(call, incoming, body);
    this.#calls.record(call, answer.code, answer.output);
    return answer;
  }

  async #answer(
    call: RequestedCall,
    incoming: IncomingMessage,
    body: string,
  ): Promise<Forwarded> {
    const { op, table, input } = call;
    const settings = this.#settings();
    const fault = takeFault(settings, { op, table, input });
    if (fault) return refused(fault.code, fault.message);
    if (!input || !table) return callEmulator(this.#port, incoming, body);

    const tableCall: TableCall = {
      op,
      table,
      key: `${call.region}/${table}`,
      input,
      delays: delaysOf(settings, table),
      ask: (askedOp, askedInput) => this.#ask(incoming, askedOp, askedInput),
    };
    return (
      (await this.#answerByItself(tableCall)) ??
      this.#answerByEmulator(tableCall, incoming, body)
    );
  }

  async #ask(
    { headers }: IncomingMessage,
    op: string,
    input: object,
  ): Promise<DynamoDBOutput> {
    const target = { ...headers, 'x-amz-target': `${DYNAMODB}.${op}` };
    const { body } = await callEmulator(
      this.#port,
      { url: '/', method: 'POST', headers: target },
      JSON.stringify(input),
    );
    return JSON.parse(body);
  }

  /** What AWS would not do now, or shows of a table that the emulator has forgotten. */
  async #answerByItself({
    op,
    key,
    table,
    input,
    ask,
  }: TableCall): Promise<Forwarded | undefined> {
    const deleting = this.#phases.deleting(key);
    if (op === 'DescribeTable' && deleting) {
      return answered(200, { Table: deleting });
    }
    const busy = CHANGES_TABLE.includes(op) && this.#phases.refusal(key, table);
    if (busy) return refused('ResourceInUseException', busy);
    if (op === 'UpdateTimeToLive' && this.#phases.timeToLive(key)) {
      return refused('ValidationException', TIME_TO_LIVE_BUSY);
    }
    const refusal = await refuseAsAws(op, input, ask);
    return refusal ? refused('ValidationException', refusal) : undefined;
  }

  async #answerByEmulator(
    call: TableCall,
    incoming: IncomingMessage,
    body: string,
  ): Promise<Forwarded> {
    const { op, table, input, ask } = call;
    const before =
      op === 'DeleteTable'
        ? (await ask('DescribeTable', { TableName: table })).Table
        : undefined;
    const taken = await asEmulatorTakesIt(op, input, ask);
    const answer = await callEmulator(
      this.#port,
      incoming,
      taken === input ? body : JSON.stringify(taken),
    );
    const output: DynamoDBOutput = JSON.parse(answer.body || '{}');
    if (answer.code < 300) {
      await this.#begin(call, output, before);
      this.#show(call, output);
    }
    return { ...answer, body: JSON.stringify(output), output };
  }

  /** Begins the phase that AWS would be in after this call. */
  async #begin(
    { op, key, input, delays, ask }: TableCall,
    output: DynamoDBOutput,
    before: TableDescription | undefined,
  ): Promise<void> {
    const phases = this.#phases;
    switch (op) {
      case 'CreateTable':
        phases.created(key, delays);
        await finishNewTable(
          input,
          output.TableDescription?.TableArn ?? '',
          ask,
        );
        break;
      case 'UpdateTable':
        phases.updated(
          key,
          delays,
          (input.GlobalSecondaryIndexUpdates ?? []).flatMap(
            update => update.Create?.IndexName ?? [],
          ),
        );
        break;
      case 'DeleteTable':
        phases.deleted(key, delays, before);
        break;
      case 'UpdateTimeToLive':
        phases.timeToLiveChanged(
          key,
          delays,
          input.TimeToLiveSpecification ?? {},
        );
        break;
      case 'UpdateContributorInsights':
        phases.insightsChanged(key, delays, input.ContributorInsightsAction);
        break;
      default:
    }
  }

  /** Shows the phase in the emulator's answer, and mends what it says otherwise than AWS. */
  #show({ op, key, table }: TableCall, output: DynamoDBOutput): void {
    const description = output.Table ?? output.TableDescription;
    if (description) {
      mendTable(description);
      this.#phases.show(key, description);
      const { tableStatus } = this.#settings().tables[table] ?? {};
      if (tableStatus && description.TableStatus === 'ACTIVE') {
        description.TableStatus = tableStatus as TableStatus;
      }
    }
    if (output.TimeToLiveDescription) {
      mendTimeToLive(output.TimeToLiveDescription);
      Object.assign(output.TimeToLiveDescription, this.#phases.timeToLive(key));
    }
    if (op === 'DescribeContributorInsights') {
      output.ContributorInsightsStatus =
        this.#phases.insights(key) ?? output.ContributorInsightsStatus;
    }
  }
}
