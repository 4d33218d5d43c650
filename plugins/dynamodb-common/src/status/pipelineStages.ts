import { message } from '../messages';
import type { ReadResult } from './objects/ReadResult';
import type { PipelineStage } from './TableState';

/** How a stage of the pipeline is. */
export type StageStatus = Omit<PipelineStage, 'stage'>;

type Text = PipelineStage['text'];

export const ok = (text: Text): StageStatus => ({ status: 'ok', text });
export const working = (text: Text): StageStatus => ({
  status: 'working',
  text,
});
export const waiting = (text: Text): StageStatus => ({
  status: 'waiting',
  text,
});
export const failed = (text: Text): StageStatus => ({
  status: 'failed',
  text,
});
export const unknown = (text: Text): StageStatus => ({
  status: 'unknown',
  text,
});

/** The stage of an object that could not be read; undefined when it is known to be there or not. */
export function notReadStage(
  read: ReadResult<unknown>,
): StageStatus | undefined {
  switch (read.kind) {
    case 'notRead':
      return unknown(message('stage.notRead'));
    case 'forbidden':
      return unknown(message('stage.notAllowed'));
    case 'error':
      return read.reason === 'kind-missing'
        ? failed(message('stage.notInstalled'))
        : unknown(message('stage.notSeen'));
    default:
      return undefined;
  }
}
