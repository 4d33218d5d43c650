import { message, type Message } from '../../messages';
import type { StatusFacts } from '../StatusFacts';

const NAMES = { kubevela: 'KubeVela', kro: 'kro' };

/** A change that is on its way. No object says since when it has been waiting. */
export function applyingChange(
  behind: NonNullable<StatusFacts['behind']>,
  whatElse: Message,
) {
  const engine = NAMES[behind];
  return {
    id: 'updating',
    layer: behind,
    message: [message('state.updating.engine', { engine }), whatElse],
    nextStep: message('state.updating.engine.nextStep', { engine }),
  } as const;
}
