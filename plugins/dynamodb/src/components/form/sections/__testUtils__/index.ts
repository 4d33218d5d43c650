export { openPolicy } from './DesignHarness';
export { type RenderedSections, renderSections } from './renderSections';
