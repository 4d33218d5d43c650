import { freezesTable, keepsTables } from '../application/keepsTables';
import { findIgnoredParameters } from './ack/findIgnoredParameters';
import { readErrorResult } from './rules/reading';
import type { StatusFacts } from './StatusFacts';
import type { StateSummary, TableStateKind, TableWarning } from './TableState';

const LABEL_APPLICATION = 'app.oam.dev/name';
const LABEL_NAMESPACE = 'app.oam.dev/namespace';

const objects = [
  ['application', 'Application'],
  ['instance', 'DynamoDBTable of kro'],
  ['table', 'Table of ACK'],
] as const;

/** What could not be read, while the state is derived from the rest. */
function partlyReadable(
  { observed }: StatusFacts,
  state: StateSummary,
): TableWarning[] {
  const unread = objects.flatMap(([name, words]) => {
    const read = observed[name];
    return read?.kind === 'forbidden' || read?.kind === 'error'
      ? [{ words, ...readErrorResult(read, name) }]
      : [];
  });
  // When that is the state, no warning is needed.
  if (unread.length === 0 || state.kind === 'unreadable') {
    return [];
  }
  const [{ message, engineMessage, nextStep }] = unread;
  const missing = unread.map(({ words }) => `the ${words}`).join(' and ');
  return [
    {
      id: 'partly-readable',
      message: `Seen without ${missing}. ${message}`,
      engineMessage,
      nextStep,
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
          message: `What is shown of the table belongs to another Application: ${[
            ownerNamespace,
            owner,
          ]
            .filter(Boolean)
            .join('/')}.`,
          // KubeVela's refusal says it already.
          nextStep:
            kind === 'failed'
              ? undefined
              : 'Give the component of one of the two another name.',
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
          message: `The Table of ACK is named ${found}, not ${asked} like the DynamoDBTable of kro.`,
          nextStep:
            'Nothing to do, unless your platform team expects our definitions in the cluster: they give both the same name.',
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
          message: `The cluster's definition ignores ${
            count === 1 ? 'one' : count
          } of your parameters: ${parameters.join(', ')}.`,
          nextStep:
            'Your platform team installs the definitions of the DynamoDB plugin in the cluster; until then the table is without them.',
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
          message:
            'Later changes of the manifest do not reach the table once it is healthy: a garbage-collect rule of the Application has the strategy onAppDelete or never for it.',
          nextStep:
            'Leave the rule, and add the annotation app.oam.dev/autoUpdate: "true" to the Application together with the next change. Without the rule KubeVela would put the table back as it was first.',
        },
      ]
    : [
        {
          id: 'tables-not-kept',
          message:
            "The Application has no policy that keeps its tables. A change and its revert while KubeVela restarts can take the table out of KubeVela's care for good; AWS then deletes it, unless deletionPolicy is retain or deletion protection is on.",
          nextStep:
            'Add this policy to the Application in the manifest. It changes nothing else.',
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
        message:
          'KubeVela stopped waiting for the table, which may still become ready.',
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
          message:
            'The workflow of the Application ended early. Later changes may not reach the table.',
          engineMessage: failed?.message,
          nextStep: 'Your platform team restarts the workflow.',
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
