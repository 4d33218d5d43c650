export { saveDraft, readDraft } from './draftStorage';
export { useOrderDraft } from './useOrderDraft';
