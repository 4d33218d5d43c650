import type { Cost, Measured } from './measure';
import type { View } from './views';

const kilobytes = (bytes: number) => bytes / 1000;

const costs: { what: string; of: (cost: Cost) => number; digits: number }[] = [
  {
    what: 'browser requests, /api/kubernetes/',
    of: cost => cost.browserRequests,
    digits: 0,
  },
  {
    what: 'browser requests, whole page',
    of: cost => cost.pageRequests,
    digits: 0,
  },
  { what: 'API server requests', of: cost => cost.apiRequests, digits: 0 },
  {
    what: 'kB from the API server',
    of: cost => kilobytes(cost.apiBytes),
    digits: 1,
  },
  {
    what: 'kB to the browser, on the wire',
    of: cost => kilobytes(cost.wireBytes),
    digits: 1,
  },
  {
    what: 'kB to the browser, unpacked',
    of: cost => kilobytes(cost.decodedBytes),
    digits: 1,
  },
];

type Line = [what: string, value: (measured: Measured) => string | undefined];

/** A line for each cost; of several looks the mean. */
function costLines(
  when: string,
  read: (measured: Measured) => { costs: Cost[]; minutes?: number },
): Line[] {
  return costs.map(({ what, of, digits }) => [
    `${when}: ${what}`,
    measured => {
      const looks = read(measured);
      if (looks.costs.length === 0) return undefined;
      const total = looks.costs.reduce((sum, cost) => sum + of(cost), 0);
      const parts = looks.minutes ?? looks.costs.length;
      return (total / parts).toFixed(parts === 1 ? digits : 1);
    },
  ]);
}

function seconds(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined
    ? undefined
    : (milliseconds / 1000).toFixed(1);
}

/** A row for each number, a column for each view. */
export function toRows(
  measured: Map<View, Measured>,
): Record<string, string>[] {
  const lines: Line[] = [
    ...costLines('first look', ({ firstLook }) => ({ costs: [firstLook] })),
    [
      'first look: s from the title of the page to the status',
      ({ firstLook }) => seconds(firstLook.millisecondsToStatus),
    ],
    ...costLines('settled, a minute', ({ settled }) => ({
      costs: [settled],
      minutes: settled.minutes,
    })),
    ...costLines('a creation', ({ creations }) => ({ costs: creations })),
    ...['CREATING', 'ACTIVE'].map<Line>(word => [
      `a creation: s from ${word} at the API server to the screen`,
      ({ creations }) =>
        creations
          .map(({ millisecondsToScreen: { [word]: milliseconds } }) =>
            seconds(milliseconds),
          )
          .map(text => text ?? 'not shown')
          .join(', '),
    ]),
  ];
  return lines.map(([what, value]) => ({
    what,
    ...Object.fromEntries(
      [...measured].map(([{ title }, numbers]) => [
        title,
        value(numbers) || '-',
      ]),
    ),
  }));
}
