export { answer, kubernetesStatus } from './answer';
export { CLUSTER_DOWN } from './clusterDown';
