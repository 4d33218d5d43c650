import type { TemplateExample } from '@backstage/plugin-scaffolder-node';

/** Each is run by renderTable.examples.test.ts. */
export const examples: TemplateExample[] = [
  {
    description: 'A table with a partition key and on-demand capacity',
    example: `
steps:
  - id: render
    action: dynamodb:table:render
    name: Check the order and write the manifests
    input:
      name: users
      owner: group:default/team-a
      repoUrl: github.com?owner=platform&repo=gitops
      parameters:
        tableName: users
        region: us-east-1
        attributeDefinitions:
          - attributeName: userId
            attributeType: S
        keySchema:
          - attributeName: userId
            keyType: HASH
`.trimStart(),
  },
  {
    description:
      'A table with a sort key, provisioned capacity and a global secondary index, in a namespace and a system',
    example: `
steps:
  - id: render
    action: dynamodb:table:render
    name: Check the order and write the manifests
    input:
      name: orders
      namespace: shop
      owner: group:default/team-a
      system: system:default/shop
      description: Orders of the web shop
      repoUrl: github.com?owner=platform&repo=gitops
      parameters:
        tableName: orders
        region: eu-central-1
        billingMode: PROVISIONED
        provisionedThroughput:
          readCapacityUnits: 10
          writeCapacityUnits: 5
        attributeDefinitions:
          - attributeName: customerId
            attributeType: S
          - attributeName: createdAt
            attributeType: N
          - attributeName: status
            attributeType: S
        keySchema:
          - attributeName: customerId
            keyType: HASH
          - attributeName: createdAt
            keyType: RANGE
        globalSecondaryIndexes:
          - indexName: by-status
            keySchema:
              - attributeName: status
                keyType: HASH
              - attributeName: createdAt
                keyType: RANGE
            projection:
              projectionType: KEYS_ONLY
            provisionedThroughput:
              readCapacityUnits: 2
              writeCapacityUnits: 5
`.trimStart(),
  },
  {
    description:
      'A protected production table in a repository on GitLab, with a Secret that tells an application where the table is',
    example: `
steps:
  - id: render
    action: dynamodb:table:render
    name: Check the order and write the manifests
    input:
      name: sessions
      owner: group:default/team-a
      cluster: production
      repoUrl: gitlab.com?owner=platform&repo=gitops
      parameters:
        tableName: sessions
        region: us-east-1
        attributeDefinitions:
          - attributeName: sessionId
            attributeType: S
        keySchema:
          - attributeName: sessionId
            keyType: HASH
        pointInTimeRecoveryEnabled: true
        deletionProtectionEnabled: true
        ttlEnabled: true
        ttlAttributeName: expiresAt
        tags:
          - key: Environment
            value: Production
        writeConnectionSecretToRef:
          name: sessions-table
`.trimStart(),
  },
  {
    description:
      'A table that AWS has already is taken over, and stays in AWS when its manifest is removed',
    example: `
steps:
  - id: render
    action: dynamodb:table:render
    name: Check the order and write the manifests
    input:
      name: invoices
      owner: group:default/team-a
      repoUrl: github.com?owner=platform&repo=gitops
      parameters:
        tableName: invoices
        region: us-east-1
        attributeDefinitions:
          - attributeName: invoiceId
            attributeType: S
        keySchema:
          - attributeName: invoiceId
            keyType: HASH
        adoptionPolicy: adopt
        deletionPolicy: retain
`.trimStart(),
  },
];
