import type { tablesPageMessages } from '../tablesPage';

/** Texts in German, by key. */
export const tablesPageMessagesInGerman = {
  'list.title': 'DynamoDB-Tabellen',
  'list.region': 'Liste der DynamoDB-Tabellen',
  'list.loading': 'Die Tabellen werden aus dem Katalog gelesen',
  'list.reading': 'Wird gelesen',
  'list.order': 'Tabelle bestellen',
  'list.shown': '{{shown}} von {{all}} Tabellen',
  'list.search': 'Suche',
  'list.clear': 'Filter löschen',
  'list.all': 'Alle',
  'list.filterState': 'Zustand',
  'list.filterRegion': 'Region',
  'list.filterOwner': 'Besitzer',
  'list.name': 'Name',
  'list.state': 'Zustand',
  'list.tableName': 'Tabelle in AWS',
  'list.awsRegion': 'Region',
  'list.billing': 'Abrechnungsmodus',
  'list.protection': 'Löschschutz',
  'list.owner': 'Besitzer',
  'list.place': 'Cluster / Namespace',
  'list.on': 'Ein',
  'list.off': 'Aus',
  'list.unknown': 'Nicht bekannt',
  'list.invalid': 'Ungültige Annotationen',
  'list.none': 'Keine Tabelle passt zur Suche und zu den Filtern.',
  'list.empty': 'Es gibt noch keine Tabellen',
  'list.emptyOrder':
    'Mit einer Bestellung öffnet sich ein Pull Request; sobald er gemergt ist, steht die Tabelle hier.',
  'list.emptyHow':
    'Eine Tabelle ist eine Resource vom Typ dynamodb-table im Katalog, mit der Annotation app.oam.dev/name. Das Template zum Bestellen richtet das Plattformteam ein.',
  'list.failed': 'Die Tabellen können nicht gelesen werden',
  'list.catalogLate':
    'Der Katalog hat nicht rechtzeitig geantwortet. „Aktualisieren“ fragt erneut; hilft das nicht, weiß das Plattformteam weiter.',
  'list.failedOld':
    'Die Tabellen können nicht neu gelesen werden. Gezeigt werden die der letzten Antwort.',
  'list.clusterProblem': '{{title}}: Cluster {{cluster}}',
  'list.askAgain':
    '„Aktualisieren“ fragt erneut. Hilft das nicht, weiß das Plattformteam weiter.',
  'list.clusterOld': 'Die Zustände unten sind die der letzten Antwort.',
  'list.cutTitle':
    'Der Cluster {{cluster}} hat mehr Objekte, als diese Liste liest',
  'list.cut':
    'Der Zustand einiger Tabellen wird hier nicht gelesen; ihre eigenen Seiten zeigen ihn.',
  'list.perPage': 'Tabellen pro Seite:',
  'list.range': '{{from}}–{{to}} von {{total}}',
  'list.nextPage': 'Nächste Seite',
  'list.previousPage': 'Vorige Seite',
} as const satisfies Record<keyof typeof tablesPageMessages, string>;
