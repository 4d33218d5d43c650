import { TABLE_GROUP, TABLE_KIND, TABLE_VERSION, type Table } from './table';

/** ACK's cluster-wide rule which IAM role the controller takes for which objects. */
export interface RoleSelector {
  metadata: { name: string; resourceVersion: string };
  spec: {
    arn: string;
    namespaceSelector?: { names?: string[]; labelSelector?: LabelSelector };
    resourceTypeSelector?: ResourceType[];
    resourceLabelSelector?: LabelSelector;
  };
}

interface LabelSelector {
  matchLabels?: Record<string, string>;
}

interface ResourceType {
  group?: string;
  version?: string;
  kind?: string;
}

type Labels = Record<string, string> | undefined;

const ARN = /^arn:[^:]*:[^:]*:[^:]*:([^:]*):.+/;

/** The account of a role; undefined when the text is no ARN. */
export function accountOf(arn: string): string | undefined {
  return ARN.exec(arn)?.[1];
}

function hasDuplicates(texts: string[]): boolean {
  return new Set(texts).size < texts.length;
}

function labelsAreValid(selector: LabelSelector | undefined): boolean {
  return !('' in (selector?.matchLabels ?? {}));
}

/** The real controller leaves out a selector that is not valid, and says so in its log only. */
function isValid({ spec }: RoleSelector): boolean {
  const names = spec.namespaceSelector?.names ?? [];
  const types = spec.resourceTypeSelector ?? [];
  return (
    accountOf(spec.arn) !== undefined &&
    !names.includes('') &&
    !hasDuplicates(names) &&
    types.every(type => type.group || type.version || type.kind) &&
    !hasDuplicates(
      types.map(({ group, version, kind }) => `${group}/${version}/${kind}`),
    ) &&
    labelsAreValid(spec.namespaceSelector?.labelSelector) &&
    labelsAreValid(spec.resourceLabelSelector)
  );
}

function labelsMatch(
  selector: LabelSelector | undefined,
  labels: Labels,
): boolean {
  return Object.entries(selector?.matchLabels ?? {}).every(
    ([name, value]) => labels?.[name] === value,
  );
}

function isTable({ group, version, kind }: ResourceType): boolean {
  return (
    (!group || group === TABLE_GROUP) &&
    (!version || version === TABLE_VERSION) &&
    (!kind || kind === TABLE_KIND)
  );
}

/** The selectors that are for a Table; each of their parts must match, and a part that is absent matches all. */
export function selectorsFor(
  selectors: RoleSelector[],
  { metadata }: Table,
  namespaceLabels: Labels,
): RoleSelector[] {
  return selectors.filter(isValid).filter(({ spec }) => {
    const names = spec.namespaceSelector?.names ?? [];
    const types = spec.resourceTypeSelector ?? [];
    return (
      (names.length === 0 || names.includes(metadata.namespace)) &&
      labelsMatch(spec.namespaceSelector?.labelSelector, namespaceLabels) &&
      (types.length === 0 || types.some(isTable)) &&
      labelsMatch(spec.resourceLabelSelector, metadata.labels)
    );
  });
}
