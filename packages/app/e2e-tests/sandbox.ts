import { readFileSync } from 'node:fs';

/** What the journey needs of `.sandbox/…/endpoints.json`; the file's type is in packages/sandbox/src/world/endpoints.ts. */
export interface SandboxEndpoints {
  backstage: { appUrl: string };
  forge: {
    url: string;
    apiUrl: string;
    token: string;
    owner: string;
    repository: string;
  };
  /** Admin's; JSON, which is YAML too. */
  kubeconfig: string;
  awsEndpoint: string;
  /** Control of the AWS proxy. */
  awsProxyControl: string;
  /** Takes engines away and gives them back. */
  processControl: string;
}

export function sandboxEndpoints(): SandboxEndpoints {
  const file = process.env.SANDBOX_ENDPOINTS;
  if (!file)
    throw new Error('SANDBOX_ENDPOINTS is not set: use npm run test:e2e');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Asks the AWS emulator as the AWS CLI would; the signature is not checked there, but must name the region. */
async function callDynamoDB<Answer>(
  endpoint: string,
  operation: string,
  input: Record<string, unknown>,
): Promise<Answer | undefined> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      authorization:
        'AWS4-HMAC-SHA256 Credential=sandbox/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=none',
    },
    body: JSON.stringify(input),
  });
  return response.ok ? ((await response.json()) as Answer) : undefined;
}

/** `undefined` when AWS has no such table. */
export async function describeTable(
  endpoint: string,
  TableName: string,
): Promise<Record<string, unknown> | undefined> {
  const answer = await callDynamoDB<{ Table: Record<string, unknown> }>(
    endpoint,
    'DescribeTable',
    { TableName },
  );
  return answer?.Table;
}

export async function describeTimeToLive(
  endpoint: string,
  TableName: string,
): Promise<Record<string, unknown> | undefined> {
  const answer = await callDynamoDB<{
    TimeToLiveDescription: Record<string, unknown>;
  }>(endpoint, 'DescribeTimeToLive', { TableName });
  return answer?.TimeToLiveDescription;
}

/** The tags of a table; ACK and kro add some of their own. */
export async function listTags(
  endpoint: string,
  ResourceArn: string,
): Promise<Record<string, string>> {
  const answer = await callDynamoDB<{ Tags: { Key: string; Value: string }[] }>(
    endpoint,
    'ListTagsOfResource',
    { ResourceArn },
  );
  return Object.fromEntries(
    (answer?.Tags ?? []).map(({ Key, Value }) => [Key, Value]),
  );
}
