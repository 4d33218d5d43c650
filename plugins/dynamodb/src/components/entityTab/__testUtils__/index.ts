export { renderTab } from './renderTab';
export { cellOf, rowOf } from './rows';
