import { parameterLabels as labels } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';

/** A label as it stands by itself, for example as a choice. */
function capitalized<Label extends string>(label: Label): Capitalize<Label> {
  return `${label.charAt(0).toLocaleUpperCase('en-US')}${label.slice(
    1,
  )}` as Capitalize<Label>;
}

type Labels = Omit<typeof labels, 'sseType'>;

type Key = {
  [Name in keyof Labels]: `parameter.${Name}.${keyof Labels[Name] & string}`;
}[keyof Labels];

// Written out, so that the API report lists them in one order.
/** The words for the values of parameters, as the common package has them for pull requests. */
export const parameterLabelMessages = {
  'parameter.attributeType.S': capitalized(labels.attributeType.S),
  'parameter.attributeType.N': capitalized(labels.attributeType.N),
  'parameter.attributeType.B': capitalized(labels.attributeType.B),
  'parameter.keyType.HASH': capitalized(labels.keyType.HASH),
  'parameter.keyType.RANGE': capitalized(labels.keyType.RANGE),
  'parameter.billingMode.PAY_PER_REQUEST': capitalized(
    labels.billingMode.PAY_PER_REQUEST,
  ),
  'parameter.billingMode.PROVISIONED': capitalized(
    labels.billingMode.PROVISIONED,
  ),
  'parameter.projectionType.ALL': capitalized(labels.projectionType.ALL),
  'parameter.projectionType.KEYS_ONLY': capitalized(
    labels.projectionType.KEYS_ONLY,
  ),
  'parameter.projectionType.INCLUDE': capitalized(
    labels.projectionType.INCLUDE,
  ),
  'parameter.streamViewType.NEW_AND_OLD_IMAGES': capitalized(
    labels.streamViewType.NEW_AND_OLD_IMAGES,
  ),
  'parameter.streamViewType.NEW_IMAGE': capitalized(
    labels.streamViewType.NEW_IMAGE,
  ),
  'parameter.streamViewType.OLD_IMAGE': capitalized(
    labels.streamViewType.OLD_IMAGE,
  ),
  'parameter.streamViewType.KEYS_ONLY': capitalized(
    labels.streamViewType.KEYS_ONLY,
  ),
  'parameter.encryptionKey.aws-owned': capitalized(
    labels.encryptionKey['aws-owned'],
  ),
  'parameter.encryptionKey.aws-managed': capitalized(
    labels.encryptionKey['aws-managed'],
  ),
  'parameter.encryptionKey.customer-managed': capitalized(
    labels.encryptionKey['customer-managed'],
  ),
  'parameter.tableClass.STANDARD': capitalized(labels.tableClass.STANDARD),
  'parameter.tableClass.STANDARD_INFREQUENT_ACCESS': capitalized(
    labels.tableClass.STANDARD_INFREQUENT_ACCESS,
  ),
  'parameter.adoptionPolicy.adopt': capitalized(labels.adoptionPolicy.adopt),
  'parameter.adoptionPolicy.adopt-or-create': capitalized(
    labels.adoptionPolicy['adopt-or-create'],
  ),
  'parameter.deletionPolicy.retain': capitalized(labels.deletionPolicy.retain),
  'parameter.deletionPolicy.delete': capitalized(labels.deletionPolicy.delete),
} as const satisfies Record<Key, string>;
