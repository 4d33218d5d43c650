import { parseAllDocuments } from 'yaml';

import { checkParameters } from '../parameters/checkParameters';
import type { Problem } from '../problems/Problem';
import { quote } from '../schema/wording';
import { checkParameterPolicy } from './checkPolicy';
import type { OrderPolicy } from './OrderPolicy';
import { asRecord, asText, isRecord, type JsonRecord } from '../schema/guards';

import { COMPONENT_TYPE } from '../application/componentType';
import {
  freezesTable,
  keepsTables,
  keepTablesPolicy,
} from '../application/keepsTables';
import { renderYaml } from '../application/renderYaml';

function checkKept(application: JsonRecord, name: string): Problem[] {
  if (freezesTable(application, name)) {
    return [
      {
        pointer: '/spec/policies',
        rule: 'keeps-tables',
        severity: 'warning',
        message: `spec.policies have a garbage-collect rule with the strategy onAppDelete or never for component ${quote(
          name,
        )}: KubeVela then never applies a later edit of a healthy table. Before the first apply, use properties: {keepLegacyResource: true} without the rule; once applied, leave the rule and add the annotation app.oam.dev/autoUpdate: "true" together with the next edit.`,
      },
    ];
  }
  return keepsTables(application, name)
    ? []
    : [
        {
          pointer: '/spec/policies',
          rule: 'keeps-tables',
          severity: 'warning',
          message: `spec.policies have no garbage-collect policy that keeps the table of component ${quote(
            name,
          )} as long as the Application: KubeVela can delete it after a change and its revert, or when the component is renamed. Put this first:\n${renderYaml(
            { policies: [keepTablesPolicy] },
          )}`,
        },
      ];
}

function checkComponent(
  application: JsonRecord,
  index: number,
  component: JsonRecord,
  policy: OrderPolicy | undefined,
): Problem[] {
  const { properties = {} } = component;
  const { namespace } = asRecord(application.metadata);
  return [
    ...[
      ...checkParameters(properties),
      ...(policy
        ? checkParameterPolicy(properties, policy, asText(namespace))
        : []),
    ].map(problem => ({
      ...problem,
      pointer: `/spec/components/${index}/properties${problem.pointer}`,
    })),
    ...checkKept(application, asText(component.name) ?? ''),
  ];
}

function checkApplication(
  application: JsonRecord,
  policy: OrderPolicy | undefined,
): Problem[] {
  const { components } = asRecord(application.spec);
  const tables = [
    ...(Array.isArray(components) ? components : []).entries(),
  ].filter(
    ([, component]) => isRecord(component) && component.type === COMPONENT_TYPE,
  );
  return tables.length > 0
    ? tables.flatMap(([index, component]) =>
        checkComponent(application, index, component, policy),
      )
    : [
        {
          pointer: '/spec/components',
          rule: 'component-type',
          severity: 'error',
          message: `spec.components have none of type ${COMPONENT_TYPE}, so there is no table to check: add one.`,
        },
      ];
}

/** The objects of all documents, or the first thing that no YAML reader takes. */
function read(manifest: string): { objects: unknown[]; error?: string } {
  const documents = [...parseAllDocuments(manifest)];
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error) {
    return { objects: [], error: error.message };
  }
  try {
    // Throws for an alias without an anchor, and for aliases that multiply.
    return { objects: documents.map(document => document.toJS()) };
  } catch (unresolved) {
    return { objects: [], error: `${(unresolved as Error).message}.` };
  }
}

/**
 * Checks the manifest of KubeVela Applications that somebody wrote by hand: the
 * parameters of each component of type `aws-dynamodb-kro`, and whether KubeVela
 * keeps its table, as `keepsTables` tells. Other objects are passed over.
 *
 * @param manifest - YAML text, of one or several documents
 * @param policy - what the platform team allows; not checked when left out
 * @returns every problem found, with pointers into the document, or into the list
 * of documents where there are several
 *
 * @public
 */
export function checkManifest(
  manifest: string,
  policy?: OrderPolicy,
): Problem[] {
  const { objects, error } = read(manifest);
  if (error !== undefined) {
    return [
      {
        pointer: '',
        rule: 'yaml',
        severity: 'error',
        message: `manifest is not YAML that can be read: ${error.trim()} Correct it.`,
      },
    ];
  }
  const applications = [...objects.entries()].flatMap(([position, object]) =>
    isRecord(object) && object.kind === 'Application'
      ? [{ position, object }]
      : [],
  );
  if (applications.length === 0) {
    return [
      {
        pointer: '',
        rule: 'application',
        severity: 'error',
        message:
          'manifest has no object of kind Application: give the whole Application, from apiVersion on.',
      },
    ];
  }
  return applications.flatMap(({ position, object }) =>
    checkApplication(object, policy).map(problem => ({
      ...problem,
      pointer:
        objects.length > 1 ? `/${position}${problem.pointer}` : problem.pointer,
    })),
  );
}
