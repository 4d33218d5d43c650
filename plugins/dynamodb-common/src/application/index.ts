export { checkOrder } from './checkOrder';
export { describeOrder } from './describeOrder';
export { keepsTables } from './keepsTables';
export { tableOrderSchema } from './orderSchema';
export {
  manifestPaths,
  pullRequestBranch,
  tableEntityRef,
} from './manifestPaths';
export { renderApplication } from './renderApplication';
export { renderCatalogInfo } from './renderCatalogInfo';
export { type OrderSummary, summarizeOrder } from './summarizeOrder';
export type { ManifestSource, TableOrder } from './TableOrder';
