import { Cluster, ClusterUnreachableError, ObjectReference } from '../cluster';
import { identityOfManifest } from '../inventory';
import { describeObject, Manifest } from '../manifests';

/** Keeps objects as an API server does, as far as the sync can see; namespaces have to be there. */
export class MemoryCluster implements Cluster {
  readonly objects = new Map<string, Manifest & { uid: string }>();
  /** Every change in its order, the inventory left out. */
  readonly changes: string[] = [];
  readonly refused = new Map<string, string>();
  reachable = true;
  #uids = 0;

  constructor() {
    this.#put({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'default' },
    });
  }

  async get(reference: ObjectReference) {
    this.#answer();
    return this.objects.get(identityOfManifest(reference));
  }

  async apply(manifest: Manifest) {
    this.#answer();
    const name = describeObject(manifest);
    const refusal = this.refused.get(name);
    if (refusal) throw new Error(refusal);
    const { namespace } = manifest.metadata;
    if (namespace && !this.objects.has(`/Namespace/default/${namespace}`)) {
      throw new Error(`namespaces "${namespace}" not found`);
    }
    this.#note(`apply ${name}`);
    return { uid: this.#put(manifest) };
  }

  async delete(reference: ObjectReference, uid: string) {
    this.#answer();
    const name = describeObject(reference);
    const refusal = this.refused.get(name);
    if (refusal) throw new Error(refusal);
    const identity = identityOfManifest(reference);
    if (this.objects.get(identity)?.uid === uid) {
      this.objects.delete(identity);
      this.#note(`delete ${name}`);
    }
  }

  /** `Kind namespace/name` of all that is there, namespaces and the inventory left out. */
  names(): string[] {
    return [...this.objects.values()]
      .filter(
        it =>
          it.kind !== 'Namespace' && it.metadata.namespace !== 'gitops-system',
      )
      .map(describeObject)
      .sort();
  }

  find(name: string): (Manifest & { uid: string }) | undefined {
    return [...this.objects.values()].find(it => describeObject(it) === name);
  }

  #put(manifest: Manifest): string {
    const identity = identityOfManifest(manifest);
    const uid = this.objects.get(identity)?.uid ?? `uid-${++this.#uids}`;
    this.objects.set(identity, { ...structuredClone(manifest), uid });
    return uid;
  }

  #note(change: string) {
    if (!change.includes('gitops-system')) this.changes.push(change);
  }

  #answer() {
    if (!this.reachable) {
      throw new ClusterUnreachableError(
        'The API server does not answer: ECONNREFUSED',
      );
    }
  }
}
