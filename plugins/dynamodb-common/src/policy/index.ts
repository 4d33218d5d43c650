export { checkManifest } from './checkManifest';
export { checkOrderPolicy, checkParameterPolicy } from './checkPolicy';
export type * from './OrderPolicy';
export { describePreset, presetParameters } from './presets';
export { readOrderPolicy } from './readOrderPolicy';
