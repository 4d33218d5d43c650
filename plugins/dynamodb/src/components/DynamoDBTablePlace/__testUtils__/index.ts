export { expectNoAxeViolations } from './expectNoAxeViolations';
export {
  FREE,
  renderPlacePage,
  renderPurposePage,
  REPOSITORY,
} from './renderOrderForm';
