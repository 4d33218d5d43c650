const GUIDE =
  'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/';

/** Pages of Amazon DynamoDB's developer guide. */
export const documentation = {
  names: `${GUIDE}HowItWorks.NamingRulesDataTypes.html`,
  keys: `${GUIDE}HowItWorks.CoreComponents.html#HowItWorks.CoreComponents.PrimaryKey`,
  indexes: `${GUIDE}SecondaryIndexes.html`,
  capacity: `${GUIDE}capacity-mode.html`,
  deletionProtection: `${GUIDE}WorkingWithTables.Basics.html#WorkingWithTables.Basics.DeletionProtection`,
  encryption: `${GUIDE}encryption.usagenotes.html`,
  timeToLive: `${GUIDE}TTL.html`,
  stream: `${GUIDE}Streams.html`,
  tableClass: `${GUIDE}WorkingWithTables.tableclasses.html`,
  tags: `${GUIDE}Tagging.html`,
  access: `${GUIDE}access-control-resource-based.html`,
};
