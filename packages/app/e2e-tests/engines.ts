import type { SandboxEndpoints } from './sandbox';

/** The processes of the sandbox that a journey may take away. */
export type Engine =
  | 'kro'
  | 'ack'
  | 'kubevela'
  | 'kube-apiserver'
  | 'ministack';

async function post(url: string, body?: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${url} answered ${await response.text()}`);
  }
}

/** Ends a process and keeps it down. */
export function hold(
  { processControl }: SandboxEndpoints,
  engine: Engine,
): Promise<void> {
  // The emulator forgets its tables in a crash, which AWS does not.
  const how = engine === 'ministack' ? 'SIGTERM' : 'SIGKILL';
  return post(`${processControl}/hold/${engine}?signal=${how}`);
}

/** Starts a process that was kept down; resolves when it is ready. */
export function release(
  { processControl }: SandboxEndpoints,
  engine: Engine,
): Promise<void> {
  return post(`${processControl}/release/${engine}`);
}

/** With SIGSTOP a process hangs until SIGCONT, with SIGKILL it dies and the sandbox starts it again. */
export async function signal(
  { processControl }: SandboxEndpoints,
  engine: Engine,
  how: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL',
): Promise<void> {
  const response = await fetch(processControl);
  const pids: Record<string, number> = await response.json();
  process.kill(pids[engine], how);
}

/** What AWS does differently with a table; `null` ends a difference. */
export function configureAws(
  { awsProxyControl }: SandboxEndpoints,
  tableName: string,
  settings: { createMs?: number; tableStatus?: string | null },
): Promise<void> {
  return post(awsProxyControl, { tables: { [tableName]: settings } });
}
