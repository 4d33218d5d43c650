import {
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { toAwsError } from './errors';
import { goRetries } from './retry';

type Command = Parameters<DynamoDBClient['send']>[0];

/** DynamoDB of one region, with errors worded as ACK words them. */
export interface DynamoDB {
  send: DynamoDBClient['send'];
}

/** Who asks for the credentials, as AWS's own records show it. */
const SESSION_NAME = 'sandbox-ack-stand-in';

/** Credentials of a role; the SDK asks again when they expire. */
function credentialsOf(roleArn: string, endpoint: URL, region: string) {
  const sts = new STSClient({
    endpoint: endpoint.href,
    region,
    retryStrategy: goRetries,
  });
  return async () => {
    const { Credentials: credentials } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: roleArn,
        RoleSessionName: SESSION_NAME,
      }),
    );
    if (!credentials?.AccessKeyId || !credentials.SecretAccessKey) {
      throw new Error(`AWS gave no credentials for the role ${roleArn}`);
    }
    return {
      accessKeyId: credentials.AccessKeyId,
      secretAccessKey: credentials.SecretAccessKey,
      sessionToken: credentials.SessionToken,
      expiration: credentials.Expiration,
    };
  };
}

/**
 * Clients by region and role. The controller's own credentials come from the environment; roles are asked for at the
 * endpoint of DynamoDB, both as with the real controller.
 */
export function createDynamoDB(
  endpoint: URL,
  config: DynamoDBClientConfig = {},
): (region: string, roleArn?: string) => DynamoDB {
  const known = new Map<string, DynamoDB>();
  return (region, roleArn) => {
    const key = `${region} ${roleArn ?? ''}`;
    const found = known.get(key);
    if (found) return found;
    const client = new DynamoDBClient({
      ...config,
      ...(roleArn && {
        credentials: credentialsOf(roleArn, endpoint, region),
      }),
      endpoint: endpoint.href,
      region,
      retryStrategy: goRetries,
    });
    const send = async (command: Command) => {
      try {
        return await client.send(command);
      } catch (error) {
        const op = command.constructor.name.replace(/Command$/, '');
        throw toAwsError(error, op, endpoint);
      }
    };
    const created = { send: send as DynamoDBClient['send'] };
    known.set(key, created);
    return created;
  };
}
