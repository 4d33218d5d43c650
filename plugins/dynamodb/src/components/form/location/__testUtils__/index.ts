export {
  FREE,
  renderPlacePage,
  renderPurposePage,
  REPOSITORY,
} from './renderOrderForm';
