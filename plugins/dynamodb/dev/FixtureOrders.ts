import type { DynamoDBOrdersApi, OrderAvailability } from '../src';

const CLUSTER = new Map<string, OrderAvailability['cluster']>([
  ['taken', 'taken'],
  ['silent', { unknown: 'The cluster does not answer.' }],
]);

/** Has an Application `taken`, and a cluster that does not answer for `silent`. */
export class FixtureOrders implements DynamoDBOrdersApi {
  async checkAvailability({
    name,
  }: {
    name: string;
  }): Promise<OrderAvailability> {
    // Never taken in the catalog: there is none here to link to.
    return { catalog: 'free', cluster: CLUSTER.get(name) ?? 'free' };
  }

  async listClusters(): Promise<string[]> {
    return ['prod', 'test'];
  }
}
