import type { Observed } from './objects/ReadResult';
import type { ChainLink } from './TableState';

/** How a stage of the pipeline is. */
export type StageStatus = Omit<ChainLink, 'link'>;

export const ok = (text: string): StageStatus => ({ status: 'ok', text });
export const working = (text: string): StageStatus => ({
  status: 'working',
  text,
});
export const waiting = (text: string): StageStatus => ({
  status: 'waiting',
  text,
});
export const failed = (text: string): StageStatus => ({
  status: 'failed',
  text,
});
export const unknown = (text: string): StageStatus => ({
  status: 'unknown',
  text,
});

/** The stage of an object that could not be read; undefined when it is known to be there or not. */
export function notReadStage(read: Observed<unknown>): StageStatus | undefined {
  switch (read.kind) {
    case 'unread':
      return unknown('not read');
    case 'forbidden':
      return unknown('not allowed to see');
    case 'failed':
      return read.reason === 'kind-missing'
        ? failed('not installed')
        : unknown('not seen');
    default:
      return undefined;
  }
}
