import type { TableStatusFields } from './statusFields';

/**
 * What the three kinds share.
 *
 * @public
 */
export interface ObjectMetadata {
  /** Unique for its kind in the namespace. */
  name?: string;
  /** The same for all objects of one table. */
  namespace?: string;
  /** UUID given by the API server; an object created again has another. */
  uid?: string;
  /** Another with every change of the object; only good to see that there was one. */
  resourceVersion?: string;
  /** Raised by the API server with every change of the spec. */
  generation?: number;
  /** Short values that selectors find an object by. */
  labels?: Record<string, string>;
  /** Values for tools, for example ACK's `services.k8s.aws/deletion-policy`. */
  annotations?: Record<string, string>;
  /** Names of those who still have to clean up before the object goes. */
  finalizers?: string[];
  /** ISO 8601, to the second, by the clock of the API server. */
  creationTimestamp?: string;
  /** ISO 8601; set as soon as the deletion was asked for, while finalizers hold the object. */
  deletionTimestamp?: string;
}

/**
 * A condition as KubeVela, kro and ACK write it.
 *
 * @public
 */
export interface Condition {
  /** What is reported, for example `Ready` or `ACK.Terminal`; at most one condition for each type. */
  type: string;
  /** `True`, `False` or `Unknown`. */
  status: string;
  /** One word for programs by KubeVela and kro; ACK puts a sentence here too. */
  reason?: string;
  /** The engine's sentence for people. */
  message?: string;
  /** ISO 8601; kro keeps it while the status stays, ACK does not, or leaves it out. */
  lastTransitionTime?: string;
  /** The `generation` that was reconciled; an older one says nothing about the last change. Only kro writes it. */
  observedGeneration?: number;
}

/**
 * A KubeVela Application (`core.oam.dev/v1beta1`), as far as it is read here.
 *
 * @public
 */
export interface ApplicationObject {
  /** `core.oam.dev/v1beta1`. */
  apiVersion?: string;
  /** `Application`. */
  kind?: string;
  /** `generation` is to be compared with `status.observedGeneration`. */
  metadata: ObjectMetadata;
  /** What the manifest in Git asks for; a component's properties have no schema in the cluster. */
  spec?: {
    components?: {
      name: string;
      type: string;
      properties?: Record<string, unknown>;
    }[];
    /** What KubeVela does with the objects of the components, for example when it collects them. */
    policies?: {
      name?: string;
      type: string;
      properties?: Record<string, unknown>;
    }[];
  };
  /** What KubeVela reports; undefined until it has read the Application. */
  status?: {
    /** The phase, for example `runningWorkflow`. */
    status?: string;
    observedGeneration?: number;
    conditions?: Condition[];
    services?: {
      name: string;
      /** Where the object of the component is; another than the Application's by a policy of it. */
      namespace?: string;
      /** Empty or `local` for the cluster of the Application. */
      cluster?: string;
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
  /** `kro.run/v1alpha1`. */
  apiVersion?: string;
  /** `DynamoDBTable`. */
  kind?: string;
  /** The name is that of the component. */
  metadata: ObjectMetadata;
  /** The parameters as KubeVela passed them on, with the defaults of the graph. */
  spec?: Record<string, unknown>;
  /** kro's own state, and beside it what it copies from the ACK Table. */
  status?: TableStatusFields & {
    state?: string;
    conditions?: Condition[];
    /** ACK's conditions of the Table, passed through by the graph. */
    tableConditions?: Condition[];
    /** Names of the IAMRoleSelectors that `spec.providerConfigRef` asks for; with none the Table is not created. */
    roleSelectors?: string[];
    /** What AWS has and the manifest does not say, in words; while there is any, a table to take over is only read. */
    inTheWay?: string;
    /** The deletion policy that the live Table carries, `delete` or `retain`; behind the spec until kro has applied it. */
    deletionPolicy?: string;
  };
}

/**
 * An ACK Table (`dynamodb.services.k8s.aws/v1alpha1`), as far as it is read here.
 *
 * @public
 */
export interface TableObject {
  /** `dynamodb.services.k8s.aws/v1alpha1`. */
  apiVersion?: string;
  /** `Table`. */
  kind?: string;
  /** The name is that of the kro instance. */
  metadata: ObjectMetadata;
  /** What kro asks of ACK, see `toTableSpec`. */
  spec?: Record<string, unknown>;
  /** What ACK last read from AWS; undefined until it has read the Table. */
  status?: Omit<TableStatusFields, 'tableArn' | 'latestStreamArn'> & {
    ackResourceMetadata?: { arn?: string; region?: string };
    conditions?: Condition[];
    latestStreamARN?: string;
  };
}
