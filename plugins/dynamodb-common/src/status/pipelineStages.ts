import type { ReadResult } from './objects/ReadResult';
import type { PipelineStage } from './TableState';

/** How a stage of the pipeline is. */
export type StageStatus = Omit<PipelineStage, 'stage'>;

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
export function notReadStage(
  read: ReadResult<unknown>,
): StageStatus | undefined {
  switch (read.kind) {
    case 'notRead':
      return unknown('not read');
    case 'forbidden':
      return unknown('not allowed to see');
    case 'error':
      return read.reason === 'kind-missing'
        ? failed('not installed')
        : unknown('not seen');
    default:
      return undefined;
  }
}
