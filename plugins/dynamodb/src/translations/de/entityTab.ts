import type { entityTabMessages } from '../entityTab';

/** Texts in German, by key. */
export const entityTabMessagesInGerman = {
  'tab.state': 'Zustand',
  'tab.object.entity': 'Entität des Katalogs',
  'tab.object.application': 'Application (KubeVela)',
  'tab.object.instance': 'DynamoDBTable (kro)',
  'tab.object.table': 'Table (ACK)',
  'tab.unseen.absent': '{{object}}: nicht im Cluster.',
  'tab.unseen.unread': '{{object}}: wurde nicht gelesen.',
  'tab.unseen.forbiddenByBackstage':
    '{{object}}: Backstage erlaubt Ihnen das Lesen nicht.',
  'tab.unseen.forbiddenByCluster':
    '{{object}}: Der Cluster erlaubt Backstage das Lesen nicht.',
  'tab.unseen.failed': '{{object}}: konnte nicht gelesen werden.',
  'tab.indexes.title': 'Schlüssel und Indizes',
  'tab.indexes.none':
    'Aus dem, was gelesen wurde, gehen die Schlüssel der Tabelle nicht hervor.',
  'tab.indexes.unknownStatus':
    'Den Status der Indizes nennt nur die Table (ACK).',
  'tab.indexes.localStatus':
    'ACK meldet nichts zu lokalen Indizes: Sie entstehen mit der Tabelle und haben denselben Status.',
  'tab.indexes.name': 'Name',
  'tab.indexes.scope': 'Geltungsbereich',
  'tab.indexes.scope.table': 'Tabelle',
  'tab.indexes.scope.global': 'Globaler Index',
  'tab.indexes.scope.local': 'Lokaler Index',
  'tab.indexes.keys': 'Schlüssel',
  'tab.indexes.key.partition': '{{attribute}}, Partitionsschlüssel',
  'tab.indexes.key.sort': '{{attribute}}, Sortierschlüssel',
  'tab.indexes.projection': 'Projektion',
  'tab.indexes.projection.include': '{{projection}}: {{attributes}}',
  'tab.indexes.status': 'Status in AWS',
  'tab.indexes.notInAws': 'Noch nicht in AWS',
  'tab.indexes.notAsked': 'nicht mehr bestellt',
  'tab.indexes.backfilling': 'Wird aufgefüllt',
  'tab.indexes.backfilling.yes': 'Ja',
  'tab.indexes.backfilling.no': 'Nein',
  'tab.indexes.capacity': 'Kapazität',
  'tab.indexes.capacity.provisioned':
    '{{read}} Lese- und {{write}} Schreibkapazitätseinheiten pro Sekunde',
  'tab.indexes.capacity.limited':
    'On-Demand, höchstens {{read}} Lese- und {{write}} Schreibanforderungseinheiten pro Sekunde',
  'tab.indexes.capacity.limitedReads':
    'On-Demand, höchstens {{read}} Leseanforderungseinheiten pro Sekunde',
  'tab.indexes.capacity.limitedWrites':
    'On-Demand, höchstens {{write}} Schreibanforderungseinheiten pro Sekunde',
  'tab.indexes.capacity.ofTable': 'Gemeinsam mit der Tabelle',
  'tab.conditions.title': 'Conditions',
  'tab.conditions.type': 'Typ',
  'tab.conditions.status': 'Status',
  'tab.conditions.reason': 'Grund',
  'tab.conditions.message': 'Meldung',
  'tab.conditions.changed': 'Letzte Änderung',
  'tab.conditions.none': 'Noch keine Conditions.',
  'tab.conditions.copied':
    'Dies sind die Conditions, die die DynamoDBTable (kro) davon kopiert hat.',
  'tab.conditions.health': 'Zustand von {{component}}',
  'tab.conditions.healthy': 'In Ordnung',
  'tab.conditions.unhealthy': 'Nicht in Ordnung',
  'tab.workflow.title': 'Workflow',
  'tab.workflow.none': 'KubeVela hat noch keinen Workflow begonnen.',
  'tab.workflow.phase': 'Phase: {{phase}}',
  'tab.workflow.started': 'begonnen {{when}}',
  'tab.workflow.ended': 'beendet {{when}}',
  'tab.workflow.step': 'Schritt',
  'tab.workflow.type': 'Typ',
  'tab.workflow.stepPhase': 'Phase',
  'tab.workflow.message': 'Meldung',
  'tab.workflow.first': 'Erste Ausführung',
  'tab.workflow.last': 'Letzte Ausführung',
  'tab.workflow.noSteps': 'Noch keine Schritte.',
  'tab.events.title': 'Ereignisse',
  'tab.events.loading': 'Die Ereignisse werden gelesen',
  'tab.events.none':
    'Keine Ereignisse. Kubernetes behält sie nur etwa eine Stunde.',
  'tab.events.forbiddenByBackstage':
    'Backstage erlaubt Ihnen nicht, die Ereignisse zu lesen. Die Berechtigung kubernetes.proxy vergeben die Administratoren von Backstage.',
  'tab.events.forbiddenByCluster':
    'Der Cluster erlaubt Backstage nicht, die Ereignisse dieses Namespace zu lesen. Das Plattformteam legt darin ein RoleBinding auf die ClusterRole {{role}} an, wie in {{file}}.',
  'tab.events.failed': 'Die Ereignisse konnten nicht gelesen werden.',
  'tab.events.lastSeen': 'Zuletzt gesehen',
  'tab.events.object': 'Objekt',
  'tab.events.type': 'Typ',
  'tab.events.reason': 'Grund',
  'tab.events.message': 'Meldung',
  'tab.events.count': 'Anzahl',
  'tab.yaml.title': 'YAML',
  'tab.yaml.text': '{{object}} als YAML',
  'tab.yaml.copy': '{{object}} kopieren',
  'tab.yaml.copied': '{{object}} kopiert',
  'tab.yaml.cut':
    'Dieses Objekt ist zu lang, um es ganz zu zeigen: Dies sind die ersten {{length}} Zeichen.',
} as const satisfies Record<keyof typeof entityTabMessages, string>;
