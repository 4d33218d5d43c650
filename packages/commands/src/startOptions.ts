import { UsageError } from '@aws-dynamodb-kro/sandbox';
import { readOptions } from './readOptions';

export interface StartOptions {
  /** Forget all state first. */
  fresh: boolean;
  /** Of the page, when one is demanded. */
  port?: number;
  /** A built ACK controller. */
  ack?: string;
  /** Run the cluster? */
  engines: boolean;
}

export const startHelp = `npm start [-- OPTIONS]

Runs Backstage, a stand-in for GitHub, and a cluster with the real Kubernetes API server, KubeVela and kro, ACK, and
an emulator of AWS, all on this machine and only reachable from it. The first start builds the engines, about a
quarter of an hour on two cores; Backstage is there after two minutes. Ctrl-C ends everything; the state stays in .sandbox/.

  --fresh        forget the state (tables, pull requests, catalog) and begin anew
  --port PORT    the page's port (3000, or another one when that is in use)
  --ack PATH     run this ACK DynamoDB controller (also: SANDBOX_ACK) instead of the sandbox's own choice: ACK built
                 from the Go module proxy where that serves it, else a stand-in that keeps its recorded contract
  --no-engines   only Backstage and the stand-in for GitHub; name your own cluster in app-config.local.yaml
  --help         this text

SANDBOX_CACHE moves what is built once for all checkouts (~/.cache/aws-dynamodb-kro).
Addresses and tokens for scripts: .sandbox/endpoints.json, written when everything is ready. Logs: .sandbox/logs.`;

/** @throws UsageError naming the option, its value and the rule */
export function parseStartOptions(args: string[]): StartOptions | 'help' {
  const { values } = readOptions(
    args,
    {
      fresh: { type: 'boolean', default: false },
      port: { type: 'string' },
      ack: { type: 'string', default: process.env.SANDBOX_ACK },
      'no-engines': { type: 'boolean', default: false },
    },
    startHelp,
  );
  if (values.help) return 'help';
  const port = values.port === undefined ? undefined : Number(values.port);
  if (
    port !== undefined &&
    (!Number.isInteger(port) || port < 1024 || port > 65535)
  ) {
    throw new UsageError(
      `--port ${values.port}: not a port from 1024 to 65535. Example: npm start -- --port 3100`,
    );
  }
  return {
    fresh: values.fresh ?? false,
    port,
    ack: values.ack,
    engines: !values['no-engines'],
  };
}
