/** ACK's annotation with the region of the table. */
export const ANNOTATION_REGION = 'services.k8s.aws/region';

/** ACK's annotation that says whether AWS keeps the table: `delete` or `retain`. */
export const ANNOTATION_DELETION_POLICY = 'services.k8s.aws/deletion-policy';

/** ACK's annotation of a Table that it may read and not change: `true`. */
export const ANNOTATION_READ_ONLY = 'services.k8s.aws/read-only';

/** The label by which an IAMRoleSelector of the platform team chooses the role. */
export const LABEL_PROVIDER_CONFIG = 'aws-dynamodb-kro/provider-config';
