import { createServer, type Server } from 'node:http';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { stringifyError } from '@backstage/errors';
import { KubeConfig } from '@kubernetes/client-node';
import { createDynamoDB } from './aws';
import { KubeTables } from './kube';
import { readOptions, type Address, type Options } from './options';
import { TableController } from './reconcile';

function log(message: string): void {
  process.stderr.write(
    `${JSON.stringify({ time: new Date().toISOString(), message })}\n`,
  );
}

async function readAccountID(options: Options): Promise<string> {
  const sts = new STSClient({
    endpoint: options.identityEndpoint.href,
    region: options.region,
    maxAttempts: 3,
  });
  const { Account } = await sts.send(new GetCallerIdentityCommand({}));
  if (!Account) {
    throw new Error('AWS did not say which account the credentials belong to');
  }
  return Account;
}

async function serve(
  address: Address,
  pages: Map<string, () => string>,
): Promise<Server> {
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/plain' });
    response.end(page ? page() : 'not found\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, resolve);
  });
  return server;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromDefault();
  const controller = new TableController({
    tables: new KubeTables(kubeConfig, options.namespaces),
    dynamodb: createDynamoDB(options.endpoint),
    accountID: await readAccountID(options),
    region: options.region,
    resyncMs: options.resyncMs,
    workers: options.workers,
    roleSelectors: options.roleSelectors,
    log,
  });
  const ok = () => 'ok';
  const metrics = () =>
    `# TYPE ack_stand_in_reconciles_total counter\nack_stand_in_reconciles_total ${controller.reconciles}\n`;
  const servers = await Promise.all([
    serve(
      options.healthAddress,
      new Map([
        ['/healthz', ok],
        ['/readyz', ok],
      ]),
    ),
    serve(options.metricsAddress, new Map([['/metrics', metrics]])),
  ]);
  controller.start();
  log("The sandbox's stand-in for ACK's DynamoDB controller has started");

  const stop = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    controller.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch(error => {
  log(`The stand-in for ACK cannot start: ${stringifyError(error)}`);
  process.exit(1);
});
