import type { StatusFacts } from '../StatusFacts';

const NAMES = { kubevela: 'KubeVela', kro: 'kro' };

/** A change that is on its way. No object says since when it has been waiting. */
export function applyingChange(
  behind: NonNullable<StatusFacts['behind']>,
  whatElse: string,
) {
  const name = NAMES[behind];
  return {
    id: 'updating',
    layer: behind,
    message: `${name} is applying a change. ${whatElse}`,
    nextStep: `If this stays for minutes, ask your platform team whether ${name} runs.`,
  } as const;
}
