import { Manifest } from './manifests';

/** Names an object in the cluster. */
export interface ObjectReference {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
}

/** The three requests that the sync makes. A method that fails throws an error whose message tells why. */
export interface Cluster {
  /** undefined when it is not there. */
  get(reference: ObjectReference): Promise<Record<string, unknown> | undefined>;
  /** Server-side apply, which takes fields over from other managers. */
  apply(manifest: Manifest): Promise<{ uid: string }>;
  /** Deletes the object with this uid; it is no error when there is none (any more). */
  delete(reference: ObjectReference, uid: string): Promise<void>;
}

/** The API server gave no answer, so there is no use in going on with the other objects. */
export class ClusterUnreachableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ClusterUnreachableError';
  }
}
