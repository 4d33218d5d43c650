import { whyItStays } from '../parameters/whyItStays';
import { refusedByAws } from './aws';
import { conditionWith, isProgress } from './conditions';
import { deletionAnswer, isAckAsked, isProtectedInAws } from './deletionAnswer';
import { readDetails } from './details';
import { ALREADY_EXISTS, awsMessage } from './engineMessages';
import type { Facts, Finding, Verdict } from './Facts';
import { readySince } from './kro';
import { refusedByKubevela } from './kubevela';
import { ANNOTATION_DELETION_POLICY, isOnlyRead } from './tableMetadata';
import type { TableDetails } from './TableState';
import { minutesSince } from './time';

/** After this, a removal is said to be stuck. It normally takes seconds. */
const STUCK_AFTER_MINUTES = 5;

/** What is known of a removal beyond that it goes on. */
type RemovalFinding = Pick<Finding, 'layer' | 'message'> & Partial<Finding>;

/** Why AWS keeps the table when the objects are gone; undefined when it does not. */
function whyKept({ instance, table, component }: Facts): string | undefined {
  const asked = whyItStays(instance?.spec ?? component?.properties ?? {});
  if (!table) {
    return asked;
  }
  if (isOnlyRead(table.metadata.annotations)) {
    return asked ?? 'ACK may only read it';
  }
  // ACK may have been told before the last change, or not yet of it, or by a
  // definition that does not pass on what was asked for.
  return policyOf(table) === 'retain'
    ? asked ?? 'deletion protection was not off yet'
    : undefined;
}

function policyOf(table: NonNullable<Facts['table']>): string | undefined {
  return table.metadata.annotations?.[ANNOTATION_DELETION_POLICY];
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
  if (isTableGone(facts)) {
    return 'AWS was asked to delete the table.';
  }
  return table && !policyOf(table)
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
    ...(deletionRefused(facts) ??
      deletionRetried(facts) ??
      deletionWaits(facts) ??
      deletionGoesOn(facts)),
  };
}
