import {
  CustomObjectsApi,
  KubeConfig,
  makeInformer,
  type KubernetesListObject,
} from '@kubernetes/client-node';
import type { AnyObject } from '@aws-dynamodb-kro/sandbox/client';

interface Kind {
  group: string;
  version: string;
  plural: string;
}

/** The objects of one kind in a namespace, as they are and as they were made. */
export class Watched {
  readonly #first = new Map<string, AnyObject>();
  readonly #now = new Map<string, AnyObject>();
  readonly #informer: ReturnType<typeof makeInformer<AnyObject>>;

  #stopped = false;

  private constructor(informer: ReturnType<typeof makeInformer<AnyObject>>) {
    this.#informer = informer;
  }

  /** @param onChange - gets the name of each object that came, changed or went */
  static async start(
    kubeconfig: string,
    { group, version, plural }: Kind,
    namespace: string,
    onChange: (name: string) => void,
  ): Promise<Watched> {
    const config = new KubeConfig();
    config.loadFromFile(kubeconfig);
    const api = config.makeApiClient(CustomObjectsApi);
    const informer = makeInformer<AnyObject>(
      config,
      `/apis/${group}/${version}/namespaces/${namespace}/${plural}`,
      () =>
        api.listNamespacedCustomObject({
          group,
          version,
          namespace,
          plural,
        }) as Promise<KubernetesListObject<AnyObject>>,
    );
    const watched = new Watched(informer);
    const keep = (object: AnyObject) => {
      const name = object.metadata!.name!;
      if (!watched.#first.has(name)) watched.#first.set(name, object);
      watched.#now.set(name, object);
      onChange(name);
    };
    informer.on('add', keep);
    informer.on('update', keep);
    informer.on('delete', ({ metadata }) => {
      watched.#first.delete(metadata!.name!);
      watched.#now.delete(metadata!.name!);
      onChange(metadata!.name!);
    });
    // the API server ends each watch after a while
    informer.on('error', () => watched.#stopped || informer.start());
    await informer.start();
    return watched;
  }

  now(name: string): AnyObject | undefined {
    return this.#now.get(name);
  }

  /** As it was when it was made, before anybody wrote back. */
  first(name: string): AnyObject | undefined {
    return this.#first.get(name);
  }

  stop(): Promise<void> {
    this.#stopped = true;
    return this.#informer.stop();
  }
}
