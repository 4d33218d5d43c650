import { freezesTable, keepsTables } from '../application/keepsTables';
import { message, sentences } from '../messages';
import { findIgnoredParameters } from './ack/findIgnoredParameters';
import { readErrorResult } from './rules/reading';
import type { StatusFacts } from './StatusFacts';
import type { StateSummary, TableStateKind, TableWarning } from './TableState';

const LABEL_APPLICATION = 'app.oam.dev/name';
const LABEL_NAMESPACE = 'app.oam.dev/namespace';

const objects = ['application', 'instance', 'table'] as const;

/** What could not be read, while the state is derived from the rest. */
function partlyReadable(
  { observed }: StatusFacts,
  state: StateSummary,
): TableWarning[] {
  const unread = objects.flatMap(name => {
    const read = observed[name];
    return read?.kind === 'forbidden' || read?.kind === 'error'
      ? [
          {
            object: message(`warning.partly-readable.${name}`),
            result: readErrorResult(read, name),
          },
        ]
      : [];
  });
  // When that is the state, no warning is needed.
  if (unread.length === 0 || state.kind === 'unreadable') {
    return [];
  }
  // Without any of the three, that is the state.
  const [{ object, result }, second] = unread;
  return [
    {
      id: 'partly-readable',
      message: sentences(
        second
          ? message('warning.partly-readable.two', {
              first: object,
              second: second.object,
            })
          : message('warning.partly-readable.one', { object }),
        result.message,
      ),
      engineMessage: result.engineMessage,
      nextStep: result.nextStep,
    },
  ];
}

/** kro makes one table of an instance, whoever else asks for one of the name. */
function claimedTwice(
  { application, instance }: StatusFacts,
  { kind }: StateSummary,
): TableWarning[] {
  const { name, namespace } = application?.metadata ?? {};
  const { labels = {} } = instance?.metadata ?? {};
  const owner = labels[LABEL_APPLICATION];
  const ownerNamespace = labels[LABEL_NAMESPACE];
  const isOther =
    (owner && name && owner !== name) ||
    (ownerNamespace && namespace && ownerNamespace !== namespace);
  return isOther
    ? [
        {
          id: 'claimed-twice',
          message: message('warning.claimed-twice.message', {
            owner: [ownerNamespace, owner].filter(Boolean).join('/'),
          }),
          // KubeVela's refusal says it already.
          nextStep:
            kind === 'failed'
              ? undefined
              : message('warning.claimed-twice.nextStep'),
        },
      ]
    : [];
}

function otherName({ instance, table }: StatusFacts): TableWarning[] {
  const asked = instance?.metadata.name;
  const found = table?.metadata.name;
  return asked && found && asked !== found
    ? [
        {
          id: 'other-name',
          message: message('warning.other-name.message', { found, asked }),
          nextStep: message('warning.other-name.nextStep'),
        },
      ]
    : [];
}

/** Only where nothing is under way: a change takes its time to arrive. */
function ignored(facts: StatusFacts, { kind }: StateSummary): TableWarning[] {
  const { component, instance, kubevela, table } = facts;
  if (kind !== 'active' || !kubevela.hasFinished || !table) {
    return [];
  }
  const parameters = findIgnoredParameters(
    component?.properties ?? {},
    table,
    instance,
  );
  const count = parameters.length;
  return count > 0
    ? [
        {
          id: 'parameters-ignored',
          message: message('warning.parameters-ignored.message', {
            count,
            parameters,
          }),
          nextStep: message('warning.parameters-ignored.nextStep'),
          parameters,
        },
      ]
    : [];
}

/** The policy that `keepsTables` looks for, as people write it. */
const KEEP_TABLES = `spec:
  policies:
    - name: keep-tables
      type: garbage-collect
      properties:
        keepLegacyResource: true`;

/** Without the policy KubeVela deletes the instance when it takes it for one of an older change. */
function unkept(
  { application, component }: StatusFacts,
  state: StateSummary,
): TableWarning[] {
  if (
    !component ||
    state.kind === 'deleting' ||
    state.kind === 'unreadable' ||
    keepsTables(application, component.name)
  ) {
    return [];
  }
  return freezesTable(application, component.name)
    ? [
        {
          id: 'changes-frozen',
          message: message('warning.changes-frozen.message'),
          nextStep: message('warning.changes-frozen.nextStep'),
        },
      ]
    : [
        {
          id: 'tables-not-kept',
          message: message('warning.tables-not-kept.message'),
          nextStep: message('warning.tables-not-kept.nextStep'),
          manifest: KEEP_TABLES,
        },
      ];
}

/** In these the table may become ready without anybody's help. */
const underWay: TableStateKind[] = [
  'creating',
  'updating',
  'retrying',
  'waiting',
];

/** KubeVela does no more for a table that is there; how it is, its state tells. */
function workflowEnded(
  facts: StatusFacts,
  { kind, layer }: StateSummary,
): TableWarning[] {
  const { application, kubevela } = facts;
  const isAboutTable = layer === 'kro' || layer === 'ack' || layer === 'aws';
  if (!isAboutTable || kind === 'deleting') {
    return [];
  }
  if (kubevela.hasStoppedWaiting && underWay.includes(kind)) {
    return [
      {
        id: 'workflow-ended',
        message: message('warning.workflow-ended.stoppedWaiting'),
      },
    ];
  }
  const failed = application?.status?.workflow?.steps?.find(
    one => one !== kubevela.step && one.phase === 'failed' && one.message,
  );
  return kubevela.hasEndedEarly
    ? [
        {
          id: 'workflow-ended',
          message: message('warning.workflow-ended.message'),
          engineMessage: failed?.message,
          nextStep: message('warning.workflow-ended.nextStep'),
        },
      ]
    : [];
}

/** What the user should know whatever the state is. */
export function warn(facts: StatusFacts, state: StateSummary): TableWarning[] {
  return [
    ...partlyReadable(facts, state),
    ...claimedTwice(facts, state),
    ...otherName(facts),
    ...unkept(facts, state),
    ...ignored(facts, state),
    ...workflowEnded(facts, state),
  ];
}
