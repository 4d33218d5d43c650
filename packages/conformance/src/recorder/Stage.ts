import {
  CustomObjectsApi,
  KubeConfig,
  type KubernetesObjectApi,
} from '@kubernetes/client-node';
import {
  type AwsProxySettingsPatch,
  apply,
  objectApi,
  type Endpoints,
  ClusterView,
} from '@aws-dynamodb-kro/sandbox/client';

async function answerOf(response: Response): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${text}`);
  return text;
}

/** The running engines, as scenarios use them. */
export class Stage {
  readonly api: KubernetesObjectApi;
  readonly custom: CustomObjectsApi;

  private constructor(
    readonly endpoints: Endpoints,
    readonly view: ClusterView,
    readonly signal: AbortSignal,
  ) {
    const config = new KubeConfig();
    config.loadFromFile(endpoints.kubeconfig!);
    this.api = objectApi(endpoints.kubeconfig!);
    this.custom = config.makeApiClient(CustomObjectsApi);
  }

  static async set(endpoints: Endpoints, signal: AbortSignal): Promise<Stage> {
    const view = await ClusterView.watch(endpoints.kubeconfig!);
    return new Stage(endpoints, view, signal);
  }

  async ensureNamespace(name: string): Promise<void> {
    await apply(this.api, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    });
  }

  /** Changes the settings of the AWS proxy. */
  async configureAws(patch: AwsProxySettingsPatch): Promise<void> {
    await this.controlAws('', patch);
  }

  async controlAws(path: string, body: unknown): Promise<void> {
    await answerOf(
      await fetch(`${this.endpoints.awsProxyControl}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      }),
    );
  }

  /** A call by somebody else than ACK: past the proxy, so without its delays and faults, unless asked otherwise. */
  async callAws(
    op: string,
    input: Record<string, unknown>,
    options: { throughProxy?: boolean } = {},
  ): Promise<void> {
    const { awsEndpoint, awsProxyControl } = this.endpoints;
    const url = options.throughProxy
      ? awsEndpoint!
      : JSON.parse(await answerOf(await fetch(`${awsProxyControl}/upstream`)))
          .url;
    await answerOf(
      await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `DynamoDB_20120810.${op}`,
          authorization:
            'AWS4-HMAC-SHA256 Credential=someone/20261123/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=none',
        },
        body: JSON.stringify(input),
      }),
    );
  }

  async stop(): Promise<void> {
    await this.view.stop();
  }
}
