import type { formSectionMessages } from '../formSections';

/** Texts in German, by key. */
export const formSectionMessagesInGerman = {
  'section.control.addName': 'Hinzufügen',
  'section.control.removeName': '{{name}} entfernen',
  'section.control.recommendation': 'Empfehlung',
  'section.control.counter': '{{used}} von {{limit}}',
  'section.control.documentation': '{{about}}: AWS-Dokumentation',
  'section.control.problem': 'Zu beheben',
  'section.control.warning': 'Bitte beachten',
  'section.control.problems_one': '{{count}} Fehler zu beheben',
  'section.control.problems_other': '{{count}} Fehler zu beheben',
  'section.control.warnings_one': '{{count}} Hinweis zu bedenken',
  'section.control.warnings_other': '{{count}} Hinweise zu bedenken',
  'section.control.on': 'ein',
  'section.control.off': 'aus',

  'section.preset.title': 'Voreinstellung',
  'section.preset.help':
    'Eine Auswahl für den Anfang. Alles darin lässt sich unten ändern.',
  'section.preset.label': 'Beginnen mit',
  'section.preset.sets': '{{preset}} legt fest',
  'section.preset.locked':
    'Würde {{settings}} ändern, was hier nicht möglich ist: {{reason}}',
  'section.preset.same': 'Alle Angaben sind so, wie {{preset}} sie festlegt.',
  'section.preset.differs': 'Weicht jetzt von {{preset}} ab: {{settings}}.',
  'section.preset.again': 'Wieder wie in {{preset}}',

  'section.name.title': 'Name und Region',
  'section.name.table': 'Tabellenname',
  'section.name.tableHelp':
    "Eindeutig im AWS-Konto und in der Region: 3 bis 255 Buchstaben, Ziffern, '_', '.' oder '-'. Später nicht zu ändern.",
  'section.name.pattern': 'Vorgabe des Plattformteams: {{pattern}}.',
  'section.name.region': 'AWS-Region',
  'section.name.regionHelp':
    'Wo die Daten gespeichert werden. Später nicht zu ändern.',
  'section.name.regionFreeHelp':
    'Wo die Daten gespeichert werden, zum Beispiel us-east-1. Später nicht zu ändern.',
  'section.name.chooseRegion': 'Region wählen',

  'section.keys.title': 'Schlüssel',
  'section.keys.help':
    'Die Attribute, über die ein Element gefunden wird. Sie lassen sich später nicht ändern.',
  'section.keys.partitionHelp':
    'Verteilt die Elemente: am besten ein Attribut mit vielen verschiedenen Werten, etwa eine Benutzer-ID.',
  'section.keys.hasSort': 'Sortierschlüssel',
  'section.keys.hasSortHelp':
    'Für mehrere Elemente mit demselben Partitionsschlüssel, in einer Reihenfolge.',
  'section.keys.sortHelp':
    'Ordnet die Elemente eines Partitionsschlüssels, zum Beispiel nach der Zeit.',
  'section.keys.attributeName': '{{key}}: Attribut',
  'section.keys.attributeType': '{{key}}: Typ',
  'section.keys.sharedPartition': 'Wie im Partitionsschlüssel der Tabelle.',
  'section.keys.sharedSort': 'Wie im Sortierschlüssel der Tabelle.',
  'section.keys.sharedIndex': 'Wie im Index {{index}}.',
  'section.keys.unnamed': 'noch kein Attribut',

  'section.indexes.title': 'Indizes',
  'section.indexes.help':
    'Damit sind Elemente über andere Attribute als die des Schlüssels zu finden. Jeder kostet Speicher, und einen Schreibvorgang je Änderung eines Elements.',
  'section.indexes.none': 'Keine Indizes.',
  'section.indexes.addGlobal': 'Globalen Index hinzufügen',
  'section.indexes.addGlobalHelp':
    'Hat eigene Schlüssel. Lässt sich auch später hinzufügen und entfernen.',
  'section.indexes.addLocal': 'Lokalen Index hinzufügen',
  'section.indexes.addLocalHelp':
    'Hat den Partitionsschlüssel der Tabelle und einen anderen Sortierschlüssel. Nur jetzt: Später lässt er sich weder hinzufügen noch ändern oder entfernen.',
  'section.indexes.tooManyGlobal':
    'Mehr sind nicht möglich: Eine Tabelle hat hier höchstens {{limit}} globale Indizes.',
  'section.indexes.tooManyLocal':
    'Mehr sind nicht möglich: Eine Tabelle hat höchstens {{limit}} lokale Indizes.',
  'section.indexes.needsSortKey':
    'Nur eine Tabelle mit Sortierschlüssel kann lokale Indizes haben: Der Sortierschlüssel wird unter „Schlüssel“ eingeschaltet.',
  'section.indexes.global': 'Global',
  'section.indexes.local': 'Lokal',
  'section.indexes.unnamedGlobal':
    'Globaler Index {{position}}, noch ohne Namen',
  'section.indexes.unnamedLocal': 'Lokaler Index {{position}}, noch ohne Namen',
  'section.indexes.remove': '{{index}} entfernen',
  'section.indexes.name': 'Indexname',
  'section.indexes.nameHelp':
    "3 bis 255 Buchstaben, Ziffern, '_', '.' oder '-'; anders als die übrigen Indizes.",
  'section.indexes.partitionKeyAt': 'Partitionsschlüssel {{position}}',
  'section.indexes.sortKeyAt': 'Sortierschlüssel {{position}}',
  'section.indexes.tablePartitionKey':
    'Partitionsschlüssel: {{key}}, wie im Schlüssel der Tabelle.',
  'section.indexes.localSortKeyHelp':
    'Ein anderes Attribut als der Sortierschlüssel der Tabelle.',
  'section.indexes.addPartitionKey': 'Partitionsschlüssel hinzufügen',
  'section.indexes.addSortKey': 'Sortierschlüssel hinzufügen',
  'section.indexes.tooManyKeys':
    'Mehr sind nicht möglich: Ein globaler Index hat davon höchstens {{limit}}.',
  'section.indexes.removeKey': '{{key}} entfernen',
  'section.indexes.projection': 'Attribute im Index',
  'section.indexes.projectionHelp':
    'Was eine Abfrage des Index lesen kann. Mehr Attribute kosten mehr Speicher und mehr Schreibvorgänge.',
  'section.indexes.attributes': 'Ausgewählte Attribute',
  'section.indexes.attributesHelp':
    'Neben den Schlüsseln der Tabelle und des Index. Die Eingabetaste fügt eines hinzu, Kommas trennen mehrere.',

  'section.capacity.title': 'Kapazität',
  'section.capacity.billing': 'Abrechnungsmodus',
  'section.capacity.onDemandHelp':
    'Bezahlt wird jeder Lese- und Schreibvorgang. Für wechselnde oder noch unbekannte Last.',
  'section.capacity.provisionedHelp':
    'Bezahlt wird nach Stunden für reservierte Kapazität, genutzt oder nicht. Für gleichmäßige Last; Anforderungen darüber hinaus werden abgewiesen.',
  'section.capacity.read': 'Lesekapazitätseinheiten',
  'section.capacity.readHelp':
    'Strikt konsistente Lesevorgänge von bis zu 4 KB pro Sekunde.',
  'section.capacity.write': 'Schreibkapazitätseinheiten',
  'section.capacity.writeHelp': 'Schreibvorgänge von bis zu 1 KB pro Sekunde.',
  'section.capacity.maxRead': 'Maximale Leseanforderungseinheiten',
  'section.capacity.maxReadHelp':
    'Höchstzahl strikt konsistenter Lesevorgänge von bis zu 4 KB pro Sekunde; Anforderungen darüber hinaus werden abgewiesen und nicht bezahlt. Leer heißt ohne Grenze.',
  'section.capacity.maxWrite': 'Maximale Schreibanforderungseinheiten',
  'section.capacity.maxWriteHelp':
    'Höchstzahl der Schreibvorgänge von bis zu 1 KB pro Sekunde; Anforderungen darüber hinaus werden abgewiesen und nicht bezahlt. Leer heißt ohne Grenze.',

  'section.protection.title': 'Schutz',
  'section.protection.deletion': 'Löschschutz',
  'section.protection.deletionHelp':
    'AWS löscht die Tabelle nicht; sie bleibt in AWS, auch wenn sie aus Git entfernt wird.',
  'section.protection.recovery': 'Zeitpunktbezogene Wiederherstellung (PITR)',
  'section.protection.recoveryHelp':
    'Fortlaufende Sicherungen: Die Tabelle lässt sich auf jede Sekunde der letzten 35 Tage wiederherstellen. Die Kosten richten sich nach der Größe der Tabelle.',
  'section.protection.removal': 'Beim Entfernen aus Git',
  'section.protection.removalHelp':
    'Was aus der Tabelle wird, wenn ihr Manifest aus Git entfernt wird. Ohne andere Wahl bleibt sie erhalten.',

  'section.encryption.title': 'Verschlüsselung',
  'section.encryption.help':
    'Jede Tabelle ist verschlüsselt. Zu wählen ist der Schlüssel.',
  'section.encryption.key': 'Verschlüsselungsschlüssel',
  'section.encryption.helpOf.aws-owned': 'Kostet nichts.',
  'section.encryption.helpOf.aws-managed':
    'Ein KMS-Schlüssel im eigenen Konto, den AWS verwaltet: Seine Verwendung steht in CloudTrail, und KMS berechnet sie.',
  'section.encryption.helpOf.customer-managed':
    'Ein eigener KMS-Schlüssel, mit eigener Entscheidung, wer ihn verwenden darf. Ist er deaktiviert, ist die Tabelle nicht lesbar.',
  'section.encryption.arn': 'ARN des KMS-Schlüssels',
  'section.encryption.arnHelp':
    'Vollständiger ARN eines Schlüssels in der Region der Tabelle, etwa arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab.',

  'section.ttl.title': 'Time to Live (TTL)',
  'section.ttl.on': 'Elemente automatisch löschen, wenn sie ablaufen',
  'section.ttl.onHelp':
    'Ohne Kosten, einige Zeit nach dem Zeitpunkt, der im Element steht.',
  'section.ttl.attribute': 'Ablaufattribut',
  'section.ttl.attributeHelp':
    'Das Attribut mit dem Ablaufzeitpunkt: eine Zahl von Sekunden seit 1970.',
  'section.ttl.summaryOn': 'nach {{attribute}}',

  'section.stream.title': 'Stream',
  'section.stream.on': 'Jede Änderung eines Elements veröffentlichen',
  'section.stream.onHelp':
    '24 Stunden lang, für Funktionen und andere Leser, die Änderungen verfolgen.',
  'section.stream.view': 'Inhalt eines Datensatzes',
  'section.stream.viewHelp':
    'Ein späterer Wechsel bedeutet einen neuen Stream mit anderem ARN.',
  'section.stream.chooseView': 'Inhalt wählen',

  'section.class.title': 'Tabellenklasse',
  'section.class.label': 'Was günstiger ist',
  'section.class.helpOf.STANDARD':
    'Günstigere Anforderungen. Richtig für die meisten Tabellen.',
  'section.class.helpOf.STANDARD_INFREQUENT_ACCESS':
    'Günstigerer Speicher und teurere Anforderungen. Für viele Daten, die selten gelesen werden.',

  'section.tags.title': 'Tags',
  'section.tags.help':
    'Für Kostenberichte und Zugriffsregeln. Groß- und Kleinschreibung zählt.',
  'section.tags.summary': '{{used}} von {{limit}}',
  'section.tags.missing': 'noch anzugeben: {{tags}}',
  'section.tags.tag': 'Tag {{position}}',
  'section.tags.key': 'Schlüssel von Tag {{position}}',
  'section.tags.value': 'Wert von Tag {{position}}',
  'section.tags.mandatoryValue': 'Wert von {{key}}',
  'section.tags.mandatory':
    'Das Plattformteam verlangt diesen Tag an jeder Tabelle.',
  'section.tags.chooseValue': 'Wert wählen',
  'section.tags.add': 'Tag hinzufügen',
  'section.tags.remove': 'Tag {{tag}} entfernen',
  'section.tags.tooMany':
    'Mehr sind nicht möglich: AWS nimmt 50 Tags, und bis zu vier kommen unterwegs hinzu.',

  'section.secret.title': 'Secret mit den Verbindungsdaten',
  'section.secret.on': 'Verbindungsdaten der Tabelle in ein Secret schreiben',
  'section.secret.onHelp':
    'Ein Kubernetes-Secret mit Tabellenname, ARN, Region und Stream-ARN.',
  'section.secret.name': 'Name des Secrets',
  'section.secret.nameHelp': "Kleinbuchstaben, Ziffern, '-' und '.'.",
  'section.secret.namespace': 'Namespace des Secrets',
  'section.secret.namespaceHelp':
    'Wer in einem anderen Namespace Secrets liest, liest auch dieses.',
  'section.secret.ownNamespace': 'Der Namespace der Bestellung',
  'section.secret.ownNamespaceOf':
    'Der Namespace der Bestellung, {{namespace}}',
  'section.secret.none': 'keines',

  'section.access.title': 'Zugriff und Einblicke',
  'section.access.usual':
    'keine ressourcenbasierte Richtlinie, keine Contributor Insights',
  'section.access.policySummary': 'ressourcenbasierte Richtlinie',
  'section.access.insightsSummary': 'Contributor Insights',
  'section.access.policy': 'Ressourcenbasierte Richtlinie',
  'section.access.policyHelp':
    'Wer die Tabelle sonst noch verwenden darf, etwa ein anderes AWS-Konto: eine IAM-Richtlinie als JSON von höchstens 20 kB. Jede Anweisung nennt diese Tabelle oder ihre Indizes als Resource. Sie später zu entfernen braucht eine Berechtigung vom Plattformteam.',
  'section.access.insights': 'CloudWatch Contributor Insights',
  'section.access.insightsHelp':
    'CloudWatch zeigt, welche Schlüssel am meisten verwendet und gedrosselt werden. Die Kosten richten sich nach den ausgewerteten Anforderungen.',

  'section.advanced.title': 'Erweitert',
  'section.advanced.usual': 'übliche AWS-Rolle, neue Tabelle',
  'section.advanced.role': 'Auswahl der AWS-Rolle',
  'section.advanced.roleHelp':
    'Name eines IAMRoleSelector, den das Plattformteam vorbereitet hat; er entscheidet über das AWS-Konto. Mit einem Namen, zu dem nichts passt, entsteht keine Tabelle. Leer heißt die übliche Rolle. Später nicht zu ändern.',
  'section.advanced.adoption': 'Wenn AWS schon eine Tabelle dieses Namens hat',
  'section.advanced.adoptionOf.none': 'Unverändert lassen',
  'section.advanced.adoptionHelpOf.none': 'Die Bestellung schlägt dann fehl.',
  'section.advanced.adoptionHelpOf.adopt':
    'Ändert sie auf das, was hier steht. Ohne eine solche Tabelle schlägt die Bestellung fehl.',
  'section.advanced.adoptionHelpOf.adopt-or-create':
    'Ändert eine vorhandene auf das, was hier steht.',
  'section.advanced.roleSummary': 'Rolle {{role}}',
} as const satisfies Record<keyof typeof formSectionMessages, string>;
