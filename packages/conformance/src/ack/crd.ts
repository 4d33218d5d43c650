/** The parts of a CustomResourceDefinition that make two of them the same API. */
export interface SchemaField {
  path: string;
  type: string;
  required: boolean;
  format?: string;
  items?: string;
  /** The values that are allowed. */
  enum?: unknown[];
  /** Type of the values when the names are free. */
  values?: string;
  validations?: { rule: string; message?: string }[];
}

interface JsonSchema {
  type?: string;
  format?: string;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  enum?: unknown[];
  additionalProperties?: JsonSchema;
  'x-kubernetes-validations'?: { rule: string; message?: string }[];
}

export interface CustomResourceDefinition {
  spec: {
    group: string;
    scope: string;
    names: {
      kind: string;
      listKind: string;
      plural: string;
      singular: string;
      shortNames?: string[];
    };
    versions: {
      name: string;
      served: boolean;
      storage: boolean;
      subresources?: object;
      additionalPrinterColumns?: {
        name: string;
        type: string;
        jsonPath: string;
      }[];
      schema: { openAPIV3Schema: JsonSchema };
    }[];
  };
}

export interface DefinitionSummary {
  crd: Record<string, unknown>;
  fields: SchemaField[];
}

function fieldsBelow(schema: JsonSchema, path: string): SchemaField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const field: SchemaField = {
      path: own,
      type: property.type ?? '',
      required: schema.required?.includes(name) ?? false,
    };
    if (property.format) {
      field.format = property.format;
    }
    if (property['x-kubernetes-validations']) {
      field.validations = property['x-kubernetes-validations'];
    }
    if (property.items) {
      field.items = property.items.type;
    }
    if (property.enum) {
      field.enum = property.enum;
    }
    if (property.additionalProperties) {
      field.values = property.additionalProperties.type;
    }
    return [
      field,
      ...fieldsBelow(property, own),
      ...(property.items ? fieldsBelow(property.items, `${own}[]`) : []),
    ];
  });
}

/** Names, columns and fields of spec and status, sorted by path; descriptions do not count. */
export function summariseDefinition(
  definition: CustomResourceDefinition,
): DefinitionSummary {
  const { group, scope, names, versions } = definition.spec;
  const [version] = versions;
  const { properties = {} } = version.schema.openAPIV3Schema;
  return {
    crd: {
      group,
      version: version.name,
      served: version.served,
      storage: version.storage,
      plural: names.plural,
      singular: names.singular,
      kind: names.kind,
      listKind: names.listKind,
      scope,
      shortNames: names.shortNames ?? [],
      subresources: Object.keys(version.subresources ?? {}),
      additionalPrinterColumns: (version.additionalPrinterColumns ?? []).map(
        ({ name, type, jsonPath }) => ({ name, type, jsonPath }),
      ),
    },
    fields: sortFields(
      fieldsBelow(
        {
          required: version.schema.openAPIV3Schema.required,
          properties: { spec: properties.spec, status: properties.status },
        },
        '',
      ),
    ),
  };
}

export function sortFields(fields: SchemaField[]): SchemaField[] {
  return [...fields].sort((left, right) => (left.path < right.path ? -1 : 1));
}
