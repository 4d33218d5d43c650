export { attributeTypeOf } from './attributeTypeOf';
export { tableFormReducer } from './tableFormReducer';
export { checkTableForm, type TableFormProblem } from './checkTableForm';
export type * from './TableFormAction';
export { formFromParameters } from './formFromParameters';
export { parametersFromForm } from './parametersFromForm';
export { type PlainSetting, plainSettings } from './plainSettings';
export { autoCorrections } from './autoCorrections';
export type * from './TableFormState';
