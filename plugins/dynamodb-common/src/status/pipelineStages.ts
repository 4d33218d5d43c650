import type { Observed } from './objects/ReadResult';
import type { ChainLink } from './TableState';

/** How one link of the chain is. */
export type Link = Omit<ChainLink, 'link'>;

export const ok = (text: string): Link => ({ status: 'ok', text });
export const working = (text: string): Link => ({ status: 'working', text });
export const waiting = (text: string): Link => ({ status: 'waiting', text });
export const failed = (text: string): Link => ({ status: 'failed', text });
export const unknown = (text: string): Link => ({ status: 'unknown', text });

/** The link of an object that nobody could see; undefined when it is known to be there or not. */
export function notSeen(observed: Observed<unknown>): Link | undefined {
  switch (observed.kind) {
    case 'unread':
      return unknown('not read');
    case 'forbidden':
      return unknown('not allowed to see');
    case 'failed':
      return observed.reason === 'kind-missing'
        ? failed('not installed')
        : unknown('not seen');
    default:
      return undefined;
  }
}
