/**
 * What the three kinds share.
 *
 * @public
 */
export interface ObjectMetadata {
  name?: string;
  namespace?: string;
  uid?: string;
  generation?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  finalizers?: string[];
  creationTimestamp?: string;
  deletionTimestamp?: string;
}

/**
 * A condition as KubeVela, kro and ACK write it.
 *
 * @public
 */
export interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
  observedGeneration?: number;
}

/**
 * A KubeVela Application (`core.oam.dev/v1beta1`), as far as it is read here.
 *
 * @public
 */
export interface ApplicationObject {
  apiVersion?: string;
  kind?: string;
  metadata: ObjectMetadata;
  spec?: {
    components?: {
      name: string;
      type: string;
      properties?: Record<string, unknown>;
    }[];
  };
  status?: {
    /** The phase, for example `runningWorkflow`. */
    status?: string;
    observedGeneration?: number;
    conditions?: Condition[];
    services?: {
      name: string;
      healthy?: boolean;
      message?: string;
      details?: Record<string, string>;
    }[];
    workflow?: {
      status?: string;
      suspend?: boolean;
      terminated?: boolean;
      finished?: boolean;
      message?: string;
      startTime?: string;
      /** null until the workflow has ended. */
      endTime?: string | null;
      steps?: {
        name?: string;
        type?: string;
        phase?: string;
        message?: string;
        reason?: string;
        firstExecuteTime?: string;
        lastExecuteTime?: string;
      }[];
    };
  };
}

/**
 * A kro DynamoDBTable instance (`kro.run/v1alpha1`), as far as it is read here.
 *
 * @public
 */
export interface InstanceObject {
  apiVersion?: string;
  kind?: string;
  metadata: ObjectMetadata;
  spec?: Record<string, unknown>;
  status?: {
    state?: string;
    conditions?: Condition[];
    /** ACK's conditions of the Table, passed through by the graph. */
    tableConditions?: Condition[];
    tableArn?: string;
    tableStatus?: string;
    tableID?: string;
    latestStreamArn?: string;
    itemCount?: number;
    tableSizeBytes?: number;
    creationDateTime?: string;
  };
}

/**
 * An ACK Table (`dynamodb.services.k8s.aws/v1alpha1`), as far as it is read here.
 *
 * @public
 */
export interface TableObject {
  apiVersion?: string;
  kind?: string;
  metadata: ObjectMetadata;
  spec?: Record<string, unknown>;
  status?: {
    ackResourceMetadata?: { arn?: string; region?: string };
    conditions?: Condition[];
    tableStatus?: string;
    tableID?: string;
    latestStreamARN?: string;
    itemCount?: number;
    tableSizeBytes?: number;
    creationDateTime?: string;
  };
}
