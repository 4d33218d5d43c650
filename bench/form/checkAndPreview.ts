import { renderApplication } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  tableFormReducer,
  checkTableForm,
  formFromParameters,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { largeOrder } from './largeOrder';
import { distribution, printTable } from './statistics';

const WARM_UP = 300;
const ITERATIONS = 2_000;
const GLOBAL_INDEXES = [0, 5, 20];

/** What a letter more in the table's name costs: the check of all rules, and the manifest. */
function measure(globalIndexes: number) {
  const order = largeOrder(globalIndexes);
  let form = formFromParameters(order.parameters);
  const times = { check: [] as number[], preview: [] as number[] };
  for (let run = 0; run < WARM_UP + ITERATIONS; run++) {
    form = tableFormReducer(form, {
      kind: 'set',
      field: 'tableName',
      value: `bench-orders-${run}`,
    });
    const started = performance.now();
    const { parameters, problems } = checkTableForm(form);
    const checked = performance.now();
    const manifest = renderApplication({ ...order, parameters });
    const rendered = performance.now();
    if (problems.length > 0 || !manifest.includes(`bench-orders-${run}`)) {
      throw new Error(
        `The order of the benchmark is not valid, or not in its manifest: ${JSON.stringify(
          problems,
        )}`,
      );
    }
    if (run >= WARM_UP) {
      times.check.push(checked - started);
      times.preview.push(rendered - checked);
    }
  }
  return times;
}

console.log(
  `\nCheck and preview, milliseconds, ${ITERATIONS} times each after ${WARM_UP} to warm up (Node ${process.versions.node})\n`,
);
const rows = GLOBAL_INDEXES.flatMap(globalIndexes => {
  const { check, preview } = measure(globalIndexes);
  const both = check.map((time, at) => time + preview[at]);
  return Object.entries({ check, preview, both }).map(([what, times]) => ({
    'global indexes': globalIndexes,
    what,
    ...distribution(times),
  }));
});
printTable(rows);
