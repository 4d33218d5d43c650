export { keepDesign, readKeptDesign } from './keptDesign';
export { useOrderDraft } from './useOrderDraft';
