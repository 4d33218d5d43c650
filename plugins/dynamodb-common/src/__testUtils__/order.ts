import type { TableOrder } from '../application/TableOrder';
import { everything, minimal } from './parameters';

/** An order of the smallest table, with only what is required. */
export const minimalOrder: TableOrder = {
  name: 'users',
  namespace: 'team-a',
  owner: 'group:default/team-a',
  parameters: minimal,
};

/** An order that uses everything. */
export const fullOrder: TableOrder = {
  name: 'orders',
  namespace: 'shop',
  owner: 'group:default/shop',
  system: 'checkout',
  description: 'Orders: one item a customer and day',
  cluster: 'prod',
  parameters: everything,
};
