/** Texts in English, by key; part of `dynamodbMessages`. */
export const formLocationMessages = {
  'place.configuration':
    'This app’s configuration is not right, so that nothing can be ordered. Your platform team puts it right: {{message}}',
  'place.of':
    'The template does not say what to choose from: its field needs ui:options with of: namespaces, clusters or repositories, not {{of}}.',
  'place.choose': 'Choose one',
  'place.asking': 'Asking the catalog and the cluster about {{name}}',
  'place.free':
    '{{name}} is free in namespace {{namespace}}: neither the catalog nor the cluster has it.',
  'place.catalogFree':
    'The catalog has no {{name}} in namespace {{namespace}}.',
  'place.catalogTaken':
    '{{name}} is ordered already in namespace {{namespace}}: {{link}}. Choose another name.',
  'place.catalogUnknown':
    'The catalog did not answer; you can go on, the task checks again. It said: {{reason}}',
  'place.clusterFree':
    'The cluster has no Application {{name}} in namespace {{namespace}}.',
  'place.clusterTaken':
    'An Application {{name}} is in namespace {{namespace}} of the cluster already. Choose another name.',
  'place.namedClusterTaken':
    'An Application {{name}} is in namespace {{namespace}} of cluster {{cluster}} already. Choose another name.',
  'place.clusterUnknown':
    'The cluster could not be asked; you can go on, the task checks again. {{reason}}',
  'place.newTab': '{{text}} (opens in a new tab)',
  'place.clusters.asking': 'Asking Backstage for its clusters',
  'place.clusters.only': '{{cluster}} (the only one)',
  'place.clusters.none': 'Backstage knows no cluster',
  'place.clusters.failed':
    'Backstage’s clusters could not be listed; you can go on and leave this empty where there is only one. {{reason}}',
  'place.clusters.again': 'Ask again',
  'place.clusters.unknown':
    'Backstage knows no cluster {{cluster}}: choose one of the list, or the table’s page will not find the table.',
} as const;
