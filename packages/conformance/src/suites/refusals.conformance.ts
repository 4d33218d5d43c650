import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { apply } from '@aws-dynamodb-kro/sandbox/client';
import { applyRefused, environment } from '../support/environment';
import { OTHER_ACCOUNT, secretOf } from '../cases/parameterCases';
import { Aws } from '../support/awsTable';
import { LiveTable, type Parameters, REMOVABLE } from '../support/LiveTable';
import {
  allowSecretsIn,
  makeNamespace,
  selectRole,
} from '../support/prepareCluster';
import { see } from '../cases/see';
import { badInputs } from '../cases/refusalCases';
import { ALREADY_THERE } from '../cases/transitionCases';

const AT_ONCE = 12;

const env = environment();
const aws = new Aws(env.endpoints.awsEndpoint!);

function liveTable(name: string, parameters?: Parameters): LiveTable {
  return new LiveTable(env, aws, `ref-${name}`, {
    ...REMOVABLE,
    ...parameters,
  });
}

describe('Bad input is refused before AWS is asked to change anything', () => {
  describe('by a sentence about it', { concurrency: AT_ONCE }, () => {
    for (const [position, bad] of badInputs.entries()) {
      it(bad.title, async () => {
        const table = liveTable(String(position), bad.parameters as Parameters);
        const { refusal } = await applyRefused(
          env,
          JSON.stringify(table.manifest()),
        );
        assert.ok(
          refusal.includes(bad.sentence),
          `"${bad.sentence}" is not in: ${refusal}`,
        );
        assert.equal(await table.instance(), undefined);
        assert.deepEqual(await table.changingCalls(), []);
        await table.startRemoval();
      });
    }
  });

  describe('when others own the table', { concurrency: true }, () => {
    it('a table that ACK does not own is left alone, and adoptionPolicy is named', async () => {
      const table = liveTable('not-owned', {
        tags: [{ key: 'Mine', value: 'yes' }],
      });
      await table.makeBehindTheBack();
      const asBefore = await table.aws();
      await table.apply();
      const { where } = await table.said(ALREADY_THERE);
      assert.equal(where, 'service message');
      assert.deepEqual(await table.aws(), asBefore);
      await table.startRemoval();
      await table.gone();
      assert.equal(await table.left(), 'the table stays');
    });

    it('a second Application for one table is refused, and removing it leaves the table', async () => {
      const first = liveTable('first');
      const second = liveTable('second', { tableName: first.tableName });
      await first.apply();
      await first.healthy();
      const calls = await first.changingCalls();
      await second.apply();
      await second.said(ALREADY_THERE);
      assert.deepEqual(await first.changingCalls(), calls);
      await second.startRemoval();
      await second.gone();
      assert.equal(await first.left(), 'the table stays');
      await first.healthy();
      await first.startRemoval();
    });

    it('of two components for one table in one Application, one has it and the other says so', async () => {
      const table = liveTable('components');
      const manifest = table.manifest();
      const [component] = manifest.spec.components;
      manifest.spec.components.push({ ...component, name: 'ref-components-2' });
      await apply(env.api, manifest);
      await table.said(ALREADY_THERE);
      const calls = await table.changingCalls();
      assert.equal(
        calls.filter(({ op, code }) => op === 'CreateTable' && code < 300)
          .length,
        1,
      );
      await table.startRemoval();
    });

    it('a component name that another Application has is refused', async () => {
      const table = liveTable('taken');
      await table.apply();
      await table.healthy();
      const manifest = table.manifest();
      const other = liveTable('taking');
      await apply(env.api, {
        ...manifest,
        metadata: { ...manifest.metadata, name: other.name },
      });
      const { where } = await other.said(
        /existing object DynamoDBTable default\/ref-taken is managed by other application default\/ref-taken/,
      );
      assert.equal(where, 'workflow step');
      await other.startRemoval();
      await table.healthy();
      await table.startRemoval();
    });
  });

  describe('when something is missing', { concurrency: true }, () => {
    it('a providerConfigRef that no selector matches makes no table and says so, until there is one', async () => {
      const table = liveTable('nobody', {
        providerConfigRef: { name: 'nobody' },
      });
      await table.apply();
      await table.said(
        /^No IAMRoleSelector matches providerConfigRef 'nobody', so the table is not made/,
      );
      assert.equal(await table.ackTable(), undefined);
      assert.deepEqual(await table.changingCalls(), []);
      await selectRole(env, {
        providerConfig: 'nobody',
        account: OTHER_ACCOUNT,
      });
      await table
        .inAccount(OTHER_ACCOUNT)
        .converged({ account: OTHER_ACCOUNT });
      await table.startRemoval();
      await table.gone();
    });

    it('a providerConfigRef that two selectors match makes no table, and says so', async () => {
      for (const selector of ['twins-1', 'twins-2']) {
        await selectRole(env, {
          providerConfig: 'twins',
          account: OTHER_ACCOUNT,
          selector,
        });
      }
      const table = liveTable('twins', {
        providerConfigRef: { name: 'twins' },
      });
      await table.apply();
      await table.said(
        /^DynamoDB table is not created yet: if more than one of the IAMRoleSelectors .*twins-1.* matches this table, ACK takes none/,
      );
      assert.deepEqual(await table.changingCalls(), []);
      await table.startRemoval();
      await table.gone();
    });

    it('a Secret in a namespace that does not exist is said to be missing, until there is one', async () => {
      const namespace = 'ref-nowhere';
      const table = liveTable('secret', {
        writeConnectionSecretToRef: { name: 'ref-secret', namespace },
      });
      const restoreDefinition = await allowSecretsIn(env, namespace);
      try {
        await table.apply();
        await table.said(
          /^DynamoDB table is ACTIVE, but kro cannot apply all of it: .*ref-nowhere/,
        );
        await makeNamespace(env, namespace);
        await see(env, table, {
          secrets: [secretOf('ref-secret', namespace, false)],
        });
      } finally {
        await restoreDefinition();
      }
      await table.startRemoval();
    });

    it('a table to adopt that AWS does not have is not made, and adopt-or-create is named', async () => {
      const table = liveTable('absent', { adoptionPolicy: 'adopt' });
      await table.apply();
      await table.said(
        /^DynamoDB table is not taken over yet: .*set adoptionPolicy to adopt-or-create$/,
      );
      assert.deepEqual(await table.changingCalls(), []);
      await table.startRemoval();
      await table.gone();
    });
  });
});
