import { safetyCases } from './safety/cases';
import {
  transitions,
  type Refusal,
  type Transition,
} from './cases/transitionCases';

const PLACES = {
  'workflow step': '`status.workflow.steps[].message`',
  'service message': '`status.services[].message`',
};

function whereSeen({ by, where }: Refusal): string {
  return `${by}, in ${PLACES[where]}`;
}

function cells({ change, outcome }: Transition): string[] {
  switch (outcome.kind) {
    case 'in place':
      return [change, 'in place', outcome.takes, ''];
    case 'needs steps':
      return [
        change,
        `refused; instead: ${outcome.instead}`,
        '',
        whereSeen(outcome.refusal),
      ];
    case 'refused':
      return [change, 'refused', '', whereSeen(outcome.refusal)];
    default:
      return [
        change,
        `the Application goes, the table ${
          outcome.awsTable === 'goes' ? 'too' : 'stays in AWS'
        }`,
        'seconds',
        '',
      ];
  }
}

/** The rows of the first table in `docs/transitions.md`: change, what happens, how long it takes, where a refusal is seen. */
export function transitionRows(): string[][] {
  return transitions.map(cells);
}

/** The rows of its second table: what happens around a table, and what comes of it. */
export function safetyRows(): string[][] {
  return safetyCases.map(({ what, outcome }) => [what, outcome]);
}
