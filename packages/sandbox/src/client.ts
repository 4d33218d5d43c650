/**
 * What works with a running sandbox: its addresses, its cluster, its AWS and its processes.
 *
 * @packageDocumentation
 */
export type {
  AwsCall,
  AwsProxySettings,
  AwsProxySettingsPatch,
  Delays,
  Fault,
  TableSettings,
} from './aws';
export { ackController } from './engines/engineProcesses';
export { ClusterView, type Objects } from './kubernetes/ClusterView';
export { readKustomization } from './kubernetes/kustomization';
export {
  apply,
  objectApi,
  parseManifests,
  read,
  readManifests,
  readWhen,
  type AnyObject,
} from './kubernetes/kubernetes';
export { projectDirectory } from './paths';
export { choosePorts } from './processes/ports';
export { signalProcess } from './processes/signalProcess';
export type { ProcessOptions } from './processes/Supervisor';
export { waitFor } from './waitFor';
export { readEndpoints, type Endpoints } from './world/endpoints';
