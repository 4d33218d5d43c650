import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { parse } from 'yaml';
import { ackDefinitions } from '@aws-dynamodb-kro/ack-stand-in';
import {
  sortFields,
  summariseDefinition,
  type CustomResourceDefinition,
  type DefinitionSummary,
} from '../../ack/crd';
import { projectDirectory } from '@aws-dynamodb-kro/sandbox/client';

function readDefinition(file: string): CustomResourceDefinition {
  return parse(readFileSync(file, 'utf8'));
}

function ours(name: string): DefinitionSummary {
  return summariseDefinition(readDefinition(join(ackDefinitions, name)));
}

/** The real controller's list of a Table's fields. */
const tableReference = resolve(
  projectDirectory,
  '../shared/proven/ack-table-schema.json',
);

/** The real controller's own definition, from the folder `helm/crds` of its release that ACK_CRDS names. */
function theirs(plural: string): DefinitionSummary | undefined {
  const folder = process.env.ACK_CRDS;
  const file =
    folder &&
    readdirSync(folder).find(name => name.endsWith(`_${plural}.yaml`));
  return file
    ? summariseDefinition(readDefinition(join(folder, file)))
    : undefined;
}

/** Names, types, required fields, enums and what cannot change. */
function compare(
  own: DefinitionSummary,
  real: DefinitionSummary | undefined,
  context: TestContext,
): void {
  if (!real) {
    context.diagnostic(
      "NOT COMPARED: the real controller's definition is not here; ACK_CRDS names the folder of its definitions",
    );
    return;
  }
  assert.deepEqual(own.crd, real.crd);
  assert.deepEqual(own.fields, sortFields(real.fields));
  context.diagnostic(
    `compared ${real.fields.length} fields with the real controller's`,
  );
}

function immutable({ fields }: DefinitionSummary): string[] {
  return fields.filter(field => field.validations).map(field => field.path);
}

describe("the stand-in's definition of Table", () => {
  const table = ours('tables.yaml');

  it('fixes keys and local indexes once they are set', () => {
    assert.deepEqual(immutable(table), [
      'spec.keySchema',
      'spec.localSecondaryIndexes',
    ]);
  });

  it("has the fields of the real controller's list", context => {
    compare(
      table,
      existsSync(tableReference)
        ? JSON.parse(readFileSync(tableReference, 'utf8'))
        : undefined,
      context,
    );
  });

  it("has the fields of the real controller's definition", context => {
    compare(table, theirs('tables'), context);
  });
});

describe("the stand-in's definition of IAMRoleSelector", () => {
  const selector = ours('iamroleselectors.yaml');

  it('is for the whole cluster, needs a role, and never changes it', () => {
    assert.equal(selector.crd.scope, 'Cluster');
    assert.deepEqual(immutable(selector), ['spec.arn']);
    assert.deepEqual(
      selector.fields
        .filter(({ path, required }) => required && !path.includes('.', 5))
        .map(({ path }) => path),
      ['spec.arn'],
    );
  });

  it('selects by namespace, kind and label', () => {
    assert.deepEqual(
      selector.fields.map(
        ({ path, type, items, values }) =>
          `${path}: ${items ?? values ?? type}`,
      ),
      [
        'spec: object',
        'spec.arn: string',
        'spec.namespaceSelector: object',
        'spec.namespaceSelector.labelSelector: object',
        'spec.namespaceSelector.labelSelector.matchLabels: string',
        'spec.namespaceSelector.names: string',
        'spec.resourceLabelSelector: object',
        'spec.resourceLabelSelector.matchLabels: string',
        'spec.resourceTypeSelector: object',
        'spec.resourceTypeSelector[].group: string',
        'spec.resourceTypeSelector[].kind: string',
        'spec.resourceTypeSelector[].version: string',
        'status: object',
      ],
    );
  });

  it("has the fields of the real controller's definition", context => {
    compare(selector, theirs('iamroleselectors'), context);
  });
});
