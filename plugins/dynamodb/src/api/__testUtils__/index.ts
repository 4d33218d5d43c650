export { answer, kubernetesStatus } from './answer';
