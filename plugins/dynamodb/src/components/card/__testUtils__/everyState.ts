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
    says: 'AWS reported a problem; ACK tries again automatically.',
    quotes: 'operation error DynamoDB: DescribeTable',
    next: 'Your platform team checks that the ACK controller reaches AWS.',
  },
  'aws-unreachable-active': {
    title: 'Retrying',
    says: 'AWS reported a problem; ACK tries again automatically.',
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
    next: 'Your platform team installs the definitions; KubeVela then continues',
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
  'refused-by-aws': {
    title: 'Refused by AWS',
    says: 'AWS refused the table. ACK does not try again automatically.',
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
  'refused-immutable': {
    title: 'Refused by KubeVela',
    says: 'A table cannot move to another region.',
    quotes: 'spec.region: Invalid value: "eu-west-1": field is immutable',
    next: 'Set region back in the manifest, or order a new table.',
  },
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
  'refused-unknown-parameter': refused(
    'parameter.fooBar: field not allowed',
    'fooBar is not a parameter',
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
    says: 'AWS did not delete the table; ACK tries again automatically.',
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
    says: 'AWS reported a problem; ACK tries again automatically.',
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
    says: 'AWS refused a change. The table can be used as it is; ACK does not try again automatically.',
    quotes:
      'ValidationException: One or more parameter values were invalid: the injected',
    next: 'Correct the parameter in the manifest.',
  },
  'update-retrying': {
    title: 'Retrying',
    says: 'AWS reported a problem; ACK tries again automatically.',
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
