import type { parameterLabelMessages } from '../parameterLabels';

/** Texts in German, by key. */
export const parameterLabelMessagesInGerman = {
  'parameter.attributeType.S': 'Zeichenfolge',
  'parameter.attributeType.N': 'Zahl',
  'parameter.attributeType.B': 'Binär',
  'parameter.keyType.HASH': 'Partitionsschlüssel',
  'parameter.keyType.RANGE': 'Sortierschlüssel',
  'parameter.billingMode.PAY_PER_REQUEST': 'On-Demand',
  'parameter.billingMode.PROVISIONED': 'Bereitgestellt',
  'parameter.projectionType.ALL': 'Alle Attribute',
  'parameter.projectionType.KEYS_ONLY': 'Nur Schlüssel',
  'parameter.projectionType.INCLUDE': 'Schlüssel und ausgewählte Attribute',
  'parameter.streamViewType.NEW_AND_OLD_IMAGES':
    'Element vor und nach der Änderung',
  'parameter.streamViewType.NEW_IMAGE': 'Element nach der Änderung',
  'parameter.streamViewType.OLD_IMAGE': 'Element vor der Änderung',
  'parameter.streamViewType.KEYS_ONLY': 'Nur Schlüssel',
  'parameter.encryptionKey.aws-owned': 'Schlüssel im Besitz von AWS',
  'parameter.encryptionKey.aws-managed':
    'Von AWS verwalteter Schlüssel (aws/dynamodb)',
  'parameter.encryptionKey.customer-managed': 'Schlüssel des eigenen Kontos',
  'parameter.tableClass.STANDARD': 'Standard',
  'parameter.tableClass.STANDARD_INFREQUENT_ACCESS':
    'Standard mit seltenem Zugriff (Standard-IA)',
  'parameter.adoptionPolicy.adopt': 'Übernehmen',
  'parameter.adoptionPolicy.adopt-or-create':
    'Übernehmen oder anlegen, wenn es keine gibt',
  'parameter.deletionPolicy.retain': 'Bleibt mit ihren Daten in AWS',
  'parameter.deletionPolicy.delete': 'Wird mit ihren Daten gelöscht',
} as const satisfies Record<keyof typeof parameterLabelMessages, string>;
