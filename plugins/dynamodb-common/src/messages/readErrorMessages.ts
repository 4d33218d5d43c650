/** Why a table cannot be read, in English. */
export const readErrorMessages = {
  'state.session-expired.title': 'Session expired',
  'state.session-expired.message': 'Backstage does not know you any more.',
  'state.session-expired.nextStep': 'Sign in again.',

  'state.several-clusters.title': 'Several clusters',
  'state.several-clusters.message':
    'Backstage knows several clusters, and the entity names none.',
  'state.several-clusters.nextStep':
    'Set the annotation backstage.io/kubernetes-cluster of the entity to the name of one of them.',

  'state.unknown-cluster.title': 'Unknown cluster',
  'state.unknown-cluster.message':
    'Backstage does not know the cluster of this table.',
  'state.unknown-cluster.nextStep':
    'Correct the annotation backstage.io/kubernetes-cluster, or ask your platform team to add the cluster to the configuration of Backstage.',

  'state.cluster-not-readable.title': 'Cannot see the cluster',
  'state.cluster-not-readable.down': 'The API server does not answer.',
  'state.cluster-not-readable.notJson':
    'Something that is not the API server answered.',
  'state.cluster-not-readable.tooLarge':
    'The answer is larger than any Kubernetes object, and was not read.',
  'state.cluster-not-readable.other':
    'The state of the table could not be read.',
  'state.cluster-not-readable.wait':
    'It is tried again automatically. If this lasts, ask your platform team.',
  'state.cluster-not-readable.checkAddress':
    'Your platform team checks the address of the cluster in the configuration of Backstage.',

  'state.not-installed.title': 'Not installed',
  'state.not-installed.message':
    'The cluster does not know the kind {{kind}} of {{engine}}.',
  'state.not-installed.nextStep.application':
    'Your platform team installs KubeVela in the cluster.',
  'state.not-installed.nextStep.instance':
    'Your platform team installs kro and the ResourceGraphDefinition dynamodbtable in the cluster.',
  'state.not-installed.nextStep.table':
    'Your platform team installs the ACK DynamoDB controller in the cluster.',

  'state.not-allowed.title': 'Not allowed',
  'state.not-allowed.user': 'You may not see the cluster through Backstage.',
  'state.not-allowed.user.nextStep':
    'Ask your Backstage administrators for the permissions kubernetes.proxy and kubernetes.clusters.read.',
  'state.not-allowed.cluster':
    'Backstage may not read the table in the cluster.',
  'state.not-allowed.cluster.nextStep':
    'Your platform team checks the credentials of Backstage for the cluster, and binds the ClusterRole {{role}} (definitions/rbac/backstage.yaml) to its account.',
  'state.not-allowed.missingRight':
    'Backstage may not {{verb}} {{resource}} in the namespace {{namespace}}.',
  'state.not-allowed.missingRightEverywhere':
    'Backstage may not {{verb}} {{resource}} in all namespaces.',
  'state.not-allowed.missingRight.nextStep':
    'Your platform team binds the ClusterRole {{role}} (definitions/rbac/backstage.yaml) to {{user}}.',

  'state.not-read.title': 'Not read',
  'state.not-read.message': 'The state of the table was not read.',
} as const;
