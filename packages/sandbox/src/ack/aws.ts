import {
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import { toAwsError } from './errors';

type Command = Parameters<DynamoDBClient['send']>[0];

/** DynamoDB of one region, with errors worded as ACK words them. */
export interface DynamoDB {
  send: DynamoDBClient['send'];
}

/** Clients by region. Credentials come from the environment, as the real controller's do. */
export function createDynamoDB(
  endpoint: URL,
  config: DynamoDBClientConfig = {},
): (region: string) => DynamoDB {
  const byRegion = new Map<string, DynamoDB>();
  return region => {
    const known = byRegion.get(region);
    if (known) {
      return known;
    }
    const client = new DynamoDBClient({
      ...config,
      endpoint: endpoint.href,
      region,
      maxAttempts: 3,
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
    byRegion.set(region, created);
    return created;
  };
}
