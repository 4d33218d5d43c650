import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { formMessages } from './components/DynamoDBTableField/messages';
import { sectionMessages } from './components/DynamoDBTableField/sections/messages';
import { placeMessages } from './components/DynamoDBTablePlace/messages';

// Flat, and named in the type below: the compiler orders the keys of a nested object as it happens to check them, and
// the API report would change from one machine to the next.
/**
 * The texts of {@link dynamodbTranslationRef} in English, by key.
 *
 * @public
 */
export const dynamodbMessages = {
  'card.title': 'DynamoDB table',
  'card.loading': 'Reading the table from the cluster',
  'card.refresh': 'Refresh',
  'card.refreshing': 'Reading the table again',
  'card.refreshed': 'Table read again: {{title}}',
  'card.changed': 'Table: {{title}}',
  'card.seen': 'seen {{when}}',
  'state.layer': 'Layer: {{layer}}',
  'state.lasting': 'for {{duration}}',
  'state.next': 'Next: {{step}}',
  'state.engine': 'The words of {{layer}}',
  'layer.git': 'Git',
  'layer.kubevela': 'KubeVela',
  'layer.kro': 'kro',
  'layer.ack': 'ACK',
  'layer.aws': 'AWS',
  'layer.cluster': 'Kubernetes cluster',
  'layer.backstage': 'Backstage',
  'problem.nextTry': 'Next try {{when}}.',
  'problem.tryingNow': 'Trying again now.',
  'problem.lastSeen': 'Last seen {{title}}, {{when}} (shown below, greyed).',
  'problem.lastState': 'Last seen state of the table',
  'problem.invalid': 'The annotations of this entity do not lead to a table',
  'facts.billing': 'Billing',
  'facts.onDemand': 'On demand',
  'facts.provisioned': 'Provisioned',
  'facts.keys': 'Keys',
  'facts.indexes': 'Indexes',
  'facts.globalIndexes': '{{number}} global',
  'facts.localIndexes': '{{number}} local',
  'facts.noIndexes': 'None',
  'facts.removal': 'When removed here',
  'facts.stays': 'Stays in AWS with its data',
  'facts.deleted': 'Deleted with its data',
  'facts.status': 'Status at AWS',
  'facts.items': 'Items',
  'facts.size': 'Size',
  'facts.exactBytes': '{{bytes}} bytes',
  'facts.countedRarely': 'DynamoDB counts these about every six hours.',
  'facts.created': 'Created',
  'facts.arn': 'ARN',
  'facts.copyArn': 'Copy the ARN',
  'facts.copied': 'ARN copied',
  'facts.tableId': 'Table ID',
  'facts.streamArn': 'Stream ARN',
  'facts.conditions': 'Conditions',
  'facts.unknown': 'Not known',
  ...formMessages,
  ...sectionMessages,
  ...placeMessages,
} as const;

/**
 * The texts of the card and of the form.
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
export const dynamodbTranslationRef: TranslationRef<
  'dynamodb',
  typeof dynamodbMessages
> = createTranslationRef({
  id: 'dynamodb',
  messages: dynamodbMessages,
});
