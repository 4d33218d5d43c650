import { pickValidParameters } from '../parameters/pickValidParameters';
import { toPlainText, type RichText } from '../text/richText';
import { costs, immutableSettings, risks, summary } from './orderSentences';

/**
 * What an order means, in sentences for people who do not know the parameters.
 *
 * @alpha
 */
export interface OrderSummary {
  /** What will be made. */
  summary: string[];
  /** What can never be changed once the table exists. */
  immutableSettings: string[];
  /** What AWS bills, without prices; by the hour first. */
  costs: string[];
  /** What can lose data, is below the documented practices or goes on costing; the loss of data first. */
  risks: string[];
}

function sentence(thing: RichText): string {
  const words = toPlainText(thing);
  return `${words.charAt(0).toLocaleUpperCase('en-US')}${words.slice(1)}.`;
}

/**
 * Tells in words what an order means, also while it is being filled in: what is
 * missing is left out or said to be missing, what has the wrong type counts as
 * missing.
 *
 * @param order - a `TableOrder` of any origin; only its namespace and its
 * parameters are read
 * @returns plain text, with names as they were typed
 *
 * @alpha
 */
export function summarizeOrder(order: unknown): OrderSummary {
  const {
    namespace,
    parameters,
  }: { namespace?: unknown; parameters?: unknown } =
    typeof order === 'object' && order !== null ? order : {};
  const valid = pickValidParameters(parameters);
  return {
    summary: summary(
      valid,
      typeof namespace === 'string' ? namespace : undefined,
    ).map(toPlainText),
    immutableSettings: immutableSettings(valid).map(sentence),
    costs: [...costs(valid, 'hourly'), ...costs(valid, 'by use')].map(
      toPlainText,
    ),
    risks: risks(valid).map(risk => toPlainText(risk.sentence)),
  };
}
