import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const TOUCH_MS = 2_000;
/** A holder touches the file much more often, also on a busy machine. */
const ABANDONED_MS = 30_000;
const ASK_AGAIN_MS = 500;

function take(file: string, holder: string): boolean {
  try {
    writeFileSync(file, holder, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** By its age and not by a process id: the holder may have been in another container with the same cache. */
function isAbandoned(file: string): boolean {
  const age = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return age !== undefined && Date.now() - age > ABANDONED_MS;
}

/** Only one of those who find a lock abandoned can rename it. */
function discard(file: string, holder: string): void {
  const discarded = `${file}.${holder}`;
  try {
    renameSync(file, discarded);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  rmSync(discarded, { force: true });
}

function isHeldBy(file: string, holder: string): boolean {
  try {
    return readFileSync(file, 'utf8') === holder;
  } catch {
    return false;
  }
}

/**
 * Does some work while no other process does work under the same lock.
 *
 * A holder that was killed is waited for half a minute. One that slept so long while another took its lock goes on
 * beside it, so the work has to stand a second one, and may cost twice.
 *
 * @param file - the lock; it exists while it is held
 * @param options - `onWait` is called once when another process holds it
 */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  options: { onWait?: () => void; signal?: AbortSignal } = {},
): Promise<T> {
  const { onWait, signal } = options;
  const holder = `${process.pid}-${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  let waits = false;
  while (!take(file, holder)) {
    if (isAbandoned(file)) {
      discard(file, holder);
      continue;
    }
    if (!waits) onWait?.();
    waits = true;
    await setTimeout(ASK_AGAIN_MS, undefined, { signal });
  }
  const touching = setInterval(() => {
    if (!isHeldBy(file, holder)) return;
    const now = new Date();
    utimesSync(file, now, now);
  }, TOUCH_MS).unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    if (isHeldBy(file, holder)) rmSync(file, { force: true });
  }
}
