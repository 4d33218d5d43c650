import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import {
  sortFields,
  summariseDefinition,
  type DefinitionSummary,
} from '../../src/ack/crd';

const projectRoot = resolve(__dirname, '../../../..');
const ours = summariseDefinition(
  parse(
    readFileSync(
      join(projectRoot, 'packages/sandbox/src/ack/crd/tables.yaml'),
      'utf8',
    ),
  ),
);
const reference = resolve(
  projectRoot,
  '../shared/proven/ack-table-schema.json',
);

describe("the stand-in's definition of Table", () => {
  it('fixes keys and local indexes once they are set', () => {
    assert.deepEqual(
      ours.fields.filter(field => field.validations).map(field => field.path),
      ['spec.keySchema', 'spec.localSecondaryIndexes'],
    );
  });

  it("has the fields of the real controller's", context => {
    if (!existsSync(reference)) {
      context.diagnostic(
        "NOT COMPARED: the field table of the real controller's definition is not beside this project",
      );
      return;
    }
    const theirs: DefinitionSummary = JSON.parse(
      readFileSync(reference, 'utf8'),
    );
    assert.deepEqual(ours.crd, theirs.crd);
    assert.deepEqual(ours.fields, sortFields(theirs.fields));
    context.diagnostic(
      `compared ${theirs.fields.length} fields with the real controller's`,
    );
  });
});
