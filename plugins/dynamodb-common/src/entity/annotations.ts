/**
 * `spec.type` of a catalog Resource that is a DynamoDB table.
 *
 * @public
 */
export const DYNAMODB_TABLE_TYPE = 'dynamodb-table';

/**
 * Names the KubeVela Application. KubeVela puts the same key as a label on what
 * it makes.
 *
 * @public
 */
export const ANNOTATION_APPLICATION_NAME = 'app.oam.dev/name';

/**
 * Names the namespace of the Application.
 *
 * @public
 */
export const ANNOTATION_APPLICATION_NAMESPACE = 'app.oam.dev/namespace';

/**
 * Names the component in the Application.
 *
 * @public
 */
export const ANNOTATION_APPLICATION_COMPONENT = 'app.oam.dev/component';

/**
 * Names the cluster as Backstage knows it.
 *
 * @public
 */
export const ANNOTATION_KUBERNETES_CLUSTER = 'backstage.io/kubernetes-cluster';

/**
 * Ties an entity to the Kubernetes objects that carry the same value as a label.
 *
 * @public
 */
export const ANNOTATION_KUBERNETES_ID = 'backstage.io/kubernetes-id';

/**
 * Names the namespace of an entity's Kubernetes objects.
 *
 * @public
 */
export const ANNOTATION_KUBERNETES_NAMESPACE =
  'backstage.io/kubernetes-namespace';
