import { type DeletionChoice, whyItStays } from '../../parameters/whyItStays';
import { refusedByAws } from './aws';
import { conditionWith, isProgress } from '../objects/conditions';
import { deletionAnswer, isAckAsked, isProtectedInAws } from '../engines/ack';
import { readDetails } from '../details/tableDetails';
import { ALREADY_EXISTS, awsMessage } from '../engines/messages';
import type { Facts, Finding, Verdict } from '../StatusFacts';
import { readySince } from './kro';
import { refusedByKubevela } from './kubevela';
import { namesDeletion } from '../details/retention';
import { ANNOTATION_DELETION_POLICY, isOnlyRead } from '../ack/annotations';
import type { TableDetails } from '../TableState';
import { minutesSince } from '../time';

/** After this, a removal is said to be stuck. It normally takes seconds. */
const STUCK_AFTER_MINUTES = 5;

/** What is known of a removal beyond that it goes on. */
type RemovalFinding = Pick<Finding, 'layer' | 'message'> & Partial<Finding>;

/** What was asked for above, with or without a word about the end of the table. */
function askedOf({ instance, component }: Facts): DeletionChoice {
  return instance?.spec ?? component?.properties ?? {};
}

/** Why AWS keeps the table when the objects are gone; undefined when it does not, or nobody can tell. */
function whyKept(facts: Facts): string | undefined {
  const { instance, table } = facts;
  const choice = askedOf(facts);
  const asked = namesDeletion(choice) ? whyItStays(choice) : undefined;
  if (isOnlyRead(table?.metadata.annotations)) {
    return asked ?? 'ACK may only read it';
  }
  if (!table && !instance?.status?.deletionPolicy) {
    return asked;
  }
  // ACK may have been told before the last change, or not yet of it, or by a
  // definition that does not pass on what was asked for.
  return toldOf(facts) === 'retain'
    ? asked ?? 'deletion protection was not off yet'
    : undefined;
}

/** The policy that ACK was told, by the Table or by what the instance copies of it. */
function toldOf({ instance, table }: Facts): string | undefined {
  return table
    ? table.metadata.annotations?.[ANNOTATION_DELETION_POLICY]
    : instance?.status?.deletionPolicy;
}

/** Whether anything tells what becomes of the table: a Table without the annotation at least has ACK's default. */
export function saysWhatBecomes(facts: Facts): boolean {
  return (
    facts.table !== undefined ||
    toldOf(facts) !== undefined ||
    namesDeletion(askedOf(facts))
  );
}

/** What was told last of the table: when the objects below are gone, by the Application. */
function lastTold({
  component,
  details,
  observed,
  table,
}: Facts): TableDetails {
  if (table || observed.instance.kind !== 'absent') {
    return details;
  }
  return readDetails(
    { application: observed.application, instance: { kind: 'unread' } },
    component,
  );
}

/** Whether anybody told of a table in AWS. */
export function wasSeenInAws(facts: Facts): boolean {
  const { tableArn, tableStatus } = lastTold(facts);
  return Boolean(tableArn || tableStatus);
}

/** Whether the table in AWS is one that ACK does not manage, and so leaves alone. */
function isOfOthers(facts: Facts): boolean {
  const { conditions } = lastTold(facts);
  return (
    conditionWith(conditions, 'ACK.Terminal', 'True')?.message ===
    ALREADY_EXISTS
  );
}

/** Whether the table in AWS stays when the objects are gone. */
export function isKept(facts: Facts): boolean {
  return isOfOthers(facts) || whyKept(facts) !== undefined;
}

/** Whether ACK is done: its Table goes as soon as AWS was asked to delete, and kro keeps the instance until then. */
export function isTableGone({ observed, table }: Facts): boolean {
  return (
    !table &&
    (observed.table?.kind === 'absent' || observed.instance.kind === 'absent')
  );
}

/** Whether the instance went before the Table, for which its finalizer must have been taken away. */
function isLeftBehind({ observed, table }: Facts): boolean {
  return (
    table !== undefined &&
    !table.metadata.deletionTimestamp &&
    observed.instance.kind === 'absent'
  );
}

/** Who acts next. Each engine deletes the object below its own, and its own when that is gone. */
export function whoseTurn({ observed, instance }: Facts) {
  if (isAckAsked(observed)) {
    return 'ack';
  }
  return instance?.metadata.deletionTimestamp ? 'kro' : 'kubevela';
}

/** What ACK last said of a deletion that AWS refuses, and of which it does not ask again. */
export function deletionRefusal({ observed, details }: Facts) {
  return deletionAnswer('ACK.Terminal', observed, details.conditions);
}

/** What ACK last said of a deletion that it asks for again by itself. */
export function deletionProblem({ observed, details }: Facts) {
  const answer = deletionAnswer(
    'ACK.Recoverable',
    observed,
    details.conditions,
  );
  return isProgress(answer?.message) ? undefined : answer;
}

/** KubeVela's own words in front of what kept it from deleting an object. */
const NOT_DELETED =
  /^error encountered during garbage collection: (?:failed to finalize resourcetrackers[^:]*: )?(?:failed to delete resource \S+: )?/;

/** The policy of our definitions by which an instance waits until kro has applied the retention. */
const LATE_RETENTION = /\blate-retention\b/;

/** The cluster refuses to delete the instance, and KubeVela asks again by itself. */
export function instanceKept({
  application,
  instance,
}: Facts): RemovalFinding | undefined {
  const { message = '' } =
    application?.status?.conditions?.find(
      ({ type, reason }) => type === 'Ready' && reason === 'Deleting',
    ) ?? {};
  if (
    !application?.metadata.deletionTimestamp ||
    !instance ||
    instance.metadata.deletionTimestamp ||
    !NOT_DELETED.test(message)
  ) {
    return undefined;
  }
  const engineMessage = message.replace(NOT_DELETED, '');
  return LATE_RETENTION.test(message)
    ? {
        layer: 'kro',
        message:
          'The table is to stay in AWS, and kro has not told ACK so yet. The removal waits for that; KubeVela asks again by itself.',
        engineMessage,
        nextStep:
          'If this stays for minutes, ask your platform team whether kro runs.',
      }
    : {
        layer: 'kubevela',
        message:
          'The cluster did not let KubeVela delete the DynamoDBTable. KubeVela asks again by itself.',
        engineMessage,
        nextStep:
          'If this stays for minutes, ask your platform team about the cause that KubeVela names.',
      };
}

function deletionRefused(facts: Facts): RemovalFinding | undefined {
  const terminal = deletionRefusal(facts);
  if (!terminal) {
    return undefined;
  }
  const engineMessage = awsMessage(terminal.message ?? '');
  return isProtectedInAws(facts.observed, facts.details.conditions)
    ? {
        layer: 'aws',
        message:
          'Deletion protection is on, so AWS refuses to delete the table.',
        engineMessage,
        nextStep:
          'Your platform team switches deletion protection off in AWS and then edits the spec of the ACK Table, which makes ACK try again. Changes in Git have no effect any more.',
        pace: 'slow',
      }
    : {
        layer: 'aws',
        message: 'AWS refuses to delete the table.',
        engineMessage,
        nextStep:
          'Your platform team removes the cause in AWS and then edits the spec of the ACK Table, which makes ACK try again.',
        pace: 'slow',
      };
}

function deletionRetried(facts: Facts): RemovalFinding | undefined {
  const problem = deletionProblem(facts);
  return problem
    ? {
        layer: 'aws',
        message: 'AWS did not delete the table; ACK asks again by itself.',
        engineMessage: awsMessage(problem.message ?? ''),
        nextStep: 'If this lasts, ask your platform team.',
      }
    : undefined;
}

/** ACK waits for AWS, since before the deletion or since then. */
function deletionWaits({
  details,
  observed,
}: Facts): RemovalFinding | undefined {
  const { message } =
    conditionWith(details.conditions, 'ACK.Recoverable', 'True') ?? {};
  if (!isProgress(message) || !isAckAsked(observed)) {
    return undefined;
  }
  return {
    layer: 'aws',
    message: message?.includes("'DELETING'")
      ? 'AWS is deleting the table.'
      : 'AWS finishes a change to the table first.',
    engineMessage: message,
  };
}

/** What becomes of the table in AWS; undefined when there is nothing to say. */
function whatBecomesOfIt(facts: Facts): string | undefined {
  const { table } = facts;
  const why = whyKept(facts);
  if (isLeftBehind(facts)) {
    return 'The ACK Table is still there, and nobody is deleting it.';
  }
  if (isOfOthers(facts)) {
    return 'The table of this name in AWS is not managed by ACK, so it and its data stay.';
  }
  if (!wasSeenInAws(facts)) {
    return why
      ? `If AWS has the table, it stays: ${why}.`
      : 'Nothing here tells of a table in AWS.';
  }
  if (why) {
    return `Kept in AWS: ${why}, so the table and its data stay.`;
  }
  if (!saysWhatBecomes(facts)) {
    return 'Nothing here tells whether AWS keeps the table: the manifest names no deletionPolicy.';
  }
  if (isTableGone(facts)) {
    return 'AWS was asked to delete the table.';
  }
  return table && !toldOf(facts)
    ? 'ACK deletes the table and its data, unless ACK or the namespace is set to keep tables.'
    : 'ACK deletes the table and its data.';
}

/** What goes on beside that; undefined when it is all. */
function whatIsDone(facts: Facts): string | undefined {
  switch (whoseTurn(facts)) {
    case 'ack':
      return isOfOthers(facts) || !wasSeenInAws(facts)
        ? 'ACK removes its Table.'
        : undefined;
    case 'kro':
      return isTableGone(facts)
        ? 'kro removes the instance.'
        : 'kro has not passed the removal on yet.';
    default:
      return facts.instance
        ? 'KubeVela has not passed the removal on yet.'
        : 'KubeVela removes the Application.';
  }
}

function deletionGoesOn(facts: Facts): RemovalFinding {
  const becomes = whatBecomesOfIt(facts);
  const done = whatIsDone(facts);
  const sentences = isTableGone(facts) ? [becomes, done] : [done, becomes];
  return {
    layer: whoseTurn(facts),
    message: sentences.filter(Boolean).join(' '),
  };
}

const TAKES_LONG = 'This takes unusually long. Ask your platform team';

/** Whom to ask when a removal does not go on. */
function whomToAsk(facts: Facts): string {
  const { application, instance, table } = facts;
  const whoRuns = {
    kubevela: 'KubeVela runs',
    kro: 'the kro controller runs',
    // Only the Table itself tells that kro has done its part.
    ack: table
      ? 'the ACK DynamoDB controller runs'
      : 'kro and the ACK DynamoDB controller run',
  }[whoseTurn(facts)];
  const finalizers = [table, instance, application]
    .filter(object => object?.metadata.deletionTimestamp)
    .flatMap(object => object?.metadata.finalizers ?? []);
  return finalizers.length > 0
    ? `${TAKES_LONG} whether ${whoRuns} and what holds the finalizers ${finalizers.join(
        ', ',
      )}.`
    : `${TAKES_LONG} whether ${whoRuns}.`;
}

/** Ordered while AWS was deleting a table of the same name, and ACK took that one for a table of others. */
function refusedForEarlier(facts: Facts): Verdict | undefined {
  const refusal = refusedByAws(facts);
  // A change on its way, or one that KubeVela refuses, is for other judges.
  return refusal?.kind === 'refused-by-aws' &&
    refusal.engineMessage === ALREADY_EXISTS &&
    !refusedByKubevela(facts)
    ? {
        ...refusal,
        message:
          'AWS was still deleting an earlier table of this name. ACK does not try again by itself.',
        nextStep:
          'Wait some minutes, then change something in the manifest, for example a tag: ACK tries again then.',
      }
    : undefined;
}

/** Whether the table in AWS was there before it was ordered here, and not to be taken over. */
function isOfBefore({ details, instance }: Facts): boolean {
  const ordered = Date.parse(instance?.metadata.creationTimestamp ?? '');
  return (
    !Number.isNaN(ordered) &&
    !instance?.spec?.adoptionPolicy &&
    // The clocks of AWS and of the cluster may differ a little.
    minutesSince(details.creationDateTime, new Date(ordered)) >= 1
  );
}

/** AWS deletes a table, and no object is being deleted. */
function deletedInAws(facts: Facts): Verdict | undefined {
  const { details } = facts;
  if (details.tableStatus !== 'DELETING') {
    return undefined;
  }
  if (conditionWith(details.conditions, 'ACK.Terminal', 'True')) {
    return refusedForEarlier(facts);
  }
  const common = {
    layer: 'aws',
    since: readySince(facts),
    pace: 'fast',
  } as const;
  return isOfBefore(facts)
    ? {
        ...common,
        kind: 'creating',
        title: 'Creating',
        message:
          'AWS is still deleting an earlier table of this name. ACK makes the new one afterwards.',
      }
    : {
        ...common,
        kind: 'removing',
        title: 'Removing',
        message: 'AWS is deleting the table.',
      };
}

/**
 * Objects that are being deleted. Their other conditions stay as they were, Ready
 * among them, so nothing else is looked at first.
 */
export function removing(facts: Facts): Verdict | undefined {
  const { application, instance, table, now } = facts;
  const since = [application, instance, table]
    .flatMap(object => object?.metadata.deletionTimestamp ?? [])
    .at(0);
  if (!since) {
    // Somebody may delete the table in AWS, behind the objects' back.
    return deletedInAws(facts);
  }
  return {
    kind: 'removing',
    title: 'Removing',
    nextStep:
      minutesSince(since, now) >= STUCK_AFTER_MINUTES
        ? whomToAsk(facts)
        : undefined,
    since,
    pace: 'fast',
    ...(instanceKept(facts) ??
      deletionRefused(facts) ??
      deletionRetried(facts) ??
      deletionWaits(facts) ??
      deletionGoesOn(facts)),
  };
}
