import { freezesTable, keepsTables } from '../application/keepsTables';
import { describeUnseen } from './rules/reading';
import type { Facts, Verdict } from './StatusFacts';
import {
  hasEndedEarly,
  hasFinished,
  hasStoppedWaiting,
} from './rules/kubevela';
import type { TableStateKind, TableWarning } from './TableState';
import { unhonoured } from './ack/findIgnoredParameters';

const LABEL_APPLICATION = 'app.oam.dev/name';
const LABEL_NAMESPACE = 'app.oam.dev/namespace';

const objects = [
  ['application', 'Application'],
  ['instance', 'DynamoDBTable of kro'],
  ['table', 'Table of ACK'],
] as const;

/** Whether the state is that too little could be read. */
function isUnseen({ kind, layer }: Verdict): boolean {
  return kind === 'unknown' && (layer === 'cluster' || layer === 'backstage');
}

/** What could not be read, while the state is derived from the rest. */
function partlySeen({ observed }: Facts, verdict: Verdict): TableWarning[] {
  const unseen = objects.flatMap(([name, words]) => {
    const one = observed[name];
    return one?.kind === 'forbidden' || one?.kind === 'failed'
      ? [{ words, ...describeUnseen(name, one) }]
      : [];
  });
  // When that is the state, no warning is needed.
  if (unseen.length === 0 || isUnseen(verdict)) {
    return [];
  }
  const [{ message, engineMessage, nextStep }] = unseen;
  const missing = unseen.map(({ words }) => `the ${words}`).join(' and ');
  return [
    {
      id: 'partly-seen',
      message: `Seen without ${missing}. ${message}`,
      engineMessage,
      nextStep,
    },
  ];
}

/** kro makes one table of an instance, whoever else asks for one of the name. */
function claimedTwice(
  { application, instance }: Facts,
  { kind }: Verdict,
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

function otherName({ instance, table }: Facts): TableWarning[] {
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
function ignored(facts: Facts, { kind }: Verdict): TableWarning[] {
  const { component, instance, table } = facts;
  if (kind !== 'active' || !hasFinished(facts) || !table) {
    return [];
  }
  const parameters = unhonoured(component?.properties ?? {}, table, instance);
  const count = parameters.length;
  return count > 0
    ? [
        {
          id: 'unhonoured',
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

/** The policy that {@link keepsTables} looks for, as people write it. */
const KEEP_TABLES = `spec:
  policies:
    - name: keep-tables
      type: garbage-collect
      properties:
        keepLegacyResource: true`;

/** Without the policy KubeVela deletes the instance when it takes it for one of an older change. */
function unkept(
  { application, component }: Facts,
  verdict: Verdict,
): TableWarning[] {
  if (
    !component ||
    verdict.kind === 'removing' ||
    isUnseen(verdict) ||
    keepsTables(application, component.name)
  ) {
    return [];
  }
  return freezesTable(application, component.name)
    ? [
        {
          id: 'frozen',
          message:
            'Later changes of the manifest do not reach the table once it is healthy: a garbage-collect rule of the Application has the strategy onAppDelete or never for it.',
          nextStep:
            'Leave the rule, and add the annotation app.oam.dev/autoUpdate: "true" to the Application together with the next change. Without the rule KubeVela would put the table back as it was first.',
        },
      ]
    : [
        {
          id: 'unkept',
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
function workflowEnded(facts: Facts, { kind, layer }: Verdict): TableWarning[] {
  const { application, step } = facts;
  const isAboutTable = layer === 'kro' || layer === 'ack' || layer === 'aws';
  if (!isAboutTable || kind === 'removing') {
    return [];
  }
  if (hasStoppedWaiting(facts) && underWay.includes(kind)) {
    return [
      {
        id: 'workflow-ended',
        message:
          'KubeVela stopped waiting for the table, which may still become ready.',
      },
    ];
  }
  const failed = application?.status?.workflow?.steps?.find(
    one => one !== step && one.phase === 'failed' && one.message,
  );
  return hasEndedEarly(facts)
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
export function warn(facts: Facts, verdict: Verdict): TableWarning[] {
  return [
    ...partlySeen(facts, verdict),
    ...claimedTwice(facts, verdict),
    ...otherName(facts),
    ...unkept(facts, verdict),
    ...ignored(facts, verdict),
    ...workflowEnded(facts, verdict),
  ];
}
