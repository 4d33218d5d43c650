/** Texts in English, by key; part of `dynamodbMessages`. */
export const formSectionMessages = {
  'section.control.addName': 'Add',
  'section.control.removeName': 'Remove {{name}}',
  'section.control.recommendation': 'Recommendation',
  'section.control.counter': '{{used}} of {{limit}}',
  'section.control.documentation': '{{about}}: AWS documentation',
  'section.control.problem': 'To fix',
  'section.control.warning': 'Please note',
  'section.control.problems_one': '{{count}} thing to fix',
  'section.control.problems_other': '{{count}} things to fix',
  'section.control.warnings_one': '{{count}} thing to think about',
  'section.control.warnings_other': '{{count}} things to think about',
  'section.control.on': 'on',
  'section.control.off': 'off',

  'section.preset.title': 'Preset',
  'section.preset.help':
    'A set of choices to begin with. Everything in it can be changed below.',
  'section.preset.label': 'Begin with',
  'section.preset.sets': '{{preset}} sets',
  'section.preset.locked':
    'Would change {{settings}}, which cannot be changed here: {{reason}}',
  'section.preset.same': 'All choices of {{preset}} are as it sets them.',
  'section.preset.differs': 'Differs from {{preset}} now: {{settings}}.',
  'section.preset.again': 'Set as in {{preset}} again',

  'section.name.title': 'Name and region',
  'section.name.table': 'Table name',
  'section.name.tableHelp':
    "Unique in the AWS account and region: 3 to 255 letters, digits, '_', '.' or '-'. Cannot be changed later.",
  'section.name.pattern': 'Your platform team asks for {{pattern}}.',
  'section.name.region': 'AWS region',
  'section.name.regionHelp': 'Where the data is kept. Cannot be changed later.',
  'section.name.regionFreeHelp':
    'Where the data is kept, for example us-east-1. Cannot be changed later.',
  'section.name.chooseRegion': 'Choose a region',

  'section.keys.title': 'Keys',
  'section.keys.help':
    'The attributes by which an item is found. They cannot be changed later.',
  'section.keys.partitionHelp':
    'Spreads the items: best an attribute with many different values, such as a user id.',
  'section.keys.hasSort': 'Sort key',
  'section.keys.hasSortHelp':
    'For several items with the same partition key, in an order.',
  'section.keys.sortHelp':
    'Orders the items of one partition key, for example by time.',
  'section.keys.attributeName': '{{key}}: attribute',
  'section.keys.attributeType': '{{key}}: type',
  'section.keys.sharedPartition': "As in the table's partition key.",
  'section.keys.sharedSort': "As in the table's sort key.",
  'section.keys.sharedIndex': 'As in index {{index}}.',
  'section.keys.unnamed': 'no attribute yet',

  'section.indexes.title': 'Indexes',
  'section.indexes.help':
    'Let items be found by other attributes than those of the key. Each costs storage, and a write for each change of an item.',
  'section.indexes.none': 'No indexes.',
  'section.indexes.addGlobal': 'Add global index',
  'section.indexes.addGlobalHelp':
    'Has keys of its own. Can be added and removed later, too.',
  'section.indexes.addLocal': 'Add local index',
  'section.indexes.addLocalHelp':
    "Has the table's partition key and another sort key. Only now: it can never be added, changed or removed later.",
  'section.indexes.tooManyGlobal':
    'These are all: a table has at most {{limit}} global indexes here.',
  'section.indexes.tooManyLocal':
    'These are all: a table has at most {{limit}} local indexes.',
  'section.indexes.needsSortKey':
    'Only a table with a sort key can have local indexes: switch the sort key on under Keys.',
  'section.indexes.global': 'global',
  'section.indexes.local': 'local',
  'section.indexes.unnamedGlobal': 'Global index {{position}}, no name yet',
  'section.indexes.unnamedLocal': 'Local index {{position}}, no name yet',
  'section.indexes.remove': 'Remove {{index}}',
  'section.indexes.name': 'Index name',
  'section.indexes.nameHelp':
    "3 to 255 letters, digits, '_', '.' or '-'; different from the other indexes.",
  'section.indexes.partitionKeyAt': 'Partition key {{position}}',
  'section.indexes.sortKeyAt': 'Sort key {{position}}',
  'section.indexes.tablePartitionKey':
    "Partition key: {{key}}, as in the table's key.",
  'section.indexes.localSortKeyHelp':
    "Another attribute than the table's sort key.",
  'section.indexes.addPartitionKey': 'Add partition key',
  'section.indexes.addSortKey': 'Add sort key',
  'section.indexes.tooManyKeys':
    'These are all: a global index has at most {{limit}} of them.',
  'section.indexes.removeKey': 'Remove {{key}}',
  'section.indexes.projection': 'Attributes in the index',
  'section.indexes.projectionHelp':
    'What a query of the index can read. More attributes cost more storage and writes.',
  'section.indexes.attributes': 'Chosen attributes',
  'section.indexes.attributesHelp':
    'Besides the keys of the table and of the index. Enter adds one; commas separate several.',

  'section.capacity.title': 'Capacity',
  'section.capacity.billing': 'What is paid for',
  'section.capacity.onDemandHelp':
    'Pay for each read and write. For load that changes or is not known yet.',
  'section.capacity.provisionedHelp':
    'Pay by the hour for capacity that is reserved, used or not. For load that is steady; requests beyond it are refused.',
  'section.capacity.read': 'Read capacity units',
  'section.capacity.readHelp':
    'Strongly consistent reads of up to 4 KB a second.',
  'section.capacity.write': 'Write capacity units',
  'section.capacity.writeHelp': 'Writes of up to 1 KB a second.',
  'section.capacity.maxRead': 'Maximum read request units',
  'section.capacity.maxReadHelp':
    'The most strongly consistent reads of up to 4 KB a second; requests beyond it are refused, and not paid for. No limit when left empty.',
  'section.capacity.maxWrite': 'Maximum write request units',
  'section.capacity.maxWriteHelp':
    'The most writes of up to 1 KB a second; requests beyond it are refused, and not paid for. No limit when left empty.',

  'section.protection.title': 'Protection',
  'section.protection.deletion': 'Deletion protection',
  'section.protection.deletionHelp':
    'AWS refuses to delete the table, and it stays in AWS when it is removed here.',
  'section.protection.recovery': 'Point-in-time recovery',
  'section.protection.recoveryHelp':
    'Continuous backups: the table can be restored to any second of the last 35 days. Costs by the size of the table.',
  'section.protection.removal': 'When removed here',
  'section.protection.removalHelp':
    'What becomes of the table when its manifest is removed from Git. It is kept unless you choose otherwise.',

  'section.encryption.title': 'Encryption',
  'section.encryption.help': 'Every table is encrypted. The choice is the key.',
  'section.encryption.key': 'Key',
  'section.encryption.helpOf.aws-owned': 'Costs nothing.',
  'section.encryption.helpOf.aws-managed':
    'A KMS key in your account that AWS looks after: its use is seen in CloudTrail and KMS charges for it.',
  'section.encryption.helpOf.customer-managed':
    'A KMS key of your own: you decide who may use it. Disabling it makes the table unreadable.',
  'section.encryption.arn': 'KMS key ARN',
  'section.encryption.arnHelp':
    "Full ARN of a key in the table's region, such as arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab.",

  'section.ttl.title': 'Time to live',
  'section.ttl.on': 'Delete items automatically when they expire',
  'section.ttl.onHelp':
    'Without cost, some time after the moment that is written in the item.',
  'section.ttl.attribute': 'Expiry attribute',
  'section.ttl.attributeHelp':
    'The attribute with the expiry time: a number of seconds since 1970.',
  'section.ttl.summaryOn': 'by {{attribute}}',

  'section.stream.title': 'Stream',
  'section.stream.on': 'Publish every change of an item',
  'section.stream.onHelp':
    'For 24 hours, for functions and other readers that follow changes.',
  'section.stream.view': 'What a record shows',
  'section.stream.viewHelp':
    'Another one later means a new stream with another ARN.',
  'section.stream.chooseView': 'Choose what is shown',

  'section.class.title': 'Table class',
  'section.class.label': 'What is cheaper',
  'section.class.helpOf.STANDARD': 'Cheaper requests. Right for most tables.',
  'section.class.helpOf.STANDARD_INFREQUENT_ACCESS':
    'Cheaper storage and more expensive requests. For much data that is seldom read.',

  'section.tags.title': 'Tags',
  'section.tags.help':
    'For cost reports and access rules. Upper and lower case differ.',
  'section.tags.summary': '{{used}} of {{limit}}',
  'section.tags.missing': '{{tags}} still to be given',
  'section.tags.tag': 'Tag {{position}}',
  'section.tags.key': 'Key of tag {{position}}',
  'section.tags.value': 'Value of tag {{position}}',
  'section.tags.mandatoryValue': 'Value of {{key}}',
  'section.tags.mandatory': 'Your platform team wants it on every table.',
  'section.tags.chooseValue': 'Choose a value',
  'section.tags.add': 'Add tag',
  'section.tags.remove': 'Remove tag {{tag}}',
  'section.tags.tooMany':
    'These are all: AWS takes 50 tags, and up to four are added on the way.',

  'section.secret.title': 'Connection Secret',
  'section.secret.on': 'Write how the table is reached into a Secret',
  'section.secret.onHelp':
    'A Kubernetes Secret with the table name, its ARN, region and stream ARN.',
  'section.secret.name': 'Name of the Secret',
  'section.secret.nameHelp': "Lower-case letters, digits, '-' and '.'.",
  'section.secret.namespace': 'Namespace of the Secret',
  'section.secret.namespaceHelp':
    'Who reads Secrets in another namespace reads this one too.',
  'section.secret.ownNamespace': "The order's own namespace",
  'section.secret.ownNamespaceOf': "The order's own, {{namespace}}",
  'section.secret.none': 'none',

  'section.access.title': 'Access and insights',
  'section.access.usual': 'no resource policy, no insights',
  'section.access.policySummary': 'resource policy',
  'section.access.insightsSummary': 'contributor insights',
  'section.access.policy': 'Resource policy',
  'section.access.policyHelp':
    'Who else may use the table, for example another AWS account: an IAM policy as JSON, of at most 20 kB. Each statement names this table or its indexes as its Resource. Taking it away later needs a permission that your platform team gives.',
  'section.access.insights': 'Contributor insights',
  'section.access.insightsHelp':
    'CloudWatch shows which keys are used and throttled most. Costs by the requests that it looks at.',

  'section.advanced.title': 'Advanced',
  'section.advanced.usual': 'usual AWS role, new table',
  'section.advanced.role': 'AWS role selector',
  'section.advanced.roleHelp':
    'Name of an IAMRoleSelector that your platform team prepared; it decides on the AWS account. A name that nothing matches makes no table. Empty for the usual role. Cannot be changed later.',
  'section.advanced.adoption': 'If AWS has a table of this name already',
  'section.advanced.adoptionOf.none': 'Leave it alone',
  'section.advanced.adoptionHelpOf.none': 'The order then fails.',
  'section.advanced.adoptionHelpOf.adopt':
    'Changes it to what is written here. Without such a table the order fails.',
  'section.advanced.adoptionHelpOf.adopt-or-create':
    'Changes one that is there to what is written here.',
  'section.advanced.roleSummary': 'role {{role}}',
} as const;
