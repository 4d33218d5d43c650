import { EventEmitter, once } from 'node:events';
import {
  DescribeTableCommand,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { ApiException } from '@kubernetes/client-node';
import {
  renderApplication,
  type DynamoDBTableParameters,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  apply,
  parseManifests,
  type AnyObject,
} from '@aws-dynamodb-kro/sandbox/client';
import { APPLICATION, refusal, type Environment } from '../support/environment';
import { Aws, DEFAULT_ACCOUNT } from '../support/awsTable';
import { NAMESPACE, ROLE_ACCOUNT, SECRETS_NAMESPACE } from './roles';
import type { ParameterSet } from './parameterSets';
import { Watched } from './Watched';

/** The engine that refused, first to last. */
export type Layer = 'API server' | 'KubeVela' | 'kro' | 'AWS';

/** What the engines made of a parameter set. */
export type Verdict =
  | {
      kind: 'accepted';
      /** The set as it was applied: names are made unique. */
      applied: DynamoDBTableParameters;
      /** ACK's Table as kro made it. */
      table: AnyObject;
      /** What DescribeTable says; absent where there is nothing to adopt. */
      aws: TableDescription | undefined;
    }
  | { kind: 'refused'; by: Layer; words: string }
  /** Neither in time: a user would wait without knowing why. */
  | { kind: 'stuck'; words: string };

/** A quiet machine needs a second or two. */
const STUCK_MS = 90_000;

const LABEL_VALUE = /^[a-zA-Z0-9]([a-zA-Z0-9_.-]{0,61}[a-zA-Z0-9])?$/;

interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
}

function conditionsOf(object: AnyObject | undefined): Condition[] {
  return (object?.status?.conditions as Condition[] | undefined) ?? [];
}

/** Sends parameter sets through KubeVela, kro, ACK and the emulator, many at a time. */
export class Chain {
  readonly #env: Environment;
  readonly #aws: Aws;
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #removing = new Set<Promise<unknown>>();
  readonly #selectors = new Map<string, Promise<unknown>>();
  #applications!: Watched;
  #instances!: Watched;
  #tables!: Watched;
  #count = 0;

  private constructor(env: Environment) {
    this.#env = env;
    this.#aws = new Aws(env.endpoints.awsEndpoint!);
  }

  static async start(env: Environment): Promise<Chain> {
    for (const name of [NAMESPACE, SECRETS_NAMESPACE]) {
      await apply(env.api, {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name },
      });
    }
    const chain = new Chain(env);
    const watch = (group: string, version: string, plural: string) =>
      Watched.start(
        env.endpoints.kubeconfig!,
        { group, version, plural },
        NAMESPACE,
        name => chain.#changes.emit(name),
      );
    chain.#applications = await watch(
      'core.oam.dev',
      'v1beta1',
      'applications',
    );
    chain.#instances = await watch('kro.run', 'v1alpha1', 'dynamodbtables');
    chain.#tables = await watch(
      'dynamodb.services.k8s.aws',
      'v1alpha1',
      'tables',
    );
    return chain;
  }

  /** Waits until everything is removed. */
  async stop(): Promise<void> {
    await Promise.all(this.#removing);
    await Promise.all(
      [this.#applications, this.#instances, this.#tables].map(watched =>
        watched.stop(),
      ),
    );
  }

  async run(set: ParameterSet): Promise<Verdict> {
    this.#count += 1;
    const name = `g${this.#count}`;
    const applied = this.#unique(set) as unknown as DynamoDBTableParameters;
    await this.#selectRole(applied);
    const [manifest] = parseManifests(
      // as Backstage writes it and kubectl reads it
      renderApplication({
        name,
        namespace: NAMESPACE,
        owner: 'group:default/team-a',
        parameters: applied,
      }),
    );
    try {
      await this.#env.api.create(manifest);
    } catch (error) {
      if (!(error instanceof ApiException)) throw error;
      return { kind: 'refused', by: 'API server', words: String(error.body) };
    }
    try {
      return await this.#verdict(name, applied);
    } finally {
      this.#remove(name);
    }
  }

  async #verdict(
    name: string,
    applied: DynamoDBTableParameters,
  ): Promise<Verdict> {
    const verdict = await this.#until(name, STUCK_MS, () => {
      const words = refusal(this.#applications.now(name) ?? {});
      if (words) {
        const by = words.includes('pre-dispatch dryrun') ? 'kro' : 'KubeVela';
        return { kind: 'refused', by, words } as const;
      }
      const table = this.#tables.now(name);
      const terminal = conditionsOf(table).find(
        ({ type, status }) => type === 'ACK.Terminal' && status === 'True',
      );
      if (terminal) {
        const { message = '' } = terminal;
        return { kind: 'refused', by: 'AWS', words: message } as const;
      }
      return table &&
        (table.status?.tableStatus || applied.adoptionPolicy === 'adopt')
        ? ({ kind: 'accepted', table: this.#tables.first(name)! } as const)
        : undefined;
    });
    if (!verdict) return { kind: 'stuck', words: this.#lastSeen(name) };
    if (verdict.kind === 'refused') return verdict;
    const aws =
      applied.adoptionPolicy === 'adopt'
        ? undefined
        : await this.#describe(applied);
    return { ...verdict, applied, aws };
  }

  async #describe({
    tableName,
    region,
    providerConfigRef,
  }: DynamoDBTableParameters): Promise<TableDescription> {
    const account = providerConfigRef ? ROLE_ACCOUNT : DEFAULT_ACCOUNT;
    const { Table } = await this.#aws
      .client({ region, account })
      .send(new DescribeTableCommand({ TableName: tableName }));
    return Table!;
  }

  #lastSeen(name: string): string {
    return JSON.stringify({
      application: this.#applications.now(name)?.status,
      instance: conditionsOf(this.#instances.now(name)),
      table: this.#tables.now(name)?.status,
    });
  }

  /** What `look` finds, looking again at each change of an object of that name; `undefined` after the time. */
  async #until<T>(
    name: string,
    timeoutMs: number,
    look: () => T | undefined,
  ): Promise<T | undefined> {
    const signal = AbortSignal.timeout(timeoutMs);
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      try {
        await once(this.#changes, name, { signal });
      } catch (error) {
        if (signal.aborted) return undefined;
        throw error;
      }
    }
  }

  #remove(name: string): void {
    const removal = this.#env.api
      .delete({ ...APPLICATION, metadata: { name, namespace: NAMESPACE } })
      .then(() =>
        this.#until(name, STUCK_MS, () =>
          this.#applications.now(name) ? undefined : true,
        ),
      )
      .finally(() => this.#removing.delete(removal));
    this.#removing.add(removal);
  }

  /** A platform team has an IAMRoleSelector for each name that its users may give. */
  async #selectRole({
    providerConfigRef,
  }: DynamoDBTableParameters): Promise<void> {
    const name = providerConfigRef?.name;
    if (typeof name !== 'string' || !LABEL_VALUE.test(name)) return;
    const known = this.#selectors.get(name);
    if (known) {
      await known;
      return;
    }
    const selector = `generated-${this.#selectors.size}`;
    const made = apply(this.#env.api, {
      apiVersion: 'services.k8s.aws/v1alpha1',
      kind: 'IAMRoleSelector',
      metadata: { name: selector },
      spec: {
        arn: `arn:aws:iam::${ROLE_ACCOUNT}:role/${selector}`,
        resourceLabelSelector: {
          matchLabels: { 'aws-dynamodb-kro/provider-config': name },
        },
      },
    });
    this.#selectors.set(name, made);
    await made;
  }

  /**
   * The same set with names that no other has, where names are right: of equal length, ending in a number. Tables in
   * AWS and Secrets in the cluster would get in each other's way otherwise. A resource policy names the table too.
   */
  #unique(set: ParameterSet): ParameterSet {
    const number = (this.#count % 36 ** 3).toString(36).padStart(3, '0');
    const numbered = (text: string) => text.slice(0, -3) + number;
    const {
      tableName,
      resourcePolicy,
      writeConnectionSecretToRef: secret,
    } = set;
    const secretName =
      typeof secret === 'object' && secret !== null && 'name' in secret
        ? secret.name
        : undefined;
    return {
      ...set,
      ...(typeof tableName === 'string' &&
        /^[\w.-]{3,255}$/.test(tableName) && {
          tableName: numbered(tableName),
          ...(typeof resourcePolicy === 'string' && {
            resourcePolicy: resourcePolicy.replaceAll(
              `table/${tableName}`,
              `table/${numbered(tableName)}`,
            ),
          }),
        }),
      ...(typeof secretName === 'string' &&
        /^[a-z0-9.-]{4,253}$/.test(secretName) && {
          writeConnectionSecretToRef: {
            ...(secret as object),
            name: numbered(secretName),
          },
        }),
    };
  }
}
