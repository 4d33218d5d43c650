export { TableSections } from './TableSections';
