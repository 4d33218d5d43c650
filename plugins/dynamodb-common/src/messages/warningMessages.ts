/** What a user should know whatever the state of a table is, in English. */
export const warningMessages = {
  'warning.parameters-ignored.message_one':
    "The cluster's definition ignores one of your parameters: {{parameters}}.",
  'warning.parameters-ignored.message_other':
    "The cluster's definition ignores {{count}} of your parameters: {{parameters}}.",
  'warning.parameters-ignored.nextStep':
    'Your platform team installs the definitions of the DynamoDB plugin in the cluster; until then the table is without them.',

  'warning.partly-readable.one': 'Seen without {{object}}.',
  'warning.partly-readable.two': 'Seen without {{first}} and {{second}}.',
  'warning.partly-readable.application': 'the Application',
  'warning.partly-readable.instance': 'the DynamoDBTable of kro',
  'warning.partly-readable.table': 'the Table of ACK',

  'warning.claimed-twice.message':
    'What is shown of the table belongs to another Application: {{owner}}.',
  'warning.claimed-twice.nextStep':
    'Give the component of one of the two another name.',

  'warning.other-name.message':
    'The Table of ACK is named {{found}}, not {{asked}} like the DynamoDBTable of kro.',
  'warning.other-name.nextStep':
    'Nothing to do, unless your platform team expects our definitions in the cluster: they give both the same name.',

  'warning.tables-not-kept.message':
    "The Application has no policy that keeps its tables. A change and its revert while KubeVela restarts can take the table out of KubeVela's care for good; AWS then deletes it, unless deletionPolicy is retain or deletion protection is on.",
  'warning.tables-not-kept.nextStep':
    'Add this policy to the Application in the manifest. It changes nothing else.',

  'warning.changes-frozen.message':
    'Later changes of the manifest do not reach the table once it is healthy: a garbage-collect rule of the Application has the strategy onAppDelete or never for it.',
  'warning.changes-frozen.nextStep':
    'Leave the rule, and add the annotation app.oam.dev/autoUpdate: "true" to the Application together with the next change. Without the rule KubeVela would put the table back as it was first.',

  'warning.workflow-ended.stoppedWaiting':
    'KubeVela stopped waiting for the table, which may still become ready.',
  'warning.workflow-ended.message':
    'The workflow of the Application ended early. Later changes may not reach the table.',
  'warning.workflow-ended.nextStep':
    'Your platform team restarts the workflow.',
} as const;
