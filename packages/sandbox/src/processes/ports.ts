import { createServer } from 'node:net';
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StepError } from './StepError';

const HOST = '127.0.0.1';

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise(done => {
    const server = createServer();
    server.once('error', () => done(undefined));
    server.listen(port, HOST, () => {
      const address = server.address();
      const free = typeof address === 'object' ? address?.port : undefined;
      server.close(() => done(free));
    });
  });
}

/** Whether nothing listens on the port of the loopback interface. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined;
}

async function anyFreePort(): Promise<number> {
  const port = await listenOnce(0);
  if (!port) throw new Error(`No free port on ${HOST}`);
  return port;
}

/**
 * Ports by name, the same at each start as long as they are free, because addresses end up in lasting state:
 * the forge's in catalog entities, the API server's in a user's kubeconfig.
 *
 * @param file - where they are remembered
 * @param preferred - names with the port to try first; 0 for any
 * @param demanded - ports that the user asked for: these and no other
 * @throws StepError when a demanded port is in use
 */
export async function choosePorts<Name extends string>(
  file: string,
  preferred: Record<Name, number>,
  demanded: Partial<Record<Name, number>> = {},
): Promise<Record<Name, number>> {
  let remembered: Partial<Record<Name, number>> = {};
  try {
    remembered = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // first start
  }
  const chosen = {} as Record<Name, number>;
  const taken = new Set<number>();
  for (const name of Object.keys(preferred) as Name[]) {
    const only = demanded[name];
    if (only && !(await isPortFree(only))) {
      throw new StepError({
        what: `Port ${only} is in use`,
        repair: `Choose another one: npm start -- --port ${only + 1}`,
      });
    }
    const candidates = only ? [only] : [remembered[name], preferred[name]];
    let port: number | undefined;
    for (const candidate of candidates) {
      if (candidate && !taken.has(candidate) && (await isPortFree(candidate))) {
        port = candidate;
        break;
      }
    }
    while (!port || taken.has(port)) port = await anyFreePort();
    taken.add(port);
    chosen[name] = port;
  }
  mkdirSync(dirname(file), { recursive: true });
  // A demanded port is for this start only.
  const lasting: Partial<Record<Name, number>> = { ...chosen };
  for (const name of Object.keys(demanded) as Name[]) {
    if (demanded[name]) lasting[name] = remembered[name];
  }
  writeFileSync(file, `${JSON.stringify(lasting, undefined, 2)}\n`);
  return chosen;
}
