import type { StatusFacts } from '../StatusFacts';
import {
  type StateId,
  stateTitle,
  type StateWithoutLayer,
  tableStates,
} from '../states';
import type { StateSummary, TableLayer } from '../TableState';

/** What a rule says beyond the catalogue of states. */
type RuleText = Pick<
  StateSummary,
  'message' | 'engineMessage' | 'nextStep' | 'since'
> & {
  /** Where another read can show something new sooner or later than the catalogue says. */
  refresh?: StateSummary['refresh'];
};

/** A state by its id; the layer where the catalogue does not have it. */
export type RuleResult = {
  [Id in StateId]: { id: Id } & RuleText &
    (Id extends StateWithoutLayer
      ? { layer: TableLayer }
      : { layer?: undefined });
}[StateId];

/** Returns a state when it applies, else undefined. */
export type StateRule = (facts: StatusFacts) => RuleResult | undefined;

/** Returns the result of a rule. */
export type RuleResults = (rule: StateRule) => RuleResult | undefined;

/** Runs each rule when its result is first needed, and never again. */
export function runRules(facts: StatusFacts): RuleResults {
  const results = new Map<StateRule, RuleResult | undefined>();
  return rule => {
    if (!results.has(rule)) {
      results.set(rule, rule(facts));
    }
    return results.get(rule);
  };
}

/** The result with what the catalogue says of the state. */
export function summarize(result: RuleResult): StateSummary {
  const { kind, layer, refresh } = tableStates[result.id];
  return {
    id: result.id,
    kind,
    // Either the result or the catalogue has it.
    layer: (result.layer ?? layer)!,
    title: stateTitle(result.id),
    message: result.message,
    engineMessage: result.engineMessage,
    nextStep: result.nextStep,
    since: result.since,
    refresh: result.refresh ?? refresh,
  };
}
