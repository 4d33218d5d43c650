import { ANNOTATION_READ_ONLY } from '../../parameters/ackMetadata';

export {
  ANNOTATION_DELETION_POLICY,
  ANNOTATION_REGION,
  LABEL_PROVIDER_CONFIG,
} from '../../parameters/ackMetadata';

const ANNOTATION_ADOPTION_POLICY = 'services.k8s.aws/adoption-policy';
/** Of our graph, which has ACK read a table before it is taken over; always there, and empty when there is nothing to read. */
const ANNOTATION_LOOK = 'aws-dynamodb-kro/look';

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
