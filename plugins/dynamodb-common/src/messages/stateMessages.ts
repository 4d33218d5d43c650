/**
 * The states of a table, in English: the title of each, what it means and what to
 * do. `docs/states.md` shows them all.
 */
export const stateMessages = {
  'state.refused-by-aws.title': 'Refused by AWS',
  'state.refused-by-aws.exists':
    'A table of this name exists in this account and region, and ACK does not manage it. What is shown below is that table.',
  'state.refused-by-aws.exists.nextStep':
    'To take that table over, set adoptionPolicy to adopt-or-create in the manifest; if another component manages it, remove that one first, with deletionPolicy retain. Otherwise remove this table, which leaves that one alone, and order it again under another name.',
  'state.refused-by-aws.change':
    'AWS refused a change. The table can be used as it is; ACK does not try again automatically.',
  'state.refused-by-aws.table':
    'AWS refused the table. ACK does not try again automatically.',
  'state.refused-by-aws.nextStep': 'Correct the parameter in the manifest.',
  'state.refused-by-aws.deletingEarlier':
    'AWS was still deleting an earlier table of this name. ACK does not try again automatically.',
  'state.refused-by-aws.deletingEarlier.nextStep':
    'Wait some minutes, then change something in the manifest, for example a tag: ACK tries again then.',

  'state.refused-by-kubevela.title': 'Refused by KubeVela',
  'state.refused-by-kubevela.parameters': 'KubeVela refused the parameters.',
  'state.refused-by-kubevela.parameters.nextStep':
    'Correct the parameters in the manifest.',
  'state.refused-by-kubevela.componentTaken':
    'Another Application already has a component of this name in the namespace.',
  'state.refused-by-kubevela.componentTaken.nextStep':
    'Give the component another name.',

  'state.failed-at-kubevela.title': 'Failed at KubeVela',
  'state.failed-at-kubevela.manifest': 'KubeVela cannot apply the manifest.',
  'state.failed-at-kubevela.manifest.missingRight':
    'Your platform team gives KubeVela the right in the cluster to {{verb}} {{resource}} in the namespace {{namespace}}.',
  'state.failed-at-kubevela.manifest.missingRightEverywhere':
    'Your platform team gives KubeVela the right in the cluster to {{verb}} {{resource}} in all namespaces.',
  'state.failed-at-kubevela.manifest.denied':
    'Ask your platform team which rule of the cluster denies it.',
  'state.failed-at-kubevela.manifest.nextStep':
    'Your platform team removes the cause that KubeVela names.',
  'state.failed-at-kubevela.manifest.givenUp':
    'KubeVela has given up: your platform team then restarts the workflow.',
  'state.failed-at-kubevela.application':
    'KubeVela cannot apply the Application.',
  'state.failed-at-kubevela.application.nextStep':
    'Correct the Application in the manifest, or ask your platform team.',
  'state.failed-at-kubevela.noDefinition':
    'The cluster has no component definition {{type}}.',
  'state.failed-at-kubevela.noDefinition.nextStep':
    'Your platform team installs the definitions; KubeVela then continues automatically.',
  'state.failed-at-kubevela.endedBeforeChange':
    'The workflow of the Application ended before the last change. The table can be used, but changes do not reach it.',
  'state.failed-at-kubevela.endedBeforeTable':
    'The workflow of the Application ended before the table was made.',
  'state.failed-at-kubevela.ended.nextStep':
    'Your platform team restarts the workflow.',

  'state.no-longer-managed.title': 'No longer managed',
  'state.no-longer-managed.healthy':
    'KubeVela says healthy, but the DynamoDBTable of kro is gone, so nobody manages the table.',
  'state.no-longer-managed.applied':
    'KubeVela says that all is applied, but the DynamoDBTable of kro is gone, so nobody manages the table.',
  'state.no-longer-managed.tableLeft':
    'The ACK Table is still there, but no change reaches it.',
  'state.no-longer-managed.outcomeUnknown':
    'Nothing here tells whether AWS still has the table.',
  'state.no-longer-managed.kept':
    'AWS keeps the table and its data: {{reason}}.',
  'state.no-longer-managed.deleted':
    'With deletionPolicy delete, AWS was asked to delete the table too.',
  'state.no-longer-managed.nextStep':
    'If somebody deleted it by hand, KubeVela makes it again within minutes. If it does not, set adoptionPolicy to adopt in the manifest: ACK takes the table over where AWS still has it, and makes none where it has not.',

  'state.failed-at-kro.title': 'Failed at kro',
  'state.failed-at-kro.message':
    'kro cannot make the table out of the instance.',
  'state.failed-at-kro.nextStep':
    'Your platform team looks at the ResourceGraphDefinition dynamodbtable and at the permissions of kro.',
  'state.failed-at-kro.secretTaken':
    'The connection Secret {{secret}} is not written: there is a Secret of this name already that does not belong to this table, and it stays as it is.',
  'state.failed-at-kro.secretTaken.usable': 'The table itself can be used.',
  'state.failed-at-kro.secretTaken.nextStep':
    'Choose another name in writeConnectionSecretToRef in the manifest.',

  'state.only-read.title': 'Only read, not taken over',
  'state.only-read.message':
    'AWS has {{inTheWay}}, which the manifest does not say. So ACK only reads the table, and nothing in AWS is changed.',
  'state.only-read.nextStep':
    'Put it into the manifest as AWS has it, or remove it in AWS first. The table is then taken over automatically.',

  'state.no-matching-role.title': 'No matching role',
  'state.no-matching-role.lost':
    "No IAMRoleSelector matches providerConfigRef '{{role}}' any more: ACK works with its own role, and in another account makes a new, empty table.",
  'state.no-matching-role.lost.nextStep':
    "Your platform team brings the IAMRoleSelector for the label {{label}} back, and then looks for the empty table in the account of ACK's own role.",
  'state.no-matching-role.none':
    "No IAMRoleSelector matches providerConfigRef '{{role}}', so the table is not made.",
  'state.no-matching-role.none.nextStep':
    'Your platform team makes an IAMRoleSelector for the label {{label}}; the table then follows automatically. If the name is wrong, remove the table here and order it again.',

  'state.role-not-used.title': 'Role not used',
  'state.role-not-used.message':
    "ACK did not take the role of providerConfigRef '{{role}}': the table is in the account of ACK's own role.",
  'state.role-not-used.nextStep':
    'Your platform team switches the feature gate IAMRoleSelector of the ACK controller on and checks the IAMRoleSelector. Then remove the table here and order it again.',

  'state.no-table-in-application.title': 'No table in the Application',
  'state.no-table-in-application.message':
    'The Application has no component of type {{type}}.',
  'state.no-table-in-application.nextStep':
    'Add the component to the manifest, or remove the entity.',

  'state.key-not-accessible.title': 'Key not accessible',
  'state.key-not-accessible.message':
    'AWS cannot use the KMS key of the table, so nothing can be read or written.',
  'state.key-not-accessible.nextStep':
    'Enable the key and its grants again. AWS archives the table after seven days.',

  'state.archived.title': 'Archived',
  'state.archived.message':
    'AWS archived the table because its KMS key was not accessible for a week.',
  'state.archived.nextStep':
    'Your platform team restores the table from the backup that AWS made.',

  'state.retrying.title': 'Retrying',
  'state.retrying.message':
    'AWS reported a problem; ACK tries again automatically.',
  'state.retrying.nextStep.permission':
    'Your platform team gives the ACK controller the missing permission in AWS.',
  'state.retrying.nextStep.limit':
    'Wait: AWS allows it again later. If it lasts, your platform team asks AWS for a higher quota.',
  'state.retrying.nextStep.network':
    'Your platform team checks that the ACK controller reaches AWS.',
  'state.retrying.nextStep.other':
    'Wait. If it lasts, correct the manifest or ask your platform team.',

  'state.out-of-sync.title': 'Out of sync',
  'state.out-of-sync.message':
    'The table in AWS differs from the manifest; ACK is putting it right.',
  'state.out-of-sync.nextStep':
    'Nothing to do. If this comes back, find out who changes the table in AWS.',

  'state.unknown-status.title': 'Unknown status',
  'state.unknown-status.unconfirmed':
    'The table is ACTIVE, but without the Table of ACK nobody says whether it has what was asked for.',
  'state.unknown-status.unconfirmed.nextStep':
    'Your platform team lets Backstage read the Tables of ACK, or installs the definitions of the DynamoDB plugin in the cluster.',
  'state.unknown-status.message':
    'DynamoDB says the table is {{status}}, which is not known here.',

  'state.several-components.title': 'Several components',
  'state.several-components.message':
    'The Application makes several tables, and the entity names none of them: {{components}}.',
  'state.several-components.nextStep':
    'Set the annotation {{annotation}} of the entity to the name of one of them.',

  'state.waiting-for-kubevela.title': 'Waiting for KubeVela',
  'state.waiting-for-kubevela.message':
    'KubeVela has not applied the Application yet.',
  'state.waiting-for-kubevela.lasts':
    'If this lasts, ask your platform team whether KubeVela runs.',
  'state.waiting-for-kubevela.slow':
    'Ask your platform team whether KubeVela runs.',

  'state.suspended-at-kubevela.title': 'Suspended at KubeVela',
  'state.suspended-at-kubevela.message':
    'The workflow of the Application waits for somebody to resume it.',
  'state.suspended-at-kubevela.usable':
    'The table can be used, but changes do not reach it.',
  'state.suspended-at-kubevela.nextStep':
    'Whoever suspended the workflow resumes it.',

  'state.waiting-for-kro.title': 'Waiting for kro',
  'state.waiting-for-kro.message': 'kro has not made the ACK Table yet.',
  'state.waiting-for-kro.askCause':
    'Ask your platform team about what kro waits for.',
  'state.waiting-for-kro.slow':
    'Ask your platform team whether the kro controller runs.',
  'state.waiting-for-kro.tableGone':
    'The ACK Table is gone, and kro has not made it again. What is shown below is what it said last.',
  'state.waiting-for-kro.tableGone.nextStep':
    'If this stays, ask your platform team whether the kro controller runs, and whether AWS still has the table.',

  'state.suspended-at-kro.title': 'Suspended at kro',
  'state.suspended-at-kro.message':
    'Somebody suspended the work of kro on this table.',
  'state.suspended-at-kro.usable':
    'It can be used, but changes do not reach it.',
  'state.suspended-at-kro.nextStep': 'Your platform team resumes it.',

  'state.waiting-for-ack.title': 'Waiting for ACK',
  'state.waiting-for-ack.message': 'ACK has not looked at the table yet.',
  'state.waiting-for-ack.slow':
    'Ask your platform team whether the ACK DynamoDB controller runs.',
  'state.waiting-for-ack.adopting':
    'ACK has not adopted the table yet; AWS may have none of this name in this region.',
  'state.waiting-for-ack.adopting.nextStep':
    'If there is none, set adoptionPolicy to adopt-or-create in the manifest, and ACK makes it.',
  'state.waiting-for-ack.severalSelectors':
    'ACK has not looked at the table yet; it never does while several IAMRoleSelectors match: {{selectors}}.',
  'state.waiting-for-ack.severalSelectors.nextStep':
    'Your platform team changes them so that one matches this table.',

  'state.not-applied.title': 'Not applied yet',
  'state.not-applied.message': '{{application}} is not {{place}}.',
  'state.not-applied.strayInstance':
    '{{application}} is not {{place}}, but a DynamoDBTable of this name is, which something else made.',
  'state.not-applied.application': 'The Application',
  'state.not-applied.application.named': 'The Application {{name}}',
  'state.not-applied.place': 'in the cluster',
  'state.not-applied.place.named': 'in cluster {{cluster}}',
  'state.not-applied.nextStep':
    'Merge the pull request. If it is merged, the GitOps sync has still to apply it.',
  'state.not-applied.noComponent':
    'The Application {{application}} has no component {{component}} of type {{type}}; it has {{components}}.',
  'state.not-applied.noComponent.nextStep':
    'Correct the annotation {{annotation}} of the entity, or add the component to the manifest. If it is merged there, the GitOps sync has still to apply it.',

  'state.updating.title': 'Updating',
  'state.updating.index':
    'AWS is building an index. The table can be used meanwhile.',
  'state.updating.change':
    'AWS is applying a change. The table can be used meanwhile.',
  'state.updating.notRead':
    'ACK has not looked for minutes, so AWS may be done: ask your platform team whether the ACK DynamoDB controller runs.',
  'state.updating.adopted':
    'If this stays, the table that was taken over has other keys or local indexes than the manifest, or a time to live that the manifest does not have: write down what AWS has.',
  'state.updating.engine': '{{engine}} is applying a change.',
  'state.updating.engine.nextStep':
    'If this stays for minutes, ask your platform team whether {{engine}} runs.',
  'state.updating.engine.slow':
    'This takes unusually long: ask your platform team whether kro and the ACK DynamoDB controller run.',
  'state.updating.usable': 'The table can be used meanwhile.',
  'state.updating.refusedBefore': 'AWS refused the one before it.',
  'state.updating.onlyRead': "Until then ACK only reads AWS's table.",

  'state.creating.title': 'Creating',
  'state.creating.message': 'AWS is creating the table.',
  'state.creating.notRead':
    'ACK has not looked for minutes, so AWS may be done: ask your platform team whether kro and the ACK DynamoDB controller run.',
  'state.creating.deletingEarlier':
    'AWS is still deleting an earlier table of this name. ACK makes the new one afterwards.',

  'state.active.title': 'Active',
  'state.active.message': 'The table is ready to use.',
} as const;
