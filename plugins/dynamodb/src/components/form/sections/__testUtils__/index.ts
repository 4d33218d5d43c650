export { openPolicy } from './TableFormHarness';
export { type RenderedSections, renderSections } from './renderSections';
