export { OrderPreview } from './OrderPreview';
export { ProblemSummary } from './ProblemSummary';
export { UndoNotice } from './UndoNotice';
