/** A table that is being removed, in English. */
export const deletionMessages = {
  'state.deleting.title': 'Removing',

  'state.deleting.aws': 'AWS is deleting the table.',
  'state.deleting.awsChange': 'AWS finishes a change to the table first.',
  'state.deleting.retentionLate':
    'The table is to stay in AWS, and kro has not told ACK so yet. The removal waits for that; KubeVela tries again automatically.',
  'state.deleting.retentionLate.nextStep':
    'If this stays for minutes, ask your platform team whether kro runs.',
  'state.deleting.instanceKept':
    'The cluster did not let KubeVela delete the DynamoDBTable. KubeVela tries again automatically.',
  'state.deleting.instanceKept.nextStep':
    'If this stays for minutes, ask your platform team about the cause that KubeVela names.',
  'state.deleting.protected':
    'Deletion protection is on, so AWS refuses to delete the table.',
  'state.deleting.protected.nextStep':
    'Your platform team switches deletion protection off in AWS and then edits the spec of the ACK Table, which makes ACK try again. Changes in Git have no effect any more.',
  'state.deleting.refused': 'AWS refuses to delete the table.',
  'state.deleting.refused.nextStep':
    'Your platform team removes the cause in AWS and then edits the spec of the ACK Table, which makes ACK try again.',
  'state.deleting.retried':
    'AWS did not delete the table; ACK tries again automatically.',
  'state.deleting.retried.nextStep': 'If this lasts, ask your platform team.',

  // What becomes of the table in AWS.
  'state.deleting.orphaned':
    'The ACK Table is still there, and nobody is deleting it.',
  'state.deleting.unmanaged':
    'The table of this name in AWS is not managed by ACK, so it and its data stay.',
  'state.deleting.perhapsKept': 'If AWS has the table, it stays: {{reason}}.',
  'state.deleting.nothingInAws': 'Nothing here tells of a table in AWS.',
  'state.deleting.kept':
    'Kept in AWS: {{reason}}, so the table and its data stay.',
  'state.deleting.outcomeUnknown':
    'Nothing here tells whether AWS keeps the table: the manifest names no deletionPolicy.',
  'state.deleting.asked': 'AWS was asked to delete the table.',
  'state.deleting.deletedByDefault':
    'ACK deletes the table and its data, unless ACK or the namespace is set to keep tables.',
  'state.deleting.deleted': 'ACK deletes the table and its data.',

  // Who is at it.
  'state.deleting.ackRemoves': 'ACK removes its Table.',
  'state.deleting.kroRemoves': 'kro removes the instance.',
  'state.deleting.kroWaits': 'kro has not passed the removal on yet.',
  'state.deleting.kubevelaWaits': 'KubeVela has not passed the removal on yet.',
  'state.deleting.kubevelaRemoves': 'KubeVela removes the Application.',

  'state.deleting.stuck':
    'This takes unusually long. Ask your platform team whether {{whoRuns}}.',
  'state.deleting.stuck.finalizers':
    'This takes unusually long. Ask your platform team whether {{whoRuns}} and what holds the finalizers {{finalizers}}.',
  'state.deleting.stuck.kubevela': 'KubeVela runs',
  'state.deleting.stuck.kro': 'the kro controller runs',
  'state.deleting.stuck.ack': 'the ACK DynamoDB controller runs',
  'state.deleting.stuck.kroAndAck': 'kro and the ACK DynamoDB controller run',

  // Why AWS keeps a table.
  'retention.protected': 'deletion protection is on',
  'retention.default': 'deletionPolicy is retain by default',
  'retention.policy': 'deletionPolicy is retain',
  'retention.readOnly': 'ACK may only read it',
  'retention.protectedBefore': 'deletion protection was not off yet',
} as const;
