import type { formMessages } from '../form';

/** Texts in German, by key. */
export const formMessagesInGerman = {
  'form.title': 'DynamoDB-Tabelle',
  'form.configuration': 'Die Konfiguration dieses Backstage ist fehlerhaft',
  'form.configurationRepair':
    'Tabellen lassen sich erst bestellen, wenn das Plattformteam app-config.yaml korrigiert hat.',
  'form.notReady_one':
    'hat {{count}} Fehler; das Formular nennt ihn über seinen Schaltflächen',
  'form.notReady_other':
    'hat {{count}} Fehler; das Formular nennt sie über seinen Schaltflächen',
  'form.problems_one': '{{count}} Fehler zu beheben',
  'form.problems_other': '{{count}} Fehler zu beheben',
  'form.warnings_one': '{{count}} Hinweis zu bedenken',
  'form.warnings_other': '{{count}} Hinweise zu bedenken',
  'form.repair': 'Angabe aus dem Link korrigiert: {{message}}',
  'form.yaml.title': 'application.yaml',
  'form.yaml.show': 'application.yaml anzeigen',
  'form.yaml.text': 'Das Manifest, das geschrieben wird',
  'form.yaml.copy': 'Kopieren',
  'form.yaml.copied': 'application.yaml ist kopiert',
  'form.yaml.notCopied':
    'Der Browser erlaubt das Kopieren nicht. Der Text ist markiert und lässt sich mit der Tastatur kopieren.',
  'form.yaml.download': 'Herunterladen',
  'form.summary.title': 'In Worten',
  'form.summary.summary': 'Das entsteht',
  'form.summary.immutableSettings': 'Später nicht zu ändern',
  'form.summary.costs': 'Kosten',
  'form.summary.risks': 'Bitte bedenken',
  'form.undo.index': 'Index {{name}} entfernt.',
  'form.undo.unnamedIndex': 'Index ohne Namen entfernt.',
  'form.undo.tag': 'Tag {{name}} entfernt.',
  'form.undo.unnamedTag': 'Tag ohne Schlüssel entfernt.',
  'form.undo.preset': 'Voreinstellung {{name}} angewendet.',
  'form.undo.undo': 'Rückgängig',
  'form.undo.dismiss': 'Ausblenden',
} as const satisfies Record<keyof typeof formMessages, string>;
