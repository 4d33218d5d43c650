export { startAwsProxy } from './server';
export type { AwsCall, AwsProxy, AwsProxyOptions } from './server';
export type {
  AwsProxySettings,
  AwsProxySettingsPatch,
  Delays,
  Fault,
  TableSettings,
} from './faults';
