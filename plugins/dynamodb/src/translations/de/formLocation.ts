import type { formLocationMessages } from '../formLocation';

/** Texts in German, by key. */
export const formLocationMessagesInGerman = {
  'place.configuration':
    'Die Konfiguration dieser App ist fehlerhaft, deshalb lässt sich nichts bestellen. Das Plattformteam korrigiert sie: {{message}}',
  'place.of':
    'Das Template sagt nicht, woraus zu wählen ist: Das Feld braucht ui:options mit of: namespaces, clusters oder repositories, nicht {{of}}.',
  'place.choose': 'Bitte wählen',
  'place.asking': 'Katalog und Cluster werden nach {{name}} gefragt',
  'place.free':
    '{{name}} ist im Namespace {{namespace}} frei: Weder der Katalog noch der Cluster hat diesen Namen.',
  'place.catalogFree':
    'Der Katalog hat kein {{name}} im Namespace {{namespace}}.',
  'place.catalogTaken':
    '{{name}} ist im Namespace {{namespace}} bereits bestellt: {{link}}. Bitte einen anderen Namen wählen.',
  'place.catalogUnknown':
    'Der Katalog hat nicht geantwortet; es kann weitergehen, der Task prüft noch einmal. Die Antwort war: {{reason}}',
  'place.clusterFree':
    'Der Cluster hat keine Application {{name}} im Namespace {{namespace}}.',
  'place.clusterTaken':
    'Im Namespace {{namespace}} des Clusters gibt es bereits eine Application {{name}}. Bitte einen anderen Namen wählen.',
  'place.namedClusterTaken':
    'Im Namespace {{namespace}} des Clusters {{cluster}} gibt es bereits eine Application {{name}}. Bitte einen anderen Namen wählen.',
  'place.clusterUnknown':
    'Der Cluster konnte nicht gefragt werden; es kann weitergehen, der Task prüft noch einmal. {{reason}}',
  'place.newTab': '{{text}} (öffnet sich in einem neuen Tab)',
  'place.clusters.asking': 'Backstage wird nach seinen Clustern gefragt',
  'place.clusters.only': '{{cluster}} (der einzige)',
  'place.clusters.none': 'Backstage kennt keinen Cluster',
  'place.clusters.failed':
    'Die Cluster von Backstage konnten nicht abgefragt werden; es kann weitergehen, und wo es nur einen gibt, darf das Feld leer bleiben. {{reason}}',
  'place.clusters.again': 'Erneut fragen',
  'place.clusters.unknown':
    'Backstage kennt keinen Cluster {{cluster}}: Bitte einen aus der Liste wählen, sonst findet die Seite der Tabelle die Tabelle nicht.',
} as const satisfies Record<keyof typeof formLocationMessages, string>;
