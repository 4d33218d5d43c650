import { formatMessage, type Wording } from '../messages';
import { deriveTableState } from '../status';
import type { StateSummary, TableState } from '../status';

function optional(wording: Wording | undefined): string | undefined {
  return wording === undefined ? undefined : formatMessage(wording);
}

function summaryInEnglish(state: StateSummary) {
  return {
    ...state,
    title: formatMessage(state.title),
    message: formatMessage(state.message),
    nextStep: optional(state.nextStep),
  };
}

/** A state with its words in English. */
export function stateInEnglish(state: TableState) {
  return {
    ...state,
    ...summaryInEnglish(state),
    pipeline: state.pipeline.map(stage => ({
      ...stage,
      text: formatMessage(stage.text),
    })),
    warnings: state.warnings.map(warning => ({
      ...warning,
      message: formatMessage(warning.message),
      nextStep: optional(warning.nextStep),
    })),
  };
}

export function deriveInEnglish(...args: Parameters<typeof deriveTableState>) {
  return stateInEnglish(deriveTableState(...args));
}

export type EnglishState = ReturnType<typeof stateInEnglish>;
