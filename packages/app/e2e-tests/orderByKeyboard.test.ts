import { expect, test } from '@playwright/test';
import { Keyboard } from './keyboard';
import { named } from './named';
import { OrderForm } from './orderForm';
import {
  describeTable,
  describeTimeToLive,
  listTags,
  sandboxEndpoints,
} from './sandbox';
import { mergePullRequest, openTablePage, state } from './tablePage';

const sandbox = sandboxEndpoints();
const { backstage, awsEndpoint } = sandbox;

test('by keyboard alone, a table with everything goes from the form to ACTIVE', async ({
  page,
}) => {
  const form = new OrderForm(page, backstage.appUrl);
  const keyboard = new Keyboard(page);

  await test.step('open the form', async () => {
    await form.open();
  });

  await test.step('what it is for', async () => {
    await keyboard.expectFocus('textbox', 'Name');
    await keyboard.type(named('events'));
    await keyboard.tabTo('textbox', 'Owner');
    await keyboard.type('Team A');
    await expect(page.getByRole('option', { name: 'Team A' })).toBeVisible();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.fill('Description', 'Events of all shops');
    await keyboard.activate('Next');
  });

  await test.step('where it goes', async () => {
    await expect(form.text('Namespace')).toHaveValue('default');
    await keyboard.activate('Next');
    await expect(form.table).toBeVisible();
  });

  await test.step('name, keys and capacity', async () => {
    await keyboard.fill('Table name', named('shop-events'));
    await keyboard.choose('AWS region', 'us-east-1');
    await keyboard.fill('Partition key: attribute', 'shopId');
    await keyboard.switchOn('Sort key');
    await keyboard.fill('Sort key: attribute', 'happenedAt');
    await keyboard.choose('Sort key: type', 'Number');
    await keyboard.moveChoice('On demand', 'Provisioned');
    await keyboard.fill('Read capacity units', '5');
    await keyboard.fill('Write capacity units', '2');
  });

  await test.step('two global indexes and a local one', async () => {
    await keyboard.activate('Add global index', 'Shift+Tab');
    await keyboard.expectFocus('textbox', 'Index name');
    await keyboard.type('by-email');
    await keyboard.fill('Partition key: attribute', 'email');
    await keyboard.fill('Read capacity units', '3');
    await keyboard.fill('Write capacity units', '1');

    await keyboard.activate('Add global index');
    await keyboard.expectFocus('textbox', 'Index name');
    await keyboard.type('by-country');
    await keyboard.fill('Partition key: attribute', 'country');
    await keyboard.activate('Add sort key');
    await keyboard.expectFocus('textbox', 'Sort key: attribute');
    // of the type that the table's own sort key has
    await keyboard.type('happenedAt');
    await keyboard.choose('Attributes in the index', 'Keys only');
    await keyboard.fill('Read capacity units', '4');
    await keyboard.fill('Write capacity units', '1');

    await keyboard.activate('Add local index');
    await keyboard.expectFocus('textbox', 'Index name');
    await keyboard.type('by-amount');
    await keyboard.fill('Sort key: attribute', 'amount');
    await keyboard.choose('Sort key: type', 'Number');
  });

  await test.step('encryption, time to live, stream and tags', async () => {
    await keyboard.activate(/^Encryption/);
    await keyboard.moveChoice(
      'Key that AWS owns',
      'AWS managed key (aws/dynamodb)',
    );
    await keyboard.activate(/^Time to live/);
    await keyboard.switchOn('Delete items automatically when they expire');
    await keyboard.fill('Expiry attribute', 'expiresAt');
    await keyboard.activate(/^Stream/);
    await keyboard.switchOn('Publish every change of an item');
    await keyboard.choose('What a record shows', 'Item before and after');
    await keyboard.activate(/^Tags/);
    await keyboard.activate('Add tag');
    await keyboard.expectFocus('textbox', 'Key of tag 1');
    await keyboard.type('team');
    await keyboard.fill('Value of tag 1', 'a');
    await keyboard.activate('Add tag');
    await keyboard.expectFocus('textbox', 'Key of tag 2');
    await keyboard.type('cost-center');
    await keyboard.fill('Value of tag 2', '4711');
  });

  await test.step('review and submit', async () => {
    await expect(form.summary).toHaveCount(0);
    await keyboard.activate('Review');
    await expect(form.button('Open pull request')).toBeVisible();
    await keyboard.activate('Open pull request');
  });

  await test.step('merge, and wait for it', async () => {
    await mergePullRequest(page, sandbox);
    await openTablePage(page, sandbox, named('events'));
    await expect(state(page, 'Active')).toBeVisible({ timeout: 180_000 });
  });

  await test.step('AWS has all of it', async () => {
    const table = await describeTable(awsEndpoint, named('shop-events'));
    expect(table).toMatchObject({
      TableStatus: 'ACTIVE',
      KeySchema: [
        { AttributeName: 'shopId', KeyType: 'HASH' },
        { AttributeName: 'happenedAt', KeyType: 'RANGE' },
      ],
      ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 2 },
      StreamSpecification: {
        StreamEnabled: true,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
      SSEDescription: { Status: 'ENABLED', SSEType: 'KMS' },
    });
    expect(byName(table?.AttributeDefinitions, 'AttributeName')).toMatchObject([
      { AttributeName: 'amount', AttributeType: 'N' },
      { AttributeName: 'country', AttributeType: 'S' },
      { AttributeName: 'email', AttributeType: 'S' },
      { AttributeName: 'happenedAt', AttributeType: 'N' },
      { AttributeName: 'shopId', AttributeType: 'S' },
    ]);
    expect(byName(table?.GlobalSecondaryIndexes, 'IndexName')).toMatchObject([
      {
        IndexName: 'by-country',
        IndexStatus: 'ACTIVE',
        KeySchema: [
          { AttributeName: 'country', KeyType: 'HASH' },
          { AttributeName: 'happenedAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
        ProvisionedThroughput: { ReadCapacityUnits: 4, WriteCapacityUnits: 1 },
      },
      {
        IndexName: 'by-email',
        IndexStatus: 'ACTIVE',
        KeySchema: [{ AttributeName: 'email', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
        ProvisionedThroughput: { ReadCapacityUnits: 3, WriteCapacityUnits: 1 },
      },
    ]);
    expect(table?.LocalSecondaryIndexes).toMatchObject([
      {
        IndexName: 'by-amount',
        KeySchema: [
          { AttributeName: 'shopId', KeyType: 'HASH' },
          { AttributeName: 'amount', KeyType: 'RANGE' },
        ],
      },
    ]);
    expect(
      await describeTimeToLive(awsEndpoint, named('shop-events')),
    ).toMatchObject({
      TimeToLiveStatus: 'ENABLED',
      AttributeName: 'expiresAt',
    });
    expect(await listTags(awsEndpoint, String(table?.TableArn))).toMatchObject({
      team: 'a',
      'cost-center': '4711',
    });
  });
});

/** The emulator's lists have no order that is promised. */
function byName(list: unknown, name: string): Record<string, unknown>[] {
  return [...((list ?? []) as Record<string, unknown>[])].sort((a, b) =>
    String(a[name]).localeCompare(String(b[name])),
  );
}
