export { useAfterPointer } from './useAfterPointer';
export { useCardSettings } from './useCardSettings';
export { useLanguage } from './useLanguage';
export { useClusterNow, useNow } from './useNow';
export { usePolicy } from './usePolicy';
export type { PolicyResult } from './usePolicy';
