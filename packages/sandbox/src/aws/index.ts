export { startAwsProxy } from './server';
export type { AwsProxy, AwsProxyOptions } from './server';
export type { AwsCall } from './calls';
export type {
  AwsProxySettings,
  AwsProxySettingsPatch,
  Delays,
  Fault,
  TableSettings,
} from './faults';
