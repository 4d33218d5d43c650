import { fullOrder, minimalOrder } from '../__testUtils__/order';
import { attributes, key } from '../__testUtils__/parameters';
import { describeOrder } from './describeOrder';
import type { TableOrder } from './TableOrder';

describe('describeOrder', () => {
  it('tells the smallest order in words', () => {
    expect(describeOrder(minimalOrder)).toEqual({
      title: 'Order DynamoDB table users-prod (us-east-1)',
      body: `Orders the DynamoDB table \`users-prod\` in \`us-east-1\` for \`group:default/team-a\`. Merging this makes the table.

### What will be made

| What | Chosen |
| --- | --- |
| Table | \`users-prod\` |
| Region | \`us-east-1\` |
| Namespace | \`team-a\` |
| Keys | partition key \`userId\` (string) |
| Capacity | on demand |
| Indexes | none |
| Recovery | off |
| Deletion protection | off |
| When removed here | deleted with its data |
| Encryption | with a key that AWS owns |

### Please check

- **Data loss:** deletion protection is off. Removing the manifest deletes the table and its data.
- **Data loss:** point-in-time recovery is off. Items that are overwritten or deleted cannot be restored.
- **Cannot be changed later:** the table name, the region, the keys, the types of key attributes, local indexes, the AWS account.

<details>
<summary>Every parameter</summary>

| Parameter | Value |
| --- | --- |
| \`tableName\` | \`users-prod\` |
| \`region\` | \`us-east-1\` |
| \`attributeDefinitions\` | \`[{"attributeName":"userId","attributeType":"S"}]\` |
| \`keySchema\` | \`[{"attributeName":"userId","keyType":"HASH"}]\` |

</details>

Files: \`team-a/users/application.yaml\` (the KubeVela Application) and \`team-a/users/catalog-info.yaml\` (the catalog entity).
`,
    });
  });

  it('tells everything that was chosen, and what costs by the hour', () => {
    const { body } = describeOrder(fullOrder);
    for (const line of [
      '| Cluster | `prod` |',
      '| Description | `Orders: one item a customer and day` |',
      '| Keys | partition key `customer` (string), sort key `day` (number) |',
      '| Capacity | provisioned: 10 read and 5 write capacity units |',
      '| Indexes | `email-index`, global: partition key `email` (string), sort key `day` (number); keys and `status`, `no`<br>`by-total`, local: partition key `customer` (string), sort key `total` (number); keys only |',
      '| Stream | new and old images |',
      '| Recovery | 35 days |',
      '| Deletion protection | on |',
      '| When removed here | stays in AWS with its data |',
      '| Existing table | take over the one that AWS has, or make it |',
      '- **Existing table:** a table of this name in AWS is changed to what is written here.',
      '- **Stays in AWS:** deletion protection is on. Removing the manifest leaves the table and its data in AWS, where they go on costing.',
      '| Time to live | by attribute `expiresAt` |',
      '| Table class | infrequent access |',
      '| Tags | `team = on`<br>`cost-centre = 0123` |',
      '| AWS account selection | `prod-account` |',
      '| Connection Secret | `shop/orders-connection` |',
      '- **Costs by the hour:** provisioned capacity is billed whether it is used or not, for each global index too.',
    ]) {
      expect(body).toContain(`${line}\n`);
    }
    expect(body).not.toContain('Data loss');
  });

  it.each([
    [{}, '**Data loss:** deletion protection is off.'],
    [
      { deletionPolicy: 'delete' },
      '**Data loss:** deletion protection is off.',
    ],
    [
      { deletionPolicy: 'retain' },
      '**Stays in AWS:** deletionPolicy is retain.',
    ],
    [
      { deletionProtectionEnabled: true },
      '**Stays in AWS:** deletion protection is on.',
    ],
    [
      { deletionProtectionEnabled: true, deletionPolicy: 'delete' },
      '**Stays in AWS:** deletion protection is on.',
    ],
  ] as const)('says what removing does with %j', (changes, point) => {
    const { body } = describeOrder({
      ...minimalOrder,
      parameters: { ...minimalOrder.parameters, ...changes },
    });
    const points = body
      .split('\n')
      .filter(line => /Stays in AWS:|deletion protection is off/.test(line));
    expect(points).toEqual([expect.stringContaining(`- ${point} Removing `)]);
  });

  it('does not promise to make a table that has to be there', () => {
    const opening = (adoptionPolicy?: 'adopt' | 'adopt-or-create') =>
      describeOrder({
        ...minimalOrder,
        parameters: { ...minimalOrder.parameters, adoptionPolicy },
      }).body.split('\n')[0];
    expect(opening()).toMatch(/Merging this makes the table\.$/);
    expect(opening('adopt-or-create')).toMatch(/makes the table\.$/);
    expect(opening('adopt')).toMatch(/Merging this takes over the table\.$/);
  });

  it('repeats warnings of the check', () => {
    const { body } = describeOrder({
      ...minimalOrder,
      parameters: {
        ...minimalOrder.parameters,
        writeConnectionSecretToRef: { name: 'users', namespace: 'team-b' },
      },
    });
    expect(body).toContain(
      '- **Warning:** writeConnectionSecretToRef writes Secret users into namespace team-b',
    );
  });

  it('lets no text of the user be a link, a mention, HTML or another table cell', () => {
    const evil =
      '`]| [click](https://evil.example) <img src=x> @everyone\\| </details>';
    const order: TableOrder = {
      ...minimalOrder,
      description: evil,
      parameters: {
        ...minimalOrder.parameters,
        attributeDefinitions: attributes('a:S').map(definition => ({
          ...definition,
          attributeName: evil,
        })),
        keySchema: key('HASH a').map(element => ({
          ...element,
          attributeName: evil,
        })),
        ttlEnabled: true,
        ttlAttributeName: 'a\n\n# Heading',
      },
    };
    const { body } = describeOrder(order);
    const outsideOfCode = body.replace(/`[^`\n]*`/g, '');
    for (const text of ['evil.example', '<img', '@everyone', 'Heading', '\\']) {
      expect(outsideOfCode).not.toContain(text);
    }
    expect(body.match(/<\/details>/g)).toHaveLength(
      body.match(/`[^`\n]*<\/details>[^`\n]*`/g)!.length + 1,
    );
    for (const row of outsideOfCode
      .split('\n')
      .filter(line => line.startsWith('|'))) {
      expect(row.split('|')).toHaveLength(4);
    }
  });

  it('shows an empty text as such', () => {
    const { body } = describeOrder({
      ...minimalOrder,
      parameters: {
        ...minimalOrder.parameters,
        ttlEnabled: true,
        ttlAttributeName: '',
      },
    });
    expect(body).toContain('| Time to live | by attribute (empty) |');
  });
});
