/**
 * Sends a signal to a process of a running world by its name. The id is asked for each time: a process that died and
 * was started again has another one, and the old one may belong to any program.
 *
 * @param world - its endpoints, as `endpoints.json` has them
 * @returns its id
 * @throws Error when no process of that name runs now
 */
export async function signalProcess(
  { processControl }: { processControl: string },
  name: string,
  signal: NodeJS.Signals,
): Promise<number> {
  const response = await fetch(processControl);
  if (!response.ok) {
    throw new Error(`${processControl} answered ${await response.text()}`);
  }
  const pids = (await response.json()) as Record<string, number>;
  if (!pids[name]) {
    throw new Error(
      `No process '${name}' runs now; there are ${Object.keys(pids).join(
        ', ',
      )}`,
    );
  }
  process.kill(pids[name], signal);
  return pids[name];
}
