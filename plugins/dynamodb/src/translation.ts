import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * The texts of the card.
 *
 * @remarks
 *
 * The words of a table's state (title, message, next step) come from
 * `deriveTableState` of the common package, in English, because the card, the
 * tests and the documentation quote them alike. What an engine says is quoted
 * as it is.
 *
 * @public
 */
export const dynamodbTranslationRef = createTranslationRef({
  id: 'dynamodb',
  messages: {
    card: {
      title: 'DynamoDB table',
      loading: 'Reading the table from the cluster',
      refresh: 'Refresh',
      refreshing: 'Reading the table again',
      refreshed: 'Table read again: {{title}}',
      changed: 'Table: {{title}}',
      seen: 'seen {{when}}',
    },
    state: {
      layer: 'Layer: {{layer}}',
      lasting: 'for {{duration}}',
      next: 'Next: {{step}}',
      engine: 'The words of {{layer}}',
    },
    layer: {
      git: 'Git',
      kubevela: 'KubeVela',
      kro: 'kro',
      ack: 'ACK',
      aws: 'AWS',
      cluster: 'Kubernetes cluster',
      backstage: 'Backstage',
    },
    problem: {
      nextTry: 'Next try {{when}}.',
      tryingNow: 'Trying again now.',
      lastSeen: 'Last seen {{title}}, {{when}} (shown below, greyed).',
      lastState: 'Last seen state of the table',
      invalid: 'The annotations of this entity do not lead to a table',
    },
    facts: {
      billing: 'Billing',
      onDemand: 'On demand',
      provisioned: 'Provisioned',
      keys: 'Keys',
      indexes: 'Indexes',
      globalIndexes: '{{number}} global',
      localIndexes: '{{number}} local',
      noIndexes: 'None',
      status: 'Status at AWS',
      items: 'Items',
      size: 'Size',
      exactBytes: '{{bytes}} bytes',
      countedRarely: 'DynamoDB counts these about every six hours.',
      created: 'Created',
      arn: 'ARN',
      copyArn: 'Copy the ARN',
      copied: 'ARN copied',
      tableId: 'Table ID',
      streamArn: 'Stream ARN',
      conditions: 'Conditions',
      unknown: 'Not known',
    },
  },
});
