export type { ParameterRuleId } from './parameterRuleIds';
export type {
  OrderRule,
  PolicyRule,
  Problem,
  ProblemRule,
  SchemaRule,
} from './Problem';
