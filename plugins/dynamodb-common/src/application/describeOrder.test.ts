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
| When removed here | stays in AWS with its data |
| Encryption | with a key that AWS owns |

### Please check

- **Data loss:** Point-in-time recovery is off, so items that are overwritten or deleted cannot be restored.
- **Cannot be changed later:** the table name \`users-prod\`; the region \`us-east-1\`; the partition key \`userId\` (string); that it has no local index; the AWS account; the types of attributes as long as a key uses them.
- **Costs:** Each read and write is billed, and nothing while there are none. Storage is billed by size.
- **Below best practice:** Encrypt sensitive data with a KMS key.
- **Below best practice:** There are no tags: give at least Environment, Application and Team.
- **Stays in AWS:** Removing the manifest leaves the table and its data in AWS, where they go on costing, since deletionPolicy is retain by default.

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
      '| Indexes | `email-index`, global: partition key `email` (string), sort key `day` (number); keys and chosen attributes: `status`, `no`<br>`by-total`, local: partition key `customer` (string), sort key `total` (number); keys only |',
      '| Stream | item before and after |',
      '| Recovery | 35 days |',
      '| Deletion protection | on |',
      '| When removed here | stays in AWS with its data |',
      '| Existing table | take it over, or make it where there is none |',
      '- **Existing table:** A table of this name in AWS is changed to what is written here. As long as it has what is not written here, it is only read.',
      '- **Stays in AWS:** Removing the manifest leaves the table and its data in AWS, where they go on costing, since deletion protection is on.',
      '| Time to live | by attribute `expiresAt` |',
      '| Table class | Standard-Infrequent Access |',
      '| Contributor insights | on |',
      '| Who else may use it | as its resource policy says |',
      '| Tags | `team = on`<br>`cost-centre = 0123` |',
      '| AWS account selection | `prod-account` |',
      '| Connection Secret | `shop/orders-connection` |',
      "- **Costs by the hour:** The table's 10 read and 5 write capacity units are billed by the hour, used or not. So are the capacity units of each global index.",
      '- **Below best practice:** Provisioned capacity suits a steady load only.',
    ]) {
      expect(body).toContain(`${line}\n`);
    }
    expect(body).not.toContain('Data loss');
  });

  it('lists what to check from the loss of data down', () => {
    const kindsOf = (order: TableOrder) =>
      [...describeOrder(order).body.matchAll(/^- \*\*(.*?):\*\*/gm)].map(
        ([, kind]) => kind,
      );
    const unprotected: TableOrder = {
      ...fullOrder,
      parameters: {
        ...fullOrder.parameters,
        deletionProtectionEnabled: false,
        deletionPolicy: 'delete',
        writeConnectionSecretToRef: { name: 'orders', namespace: 'kitchen' },
      },
    };
    expect(kindsOf(unprotected)).toEqual([
      'Data loss',
      'Existing table',
      'Cannot be changed later',
      'Costs by the hour',
      'Costs',
      'Warning',
      'Below best practice',
    ]);
    expect(kindsOf(fullOrder)).toEqual([
      'Existing table',
      'Cannot be changed later',
      'Costs by the hour',
      'Costs',
      'Below best practice',
      'Stays in AWS',
    ]);
  });

  it('links the catalog page and the documentation where they are known', () => {
    const lastLine = (links?: { entity?: string; documentation?: string }) =>
      describeOrder(minimalOrder, links).body.trimEnd().split('\n').at(-1);
    expect(
      lastLine({
        entity: 'https://backstage.example/catalog/team-a/resource/users',
        documentation: 'http://backstage.example/docs/x',
      }),
    ).toBe(
      '[Catalog page, once this is merged](https://backstage.example/catalog/team-a/resource/users) · [Documentation](http://backstage.example/docs/x)',
    );
    expect(lastLine({ documentation: 'https://docs.example' })).toBe(
      '[Documentation](https://docs.example/)',
    );
    expect(lastLine()).toMatch(/^Files: /);
  });

  it('lets no link end early, and none lead to what is no page', () => {
    const bodyWith = (entity: string) =>
      describeOrder(minimalOrder, { entity }).body;
    expect(bodyWith('https://a.example/b)<img>|\\[c](d) e#(f)')).toContain(
      '](https://a.example/b%29%3Cimg%3E%7C/[c]%28d%29%20e#%28f%29)\n',
    );
    for (const entity of ['data:text/html,a', 'catalog/users', '', 'https:']) {
      expect(bodyWith(entity)).not.toContain('Catalog page');
    }
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

  it('shows that a name is missing', () => {
    const { body } = describeOrder({
      ...minimalOrder,
      parameters: {
        ...minimalOrder.parameters,
        ttlEnabled: true,
        ttlAttributeName: '',
      },
    });
    expect(body).toContain('| Time to live | by attribute (not named yet) |');
  });
});
