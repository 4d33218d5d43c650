export { createRenderTableAction } from './renderTable';
