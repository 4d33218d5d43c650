import type { RecordedStateName } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';

/** What a person reads on the card of a state. */
export interface ExpectedStory {
  /** The heading. */
  title: string;
  /** Out of our own sentence. */
  says: string;
  /** Out of the engine's words; left out where it has none. */
  quotes?: string;
  /** Out of the next step; left out where nobody has to do anything. */
  next?: string;
  /** Out of what is said beside the state; left out where nothing is. */
  warns?: string;
}

const ACTIVE: ExpectedStory = {
  title: 'Active',
  says: 'The table is ready to use.',
};

/** The documentation knows nothing of the policy. */
const UNKEPT: ExpectedStory = {
  ...ACTIVE,
  warns: 'The Application has no policy that keeps its tables.',
};

/** The reason in the words of the engine, and again as what to do about it. */
function refused(quotes: string, next: string): ExpectedStory {
  return {
    title: 'Refused by KubeVela',
    says: 'KubeVela refused the parameters.',
    quotes,
    next,
  };
}

/** By the name of the recorded state: a new one without a row does not compile. */
export const everyState: Record<RecordedStateName, ExpectedStory> = {
  active: ACTIVE,
  'active-after-failure': ACTIVE,
  'active-protected': ACTIVE,
  'active-retained': ACTIVE,
  'active-with-role': ACTIVE,
  'adding-index': {
    title: 'Updating',
    says: 'AWS is building an index. The table can be used meanwhile.',
    quotes: "table GSIs in 'CREATING' state, cannot be modified or deleted",
  },
  adopted: ACTIVE,
  'already-exists': {
    title: 'Refused by AWS',
    says: 'A table of this name exists in this account and region, and ACK does not manage it. What',
    quotes: 'Resource already exists',
    next: 'To take that table over, set adoptionPolicy to adopt-or-create in the',
  },
  archived: {
    title: 'Archived',
    says: 'AWS archived the table because its KMS key was not accessible for a week.',
    quotes: 'ARCHIVED',
    next: 'Your platform team restores the table from the backup that AWS made.',
  },
  'aws-unreachable': {
    title: 'Retrying',
    says: 'AWS reported a problem; ACK asks again by itself.',
    quotes: 'operation error DynamoDB: DescribeTable',
    next: 'Your platform team checks that the ACK controller reaches AWS.',
  },
  'aws-unreachable-active': {
    title: 'Retrying',
    says: 'AWS reported a problem; ACK asks again by itself.',
    quotes: 'operation error DynamoDB: DescribeTable',
    next: 'Your platform team checks that the ACK controller reaches AWS.',
  },
  creating: {
    title: 'Creating',
    says: 'AWS is creating the table.',
  },
  'creating-slowly': {
    title: 'Creating',
    says: 'AWS is creating the table.',
  },
  'definition-ignores': {
    ...ACTIVE,
    warns:
      "The cluster's definition ignores 8 of your parameters: streamEnabled, streamViewType",
  },
  'definition-renames': {
    ...ACTIVE,
    warns: 'The Table of ACK is named shop-definition-renames',
  },
  'definition-too-early': {
    title: 'Creating',
    says: 'AWS is creating the table.',
  },
  'definition-missing': {
    title: 'Failed at KubeVela',
    says: 'The cluster has no component definition aws-dynamodb-kro.',
    quotes: 'load template from component definition [aws-dynamodb-kro]',
    next: 'Your platform team installs the definitions; KubeVela then goes on by',
  },
  'documented-basic': UNKEPT,
  'documented-production': UNKEPT,
  'documented-provisioned': UNKEPT,
  'documented-with-gsi': UNKEPT,
  'failed-at-kro': {
    title: 'Failed at kro',
    says: 'kro cannot make the table out of the instance.',
    quotes:
      'resource reconciliation failed: apply results contain errors: resource belongs to a different ApplySet',
    next: 'Your platform team looks at the ResourceGraphDefinition dynamodbtable',
  },
  'key-not-accessible': {
    title: 'Key not accessible',
    says: 'AWS cannot use the KMS key of the table, so nothing can be read or written.',
    quotes: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS',
    next: 'Enable the key and its grants again',
  },
  'no-component': {
    title: 'No table in the Application',
    says: 'The Application has no component of type aws-dynamodb-kro.',
    next: 'Add the component to the manifest, or remove the entity.',
  },
  'only-read': {
    title: 'Only read, not taken over',
    says: "AWS has time to live by 'expiresAt', which the manifest does not say. So ACK",
    next: 'Put it into the manifest as AWS has it, or remove it in AWS first.',
  },
  'no-longer-managed': {
    title: 'No longer managed',
    says: 'KubeVela says healthy, but the DynamoDBTable of kro is gone, so nobody manages the',
    quotes:
      'DynamoDB table is ACTIVE: arn:aws:dynamodb:us-east-1:000000000000:table/',
    next: 'set adoptionPolicy to adopt in the manifest: ACK takes the table over where AWS',
    warns: 'The Application has no policy that keeps its tables.',
  },
  'not-applied': {
    title: 'Not applied yet',
    says: 'The Application default/users is not in the cluster.',
    next: 'Merge the pull request',
  },
  'out-of-sync': {
    title: 'Out of sync',
    says: 'The table in AWS differs from the manifest; ACK is putting it right.',
    quotes: "table in 'UPDATING' state, cannot be modified or deleted",
    next: 'Nothing to do',
  },
  'out-of-sync-just-now': {
    title: 'Out of sync',
    says: 'The table in AWS differs from the manifest; ACK is putting it right.',
    quotes: "table in 'UPDATING' state, cannot be modified or deleted",
    next: 'Nothing to do',
  },
  'refused-attribute-defined-twice': refused(
    "attribute 'id' is in attributeDefinitions twice",
    "Attribute 'id' is in attributeDefinitions twice",
  ),
  'refused-attribute-unused': refused(
    "attribute 'email' is in attributeDefinitions but no key or index uses it",
    "Attribute 'email' is in attributeDefinitions but no key or index uses",
  ),
  'refused-by-aws': {
    title: 'Refused by AWS',
    says: 'AWS refused the table. ACK does not try again by itself.',
    quotes:
      'ValidationException: One or more parameter values were invalid: the injected',
    next: 'Correct the parameter in the manifest.',
  },
  'refused-by-kubevela': refused(
    'provisionedThroughput is required when billingMode is PROVISIONED',
    'The table has no provisionedThroughput, which billingMode PROVISIONED',
  ),
  'refused-by-kubevela-for-good': refused(
    'provisionedThroughput is required when billingMode is PROVISIONED',
    'The table has no provisionedThroughput, which billingMode PROVISIONED',
  ),
  'refused-enum': refused(
    'parameter.billingMode: invalid value "ON_DEMAND" (out of bound',
    'billingMode must be one of PAY_PER_REQUEST, PROVISIONED, not',
  ),
  'refused-enum-attribute-type': refused(
    "attributeType of 'id' must be S, N or B, not 'X'",
    'attributeDefinitions[0].attributeType must be one of S, N, B, not',
  ),
  'refused-immutable': {
    title: 'Refused by KubeVela',
    says: 'A table cannot move to another region.',
    quotes: 'spec.region: Invalid value: "eu-west-1": field is immutable',
    next: 'Set region back in the manifest, or order a new table.',
  },
  'refused-immutable-attribute-type': {
    title: 'Refused by KubeVela',
    says: 'Definitions come and go with the global indexes that use them; the type of an attribute',
    quotes: 'spec.attributeDefinitions: Invalid value: validation failed',
    next: 'Set the attribute type back in the manifest, or order a new table.',
  },
  'refused-immutable-index-projection': {
    title: 'Refused by KubeVela',
    says: 'Indexes can be added and removed and their capacity changed, one after the other; a new',
    quotes: 'spec.globalSecondaryIndexes: Invalid value: validation failed',
    next: 'Give the changed index a new name in the manifest',
  },
  'refused-immutable-key-schema': {
    title: 'Refused by KubeVela',
    says: 'The primary key of a table cannot be changed.',
    quotes: 'spec.keySchema: Invalid value: field is immutable',
    next: 'Set keySchema back in the manifest, or order a new table.',
  },
  'refused-immutable-local-indexes': {
    title: 'Refused by KubeVela',
    says: 'Local indexes cannot be added, changed or removed once the table exists.',
    quotes: 'spec.localSecondaryIndexes: Invalid value: field is immutable',
    next: 'Set localSecondaryIndexes back in the manifest; use a global index,',
  },
  'refused-immutable-provider-config': {
    title: 'Refused by KubeVela',
    says: 'The AWS account of a table cannot be changed: the table would be made again in the other',
    quotes: 'spec.providerConfigRef: Invalid value: field is immutable',
    next: 'Set providerConfigRef back in the manifest, or order a new table.',
  },
  'refused-immutable-several': {
    title: 'Refused by KubeVela',
    says: 'The name of a table cannot be changed. A table cannot move to another region.',
    quotes:
      'spec.region: Invalid value: "eu-west-1": field is immutable, spec.tableName:',
    next: 'Set tableName back in the manifest, or order a new table',
  },
  'refused-immutable-stream-view': {
    title: 'Refused by KubeVela',
    says: 'The view of a stream that is on cannot be changed.',
    quotes:
      'spec.streamViewType: Invalid value: "NEW_IMAGE": field is immutable',
    next: 'Switch the stream off in the manifest, and in a second change on with',
  },
  'refused-immutable-table-name': {
    title: 'Refused by KubeVela',
    says: 'The name of a table cannot be changed.',
    quotes: 'spec.tableName: Invalid value: "another-name": field is immutable',
    next: 'Set tableName back in the manifest, or order a new table.',
  },
  'refused-immutable-ttl-attribute': {
    title: 'Refused by KubeVela',
    says: 'The expiry attribute cannot be changed while time to live is on.',
    quotes:
      'spec.ttlAttributeName: Invalid value: "endsAt": field is immutable',
    next: 'Switch time to live off in the manifest, and in a second change on',
  },
  'refused-index-name-twice': refused(
    "index name 'by-day' is used twice",
    "Index name 'by-day' is used twice",
  ),
  'refused-key-attribute-twice': refused(
    "attribute 'id' is in the key of the table twice",
    "Attribute 'id' is in the key of the table twice",
  ),
  'refused-key-order-five-sort-keys': refused(
    "the key of index 'by-day' has 5 RANGE elements, at most 4 are allowed",
    'The key of index by-day is HASH, RANGE, RANGE, RANGE, RANGE, RANGE:',
  ),
  'refused-key-order-no-partition-key': refused(
    'the key of the table must begin with a HASH element',
    'The key of the table is RANGE: give one HASH element, then at most',
  ),
  'refused-key-order-sort-key-first': refused(
    'the key of the table must have its HASH elements before its RANGE elements',
    'The key of the table is RANGE, HASH: give one HASH element, then at',
  ),
  'refused-key-order-two-partition-keys': refused(
    'the key of the table has 2 HASH elements, at most 1 are allowed',
    'The key of the table is HASH, HASH: give one HASH element, then at',
  ),
  'refused-kms-key-region': refused(
    'kmsMasterKeyID is a key in eu-west-1, but the table is in us-east-1',
    'kmsMasterKeyID is a key in eu-west-1, but the table is in us-east-1:',
  ),
  'refused-kms-key-without-kms': refused(
    'kmsMasterKeyID needs sseEnabled true and sseType KMS',
    'kmsMasterKeyID needs sseEnabled true and sseType KMS: set them, or',
  ),
  'refused-length': refused(
    'parameter.tableName: invalid value "ab" (out of bound',
    'tableName "ab" has 2 characters',
  ),
  'refused-local-index-key': refused(
    'localSecondaryIndexes need a table with a sort key (RANGE)',
    'localSecondaryIndexes need a table with a sort key',
  ),
  'refused-local-index-key-partition-key': refused(
    "index 'by-day': the partition key of a local index must be the table's, 'id'",
    "Local index by-day has the partition key 'at'",
  ),
  'refused-local-index-key-sort-key': refused(
    "index 'by-day': the sort key of a local index must differ from the table's",
    "Local index by-day has the table's own sort key 'at'",
  ),
  'refused-max-items-attributes': refused(
    'attributeDefinitions has 65 entries, at most 60 are allowed',
    'attributeDefinitions has 65 entries',
  ),
  'refused-max-items-global-indexes': refused(
    'globalSecondaryIndexes has 21 entries, at most 20 are allowed',
    'globalSecondaryIndexes has 21 entries',
  ),
  'refused-max-items-local-indexes': refused(
    'localSecondaryIndexes has 6 entries, at most 5 are allowed',
    'localSecondaryIndexes has 6 entries',
  ),
  'refused-max-items-tags': refused(
    'tags has 47 entries, at most 46 are allowed: AWS takes 50, and ACK adds its own',
    'tags has 47 entries',
  ),
  'refused-min-items-attributes': refused(
    "attribute 'id' is used in a key but is not in attributeDefinitions",
    'attributeDefinitions has 0 entries',
  ),
  'refused-min-items-index-key': refused(
    "index 'by-day': keySchema must have at least one entry",
    'globalSecondaryIndexes[0].keySchema has 0 entries',
  ),
  'refused-min-items-key': refused(
    'keySchema must have at least one entry',
    'keySchema has 0 entries',
  ),
  'refused-min-items-local-index-key': refused(
    "index 'by-day': a local index needs a sort key (RANGE)",
    'localSecondaryIndexes[0].keySchema has 1 entries',
  ),
  'refused-min-items-projection': refused(
    "index 'by-day': nonKeyAttributes must have 1 to 20 entries",
    'globalSecondaryIndexes[0].projection.nonKeyAttributes has 0 entries',
  ),
  'refused-minimum-index-read-capacity': refused(
    "index 'by-day': readCapacityUnits must be at least 1",
    'globalSecondaryIndexes[0].provisionedThroughput.readCapacityUnits is',
  ),
  'refused-minimum-index-write-capacity': refused(
    "index 'by-day': writeCapacityUnits must be at least 1",
    'globalSecondaryIndexes[0].provisionedThroughput.writeCapacityUnits is',
  ),
  'refused-minimum-read-capacity': refused(
    'provisionedThroughput.readCapacityUnits must be at least 1',
    'provisionedThroughput.readCapacityUnits is 0: use at least 1.',
  ),
  'refused-minimum-write-capacity': refused(
    'provisionedThroughput.writeCapacityUnits must be at least 1',
    'provisionedThroughput.writeCapacityUnits is 0: use at least 1.',
  ),
  'refused-on-demand-limit': refused(
    'onDemandThroughput is only allowed when billingMode is PAY_PER_REQUEST',
    'The table has an onDemandThroughput, which billingMode PROVISIONED does',
  ),
  'refused-on-demand-limit-of-index': refused(
    "index 'by-day': onDemandThroughput is only allowed when billingMode is",
    'Index by-day has an onDemandThroughput, which billingMode PROVISIONED',
  ),
  'refused-on-demand-limit-value': refused(
    'maxReadRequestUnits must be at least 1, or -1 for no limit, not 0',
    'The table has maxReadRequestUnits 0, but a limit is at least 1',
  ),
  'refused-on-demand-limit-value-missing': refused(
    'onDemandThroughput needs maxReadRequestUnits or maxWriteRequestUnits',
    'The table has an onDemandThroughput without a limit',
  ),
  'refused-pattern': refused(
    'parameter.tableName: invalid value "users table" (out of bound',
    'tableName "users table" is not allowed',
  ),
  'refused-pattern-kms-key': refused(
    'kmsMasterKeyID must be the full ARN of a key',
    'kmsMasterKeyID "alias/my-key" is not allowed',
  ),
  'refused-projection-attributes': refused(
    "index 'by-day': nonKeyAttributes is required with projectionType INCLUDE",
    'Index by-day has projectionType INCLUDE but no nonKeyAttributes',
  ),
  'refused-projection-attributes-of-all': refused(
    "index 'by-day': nonKeyAttributes is only allowed with projectionType INCLUDE",
    'Index by-day has nonKeyAttributes with projectionType ALL: remove',
  ),
  'refused-provisioned-throughput-of-index': refused(
    "index 'by-day': provisionedThroughput is required when billingMode is",
    'Index by-day has no provisionedThroughput, which billingMode',
  ),
  'refused-provisioned-throughput-of-index-on-demand': refused(
    "index 'by-day': provisionedThroughput is only allowed when billingMode is",
    'Index by-day has a provisionedThroughput, which billingMode',
  ),
  'refused-provisioned-throughput-on-demand': refused(
    'provisionedThroughput is only allowed when billingMode is PROVISIONED',
    'The table has a provisionedThroughput, which billingMode',
  ),
  'refused-required': refused(
    'parameter.region: incomplete value =~"^[a-z]{2}(-[a-z]+)+-[0-9]$"',
    'region is missing',
  ),
  'refused-resource-policy-json': refused(
    'resourcePolicy must be a JSON object',
    'resourcePolicy is not a JSON object',
  ),
  'refused-resource-policy-size': refused(
    'resourcePolicy has 21504 bytes, at most 20480 (20 kB) are allowed',
    'resourcePolicy has 21504 bytes, but AWS takes at most 20480',
  ),
  'refused-resource-policy-table': refused(
    "statement 1 of resourcePolicy is about 'arn:aws:dynamodb:us-east-1:000000000000:table/users-2', but the table is users in us-east-1",
    'Statement 1 of resourcePolicy is about',
  ),
  'refused-resource-policy-table-no-resource': refused(
    'statement 1 of resourcePolicy has no Resource',
    'Statement 1 of resourcePolicy has no Resource',
  ),
  'refused-resource-policy-table-no-statement': refused(
    'resourcePolicy must have a Statement',
    'resourcePolicy has no Statement',
  ),
  'refused-same-component': {
    title: 'Refused by KubeVela',
    says: 'Another Application already has a component of this name in the namespace.',
    quotes: 'is managed by other application',
    next: 'Give the component another name.',
    warns:
      'What is shown of the table belongs to another Application: team-a/users-app.',
  },
  'refused-several': refused(
    'ttlAttributeName is required when ttlEnabled is true',
    'The table has no provisionedThroughput, which billingMode PROVISIONED',
  ),
  'refused-stream-view': refused(
    'streamViewType is required when streamEnabled is true',
    'streamViewType is missing, which streamEnabled needs',
  ),
  'refused-tag-key-reserved': refused(
    "tag 'aws:team' begins with 'aws:', which AWS keeps for itself",
    "Tag 'aws:team' begins with 'aws:', which AWS keeps for itself",
  ),
  'refused-tag-key-reserved-by-ack': refused(
    "tag 'services.k8s.aws/team' begins with 'services.k8s.aws/', which ACK keeps",
    "Tag 'services.k8s.aws/team' begins with 'services.k8s.aws/', which",
  ),
  'refused-tag-key-twice': refused(
    "tag 'team' is given twice",
    "Tag 'team' is given twice",
  ),
  'refused-too-many-projected-attributes': refused(
    'the indexes list 102 nonKeyAttributes together, at most 100 are allowed',
    'The indexes list 102 nonKeyAttributes together',
  ),
  'refused-ttl-attribute': refused(
    'ttlAttributeName is required when ttlEnabled is true',
    'ttlAttributeName is missing, which ttlEnabled needs',
  ),
  'refused-ttl-attribute-type': refused(
    "ttlAttributeName 'id' is a key attribute of type S, but an expiry time is a",
    "ttlAttributeName 'id' is a key attribute of type S, but an expiry",
  ),
  'refused-type': refused(
    'parameter.streamEnabled: conflicting values "yes" and bool (mismatched types',
    'streamEnabled must be true or false, not "yes".',
  ),
  'refused-undefined-attribute': refused(
    "attribute 'nope' is used in a key but is not in attributeDefinitions",
    "Attribute 'nope' is used in the key of the table but is not in",
  ),
  'refused-unknown-parameter': refused(
    'parameter.fooBar: field not allowed',
    'fooBar is not a parameter',
  ),
  'refused-unknown-parameter-nested': refused(
    'parameter.keySchema.0.fooBar: field not allowed',
    'keySchema[0].fooBar is not a parameter',
  ),
  'refused-unknown-parameter-replicas': refused(
    'tableReplicas is not supported: order a table of its own in each region',
    'tableReplicas is not supported: replicas in other regions cannot be',
  ),
  removing: {
    title: 'Removing',
    says: 'ACK deletes the table and its data.',
  },
  'removing-blocked': {
    title: 'Removing',
    says: 'Deletion protection is on, so AWS refuses to delete the table.',
    quotes:
      'ValidationException: Table is protected against deletion. To delete the table,',
    next: 'Your platform team switches deletion protection off in AWS and then',
  },
  'removing-by-policy': {
    title: 'Removing',
    says: 'Kept in AWS: deletionPolicy is retain, so the table and its data stay.',
  },
  'removing-denied': {
    title: 'Removing',
    says: 'AWS did not delete the table; ACK asks again by itself.',
    quotes: 'is not authorized to perform: dynamodb:DeleteTable',
    next: 'If this lasts, ask your platform team.',
  },
  'removing-held': {
    title: 'Removing',
    says: 'The table is to stay in AWS, and kro has not told ACK so yet.',
    quotes:
      'is to be kept in AWS, and kro has not applied that yet: the removal waits for',
    next: 'If this stays for minutes, ask your platform team whether kro runs.',
  },
  'removing-in-aws': {
    title: 'Removing',
    says: 'AWS is deleting the table.',
  },
  'removing-last': {
    title: 'Removing',
    says: 'AWS was asked to delete the table. KubeVela removes the Application.',
  },
  'removing-retained': {
    title: 'Removing',
    says: 'Kept in AWS: deletion protection is on, so the table and its data stay.',
  },
  'removing-while-updating': {
    title: 'Removing',
    says: 'AWS finishes a change to the table first.',
    quotes: "table in 'UPDATING' state, cannot be modified or deleted",
  },
  rendering: {
    title: 'Waiting for KubeVela',
    says: 'KubeVela has not applied the Application yet.',
  },
  retrying: {
    title: 'Retrying',
    says: 'AWS reported a problem; ACK asks again by itself.',
    quotes: 'is not authorized to perform: dynamodb:CreateTable',
    next: 'Your platform team gives the ACK controller the missing permission in',
  },
  'role-not-used': {
    title: 'Role not used',
    says: "ACK did not take the role of providerConfigRef 'ignored-by-ack': the table is in the",
    next: 'Your platform team switches the feature gate IAMRoleSelector of the',
  },
  'secret-elsewhere': {
    title: 'Refused by KubeVela',
    says: 'KubeVela refused the parameters.',
    quotes:
      "writeConnectionSecretToRef.namespace 'another-team' is neither the Application's own",
    next: 'Correct the parameters in the manifest.',
  },
  'secret-of-others': {
    title: 'Failed at kro',
    says: 'The connection Secret team-a/secret-of-others is not written: there is a Secret of',
    quotes:
      'Secret "secret-of-others" is invalid: type: Invalid value: "aws-dynamodb-kro/connection"',
    next: 'Choose another name in writeConnectionSecretToRef in the manifest.',
  },
  suspended: {
    title: 'Suspended at KubeVela',
    says: 'The workflow of the Application waits for somebody to resume it.',
    quotes: 'Suspended by field suspend',
    next: 'Whoever suspended the workflow resumes it.',
  },
  'suspended-at-kro': {
    title: 'Suspended at kro',
    says: 'Somebody suspended the work of kro on this table.',
    quotes: 'reconciliation suspended via kro.run/reconcile annotation',
    next: 'Your platform team resumes it.',
  },
  'unknown-status': {
    title: 'Unknown status',
    says: 'DynamoDB says the table is HIBERNATING, which is not known here.',
  },
  'update-refused-by-aws': {
    title: 'Refused by AWS',
    says: 'AWS refused a change. The table can be used as it is; ACK does not try again by itself.',
    quotes:
      'ValidationException: One or more parameter values were invalid: the injected',
    next: 'Correct the parameter in the manifest.',
  },
  'update-retrying': {
    title: 'Retrying',
    says: 'AWS reported a problem; ACK asks again by itself.',
    quotes: 'is not authorized to perform: dynamodb:UpdateTable',
    next: 'Your platform team gives the ACK controller the missing permission in',
  },
  updating: {
    title: 'Updating',
    says: 'AWS is applying a change. The table can be used meanwhile.',
    quotes: "table in 'UPDATING' state, cannot be modified or deleted",
  },
  'updating-at-aws': {
    title: 'Updating',
    says: 'AWS is applying a change. The table can be used meanwhile.',
    quotes: "table in 'UPDATING' state, cannot be modified or deleted",
  },
  'updating-while-rendering': {
    title: 'Updating',
    says: 'AWS is applying a change. The table can be used meanwhile.',
    quotes: "table in 'UPDATING' state, cannot be modified or deleted",
  },
  'waiting-for-ack': {
    title: 'Waiting for ACK',
    says: 'ACK has not looked at the table yet.',
  },
  'waiting-for-kro': {
    title: 'Waiting for kro',
    says: 'kro has not made the ACK Table yet.',
  },
  'waiting-for-role': {
    title: 'No matching role',
    says: "No IAMRoleSelector matches providerConfigRef 'nobody-prepared-it', so the table is not",
    next: 'Your platform team makes an IAMRoleSelector for the label',
  },
  'waiting-to-adopt': {
    title: 'Waiting for ACK',
    says: 'ACK has not adopted the table yet; AWS may have none of this name in this region.',
    next: 'If there is none, set adoptionPolicy to adopt-or-create in the',
  },
  'workflow-ended': {
    title: 'Failed at KubeVela',
    says: 'The workflow of the Application ended before the table was made.',
    next: 'Your platform team restarts the workflow.',
  },
};
