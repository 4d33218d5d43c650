import { worldDirectories, startWorld } from '@aws-dynamodb-kro/sandbox';
import { parseStartOptions, startHelp } from '../startOptions';

/** What AWS takes in the sandbox: long enough to watch a table being created. */
const DELAYS = {
  createMs: 8_000,
  updateMs: 4_000,
  deleteMs: 3_000,
  indexMs: 6_000,
};

function clock(): string {
  return new Date().toTimeString().slice(0, 8);
}

export async function start(
  args: string[],
  signal: AbortSignal,
): Promise<void> {
  const options = parseStartOptions(args);
  if (options === 'help') {
    console.log(startHelp);
    return;
  }
  const world = await startWorld({
    directories: worldDirectories(),
    fresh: options.fresh,
    backstage: { port: options.port },
    engines: options.engines,
    ack: options.ack,
    delays: DELAYS,
    onMessage: message => console.log(`${clock()}  ${message}`),
    signal,
  });
  const { backstage, forge, kubeconfig, ack, awsEndpoint } = world.endpoints;
  console.log(
    [
      '',
      `Order a table     ${backstage?.appUrl}/create`,
      `Pull requests     ${forge?.url}/${forge?.owner}/${forge?.repository}/pulls`,
      kubeconfig && `Cluster           KUBECONFIG=${kubeconfig}`,
      awsEndpoint && `AWS emulator      ${awsEndpoint}`,
      ack &&
        `ACK               ${
          ack.kind === 'stand-in'
            ? "our stand-in, not ACK itself: the Go module proxy does not serve ACK's module"
            : `${ack.kind} ${ack.version}`
        }`,
      `For scripts       ${world.endpointsFile}`,
      '',
      'Ctrl-C ends everything; the state stays for the next start.',
      '',
    ]
      .filter(line => line !== undefined)
      .join('\n'),
  );
  await new Promise<void>(resolve => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
  console.log(`${clock()}  Ending everything …`);
  await world.stop();
}
