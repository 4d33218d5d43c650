import type { DynamoDBTableParameters } from '../../parameters/types';
import { retentionReason } from '../../parameters/deletion/retentionReason';

/** ACK's annotation with the region of the table. */
export const ANNOTATION_REGION = 'services.k8s.aws/region';
const ANNOTATION_READ_ONLY = 'services.k8s.aws/read-only';
const ANNOTATION_ADOPTION_POLICY = 'services.k8s.aws/adoption-policy';
/** Of our graph, which has ACK read a table before it is taken over; always there, and empty when there is nothing to read. */
const ANNOTATION_LOOK = 'aws-dynamodb-kro/look';

/** ACK's annotation that says whether AWS keeps the table: `delete` or `retain`. */
export const ANNOTATION_DELETION_POLICY = 'services.k8s.aws/deletion-policy';

/** The label by which an IAMRoleSelector of the platform team chooses the role. */
export const LABEL_PROVIDER_CONFIG = 'aws-dynamodb-kro/provider-config';

/**
 * The annotations of the ACK Table by which the cluster's definitions pass on
 * the parameters that ACK has no field for, as they are when the Table is made.
 * With `adopt` ACK only reads first, and keeps the table. With `adopt-or-create`
 * it first tries to make the table, which changes nothing where AWS has it.
 *
 * @public
 */
export function tableAnnotations(
  parameters: DynamoDBTableParameters,
): Record<string, string> {
  const { region, adoptionPolicy } = parameters;
  const stays = adoptionPolicy === 'adopt' || retentionReason(parameters);
  return {
    [ANNOTATION_REGION]: region,
    [ANNOTATION_DELETION_POLICY]: stays ? 'retain' : 'delete',
    ...(adoptionPolicy === 'adopt' && { [ANNOTATION_READ_ONLY]: 'true' }),
  };
}

/**
 * Whether ACK may only read the table in AWS. It puts no finalizer on such a
 * Table, so it does not notice that one is deleted.
 */
export function isReadOnly(annotations: Record<string, string> = {}): boolean {
  return annotations[ANNOTATION_READ_ONLY] === 'true';
}

/** Whether the definitions in the cluster know how to take over a table that AWS has. */
export function hasAdoptionSettings(
  annotations: Record<string, string>,
): boolean {
  return (
    annotations[ANNOTATION_LOOK] !== undefined ||
    isReadOnly(annotations) ||
    annotations[ANNOTATION_ADOPTION_POLICY] !== undefined
  );
}

/**
 * The labels of the ACK Table that come from the parameters.
 *
 * @public
 */
export function tableLabels(
  parameters: DynamoDBTableParameters,
): Record<string, string> {
  return {
    [LABEL_PROVIDER_CONFIG]: parameters.providerConfigRef?.name ?? 'default',
  };
}
