import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  checkOrder,
  deriveTableState,
  renderApplication,
  type ObservedTable,
  type TableOrder,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  componentName,
  toTableSpec,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { AnyObject } from '@aws-dynamodb-kro/sandbox/client';
import {
  applyText,
  environment,
  readBack,
  removeApplication,
  waitUntilActive,
  APPLICATION,
  INSTANCE,
  TABLE,
} from '../support/environment';

const env = environment();

const order: TableOrder = {
  name: 'rendered',
  namespace: 'default',
  owner: 'group:default/team-a',
  parameters: {
    tableName: 'rendered-orders',
    region: 'us-east-1',
    billingMode: 'PROVISIONED',
    attributeDefinitions: [
      { attributeName: 'customer', attributeType: 'S' },
      { attributeName: 'on', attributeType: 'N' },
      { attributeName: '0123', attributeType: 'B' },
    ],
    keySchema: [
      { attributeName: 'customer', keyType: 'HASH' },
      { attributeName: 'on', keyType: 'RANGE' },
    ],
    provisionedThroughput: { readCapacityUnits: 3, writeCapacityUnits: 2 },
    globalSecondaryIndexes: [
      {
        indexName: 'by-code',
        keySchema: [{ attributeName: '0123', keyType: 'HASH' }],
        projection: { projectionType: 'INCLUDE', nonKeyAttributes: ['no'] },
        provisionedThroughput: { readCapacityUnits: 1, writeCapacityUnits: 1 },
      },
    ],
    tags: [{ key: 'Team', value: 'yes' }],
    deletionPolicy: 'delete',
  },
};

describe('An Application rendered by dynamodb-common', () => {
  let application: AnyObject;

  it('goes ACTIVE with names that YAML 1.1 would read as booleans and numbers', async () => {
    assert.deepEqual(checkOrder(order), []);
    application = await waitUntilActive(
      env,
      await applyText(env, renderApplication(order)),
    );
    const { Table } = await env.dynamodb.send(
      new DescribeTableCommand({ TableName: 'rendered-orders' }),
    );
    assert.deepEqual(
      Table!
        .AttributeDefinitions!.map(
          ({ AttributeName, AttributeType }) =>
            `${AttributeName} ${AttributeType}`,
        )
        .sort(),
      ['0123 B', 'customer S', 'on N'],
    );
    assert.deepEqual(Table!.GlobalSecondaryIndexes![0].Projection, {
      ProjectionType: 'INCLUDE',
      NonKeyAttributes: ['no'],
    });
  });

  it('gives ACK the Table spec that toTableSpec says', async () => {
    const table = await readBack(env, TABLE, application, order.name);
    assert.deepEqual(table!.spec, toTableSpec(order.parameters));
  });

  it('has its Backstage label on all three layers, so that the stock Kubernetes tab finds them', async () => {
    for (const kind of [APPLICATION, INSTANCE, TABLE]) {
      const object = await readBack(env, kind, application, order.name);
      assert.equal(
        object?.metadata?.labels?.['backstage.io/kubernetes-id'],
        order.name,
        `label of the ${kind.kind}`,
      );
    }
  });

  it('is seen as active by deriveTableState', async () => {
    const observed = {
      application: { kind: 'present', object: application },
      instance: {
        kind: 'present',
        object: await readBack(env, INSTANCE, application, order.name),
      },
    } as ObservedTable;
    const state = deriveTableState(observed, new Date());
    assert.equal(state.kind, 'active');
    assert.equal(state.details.tableName, 'rendered-orders');
    assert.equal(
      componentName(
        { application: 'rendered', namespace: 'default' },
        application as Parameters<typeof componentName>[1],
      ),
      'rendered',
    );
  });

  it('is removed with its table', async () => {
    await removeApplication(env, application);
    await assert.rejects(
      env.dynamodb.send(
        new DescribeTableCommand({ TableName: 'rendered-orders' }),
      ),
      { name: 'ResourceNotFoundException' },
    );
  });
});
