/** Texts in English, by key; part of `dynamodbMessages`. */
export const formMessages = {
  'form.title': 'DynamoDB table',
  'form.configuration': 'The configuration of this Backstage is wrong',
  'form.configurationRepair':
    'Tables cannot be ordered until your platform team puts it right in app-config.yaml.',
  'form.notReady_one':
    'has {{count}} thing to fix; the form lists it above its buttons',
  'form.notReady_other':
    'has {{count}} things to fix; the form lists them above its buttons',
  'form.problems_one': '{{count}} thing to fix',
  'form.problems_other': '{{count}} things to fix',
  'form.warnings_one': '{{count}} thing to think about',
  'form.warnings_other': '{{count}} things to think about',
  'form.repair': 'Put right from the link: {{message}}',
  'form.yaml.title': 'application.yaml',
  'form.yaml.show': 'Show application.yaml',
  'form.yaml.text': 'The manifest that will be written',
  'form.yaml.copy': 'Copy',
  'form.yaml.copied': 'application.yaml is copied',
  'form.yaml.notCopied':
    'The browser does not allow copying. The text is selected: copy it with the keyboard.',
  'form.yaml.download': 'Download',
  'form.summary.title': 'In words',
  'form.summary.summary': 'You will get',
  'form.summary.immutableSettings': 'Cannot be changed later',
  'form.summary.costs': 'Costs',
  'form.summary.risks': 'Please think about',
  'form.undo.index': 'Index {{name}} removed.',
  'form.undo.unnamedIndex': 'Index without a name removed.',
  'form.undo.tag': 'Tag {{name}} removed.',
  'form.undo.unnamedTag': 'Tag without a key removed.',
  'form.undo.preset': 'Preset {{name}} applied.',
  'form.undo.undo': 'Undo',
  'form.undo.dismiss': 'Dismiss',
} as const;
