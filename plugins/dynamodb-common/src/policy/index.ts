export { checkOrderPolicy, checkParameterPolicy } from './checkPolicy';
export type * from './OrderPolicy';
export { describePreset } from './presets';
export { readOrderPolicy } from './readOrderPolicy';
