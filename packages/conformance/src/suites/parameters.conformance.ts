import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { dynamoDBTableParametersSchema } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { environment } from '../support/environment';
import {
  DOCUMENTED_PARAMETERS,
  OTHER_ACCOUNT,
  OTHER_NAMESPACE,
  ROLE_NAME,
  parameterCases,
  type ParameterCase,
  type RefusedChange,
} from '../cases/parameterCases';
import { Aws, type AwsTable } from '../support/awsTable';
import { LiveTable, REMOVABLE } from '../support/LiveTable';
import { formatTable, type Cell } from '../support/printTable';
import {
  allowSecretsIn,
  makeNamespace,
  selectRole,
} from '../support/prepareCluster';
import { see } from '../cases/see';

/** More hold up one another on two cores. */
const AT_ONCE = 10;

const env = environment();
const aws = new Aws(env.endpoints.awsEndpoint!);

interface Result {
  create?: Cell;
  change?: Cell;
}
const results = new Map<ParameterCase, Result>(
  parameterCases.map(row => [row, {}]),
);

function titleOf({ parameter, field }: ParameterCase): string {
  return field ? `${parameter} … ${field}` : parameter;
}

function nameOf(row: ParameterCase): string {
  return `par-${titleOf(row)}`.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}

async function seeRefusal(
  table: LiveTable,
  change: RefusedChange,
  asBefore: AwsTable,
): Promise<string> {
  const saying = await table.said(change.refused);
  assert.equal(saying.where, change.where, 'where the refusal is seen');
  assert.deepEqual(
    await table.aws({ tableName: asBefore.tableName, region: asBefore.region }),
    asBefore,
    'AWS has changed nothing',
  );
  return `refused: ${saying.where}`;
}

describe('Every parameter is honoured, at creation and on change', () => {
  let restoreDefinition: (() => Promise<void>) | undefined;

  before(async () => {
    await makeNamespace(env, OTHER_NAMESPACE);
    restoreDefinition = await allowSecretsIn(env, OTHER_NAMESPACE);
    await selectRole(env, {
      providerConfig: ROLE_NAME,
      account: OTHER_ACCOUNT,
    });
  });

  after(() => restoreDefinition?.());

  it('has a case for each parameter of the schema', () => {
    const cases = new Set<string>(
      parameterCases.map(({ parameter }) => parameter),
    );
    assert.deepEqual(
      [
        ...Object.keys(dynamoDBTableParametersSchema.properties!),
        ...DOCUMENTED_PARAMETERS,
      ].filter(name => !cases.has(name)),
      [],
    );
  });

  describe('read back at AWS', { concurrency: AT_ONCE }, () => {
    for (const row of parameterCases) {
      it(titleOf(row), async () => {
        const result = results.get(row)!;
        const { create, change } = row;
        const table = new LiveTable(env, aws, nameOf(row), {
          ...REMOVABLE,
          ...row.with,
          ...create.parameters,
        });
        if (create.aws?.account) table.inAccount(create.aws.account);
        if (row.existing) await table.makeBehindTheBack();

        result.create = { text: 'failed', passed: false };
        await table.apply();
        result.create = { text: await see(env, table, create), passed: true };

        result.change = { text: 'failed', passed: false };
        if (create.removed) {
          await table.apply();
          await table.healthy();
        }
        const asBefore = (await table.aws())!;
        await table.apply(change.parameters);
        const text =
          'refused' in change
            ? await seeRefusal(table, change, asBefore)
            : await see(env, table, change);
        result.change = { text, passed: true };
        await table.startRemoval();
      });
    }
  });

  after(() => {
    const rows = parameterCases.map(row => [
      { text: titleOf(row) },
      results.get(row)!.create ?? { text: 'not run', passed: false },
      results.get(row)!.change ?? { text: 'not run', passed: false },
    ]);
    const honoured = (names: string[]) =>
      names.filter(name =>
        parameterCases
          .filter(({ parameter }) => parameter === name)
          .every(row => {
            const { create, change } = results.get(row)!;
            return create?.passed && change?.passed;
          }),
      );
    const all = Object.keys(dynamoDBTableParametersSchema.properties!);
    const counted = `${honoured(all).length} of ${all.length} parameters`;
    const documented = `${honoured(DOCUMENTED_PARAMETERS).length} of the ${
      DOCUMENTED_PARAMETERS.length
    } documented ones`;
    console.log(
      `\n${formatTable(
        ['parameter', 'create: seen at AWS', 'change: seen at AWS'],
        rows,
      )}\n\n${counted}, ${documented} (ACK: ${env.endpoints.ack?.kind})\n`,
    );
  });
});
