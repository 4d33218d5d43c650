export { attributeTypeOf } from './attributeTypeOf';
export { changeDesign } from './changeDesign';
export { checkDesign, type DesignProblem } from './checkDesign';
export type * from './DesignChange';
export { designFromParameters } from './designFromParameters';
export { parametersFromDesign } from './parametersFromDesign';
export { type PlainSetting, plainSettings } from './plainSettings';
export { repairsOf } from './repairsOf';
export type * from './TableDesign';
