export { openForm } from './openForm';
