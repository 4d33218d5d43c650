export { registerPreviewTable } from './previewTable';
export { registerValidateTable } from './validateTable';
