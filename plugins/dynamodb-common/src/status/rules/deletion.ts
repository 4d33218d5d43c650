import { awsMessage } from '../engines/aws';
import type { StatusFacts } from '../StatusFacts';
import { minutesSince } from '../time';
import type { RuleResult } from './StateRule';

/** After this, a removal is said to be stuck. It normally takes seconds. */
const STUCK_AFTER_MINUTES = 5;

/** What is known of a deletion beyond that it goes on. */
type DeletionText = Pick<RuleResult, 'message'> & {
  layer: StatusFacts['deletion']['activeController'] | 'aws';
} & Partial<Pick<RuleResult, 'engineMessage' | 'nextStep' | 'refresh'>>;

/** The cluster refuses to delete the instance, and KubeVela tries again automatically. */
function instanceKept({
  instance,
  kubevela: { deletionError },
}: StatusFacts): DeletionText | undefined {
  if (!deletionError || !instance || instance.metadata.deletionTimestamp) {
    return undefined;
  }
  const engineMessage = deletionError.message;
  return deletionError.waitsForRetention
    ? {
        layer: 'kro',
        message:
          'The table is to stay in AWS, and kro has not told ACK so yet. The removal waits for that; KubeVela tries again automatically.',
        engineMessage,
        nextStep:
          'If this stays for minutes, ask your platform team whether kro runs.',
      }
    : {
        layer: 'kubevela',
        message:
          'The cluster did not let KubeVela delete the DynamoDBTable. KubeVela tries again automatically.',
        engineMessage,
        nextStep:
          'If this stays for minutes, ask your platform team about the cause that KubeVela names.',
      };
}

function deletionRefused({ ack }: StatusFacts): DeletionText | undefined {
  if (!ack.deletionRefusal) {
    return undefined;
  }
  const common = {
    layer: 'aws',
    engineMessage: awsMessage(ack.deletionRefusal.message ?? ''),
    refresh: 'idle',
  } as const;
  return ack.isProtectedInAws
    ? {
        ...common,
        message:
          'Deletion protection is on, so AWS refuses to delete the table.',
        nextStep:
          'Your platform team switches deletion protection off in AWS and then edits the spec of the ACK Table, which makes ACK try again. Changes in Git have no effect any more.',
      }
    : {
        ...common,
        message: 'AWS refuses to delete the table.',
        nextStep:
          'Your platform team removes the cause in AWS and then edits the spec of the ACK Table, which makes ACK try again.',
      };
}

function deletionRetried({ ack }: StatusFacts): DeletionText | undefined {
  return (
    ack.deletionProblem && {
      layer: 'aws',
      message: 'AWS did not delete the table; ACK tries again automatically.',
      engineMessage: awsMessage(ack.deletionProblem.message ?? ''),
      nextStep: 'If this lasts, ask your platform team.',
    }
  );
}

/** ACK waits for AWS, since before the deletion or since then. */
function deletionWaits({ ack }: StatusFacts): DeletionText | undefined {
  return ack.progress !== undefined && ack.isAskedToDelete
    ? {
        layer: 'aws',
        message:
          ack.progressOf === 'deletion'
            ? 'AWS is deleting the table.'
            : 'AWS finishes a change to the table first.',
        engineMessage: ack.progress,
      }
    : undefined;
}

/** What becomes of the table in AWS. */
function outcome({ deletion, table }: StatusFacts): string {
  const { retentionReason } = deletion;
  if (deletion.isOrphaned) {
    return 'The ACK Table is still there, and nobody is deleting it.';
  }
  if (deletion.isUnmanaged) {
    return 'The table of this name in AWS is not managed by ACK, so it and its data stay.';
  }
  if (!deletion.wasInAws) {
    return retentionReason
      ? `If AWS has the table, it stays: ${retentionReason}.`
      : 'Nothing here tells of a table in AWS.';
  }
  if (retentionReason) {
    return `Kept in AWS: ${retentionReason}, so the table and its data stay.`;
  }
  if (!deletion.isOutcomeKnown) {
    return 'Nothing here tells whether AWS keeps the table: the manifest names no deletionPolicy.';
  }
  if (deletion.isTableGone) {
    return 'AWS was asked to delete the table.';
  }
  return table && !deletion.appliedPolicy
    ? 'ACK deletes the table and its data, unless ACK or the namespace is set to keep tables.'
    : 'ACK deletes the table and its data.';
}

/** What goes on beside that; undefined when it is all. */
function progress({ deletion, instance }: StatusFacts): string | undefined {
  switch (deletion.activeController) {
    case 'ack':
      return deletion.isUnmanaged || !deletion.wasInAws
        ? 'ACK removes its Table.'
        : undefined;
    case 'kro':
      return deletion.isTableGone
        ? 'kro removes the instance.'
        : 'kro has not passed the removal on yet.';
    default:
      return instance
        ? 'KubeVela has not passed the removal on yet.'
        : 'KubeVela removes the Application.';
  }
}

function deletionGoesOn(facts: StatusFacts): DeletionText {
  const { activeController, isTableGone } = facts.deletion;
  const sentences = isTableGone
    ? [outcome(facts), progress(facts)]
    : [progress(facts), outcome(facts)];
  return {
    layer: activeController,
    message: sentences.filter(Boolean).join(' '),
  };
}

const TAKES_LONG = 'This takes unusually long. Ask your platform team';

/** Whom to ask when a deletion does not go on. */
function escalationStep({ deletion, table }: StatusFacts): string {
  const { activeController, finalizers } = deletion;
  const whoRuns = {
    kubevela: 'KubeVela runs',
    kro: 'the kro controller runs',
    // Only the Table itself tells that kro has done its part.
    ack: table
      ? 'the ACK DynamoDB controller runs'
      : 'kro and the ACK DynamoDB controller run',
  }[activeController];
  return finalizers.length > 0
    ? `${TAKES_LONG} whether ${whoRuns} and what holds the finalizers ${finalizers.join(
        ', ',
      )}.`
    : `${TAKES_LONG} whether ${whoRuns}.`;
}

/** Ordered while AWS was deleting a table of the same name, and ACK took that one for a table of others. */
function refusedForEarlierTable({
  ack,
  behind,
  kubevela,
}: StatusFacts): RuleResult | undefined {
  // A change on its way, or one that KubeVela refuses, is for other rules.
  return ack.terminal && ack.alreadyExists && !behind && !kubevela.refusal
    ? {
        id: 'refused-by-aws',
        message:
          'AWS was still deleting an earlier table of this name. ACK does not try again automatically.',
        engineMessage: ack.terminalMessage,
        nextStep:
          'Wait some minutes, then change something in the manifest, for example a tag: ACK tries again then.',
        since: ack.terminal.lastTransitionTime ?? ack.notSyncedSince,
      }
    : undefined;
}

/** Whether the table in AWS was there before it was ordered here, and not to be taken over. */
function predatesOrder({ details, instance }: StatusFacts): boolean {
  const ordered = Date.parse(instance?.metadata.creationTimestamp ?? '');
  return (
    !Number.isNaN(ordered) &&
    !instance?.spec?.adoptionPolicy &&
    // The clocks of AWS and of the cluster may differ a little.
    minutesSince(details.creationDateTime, new Date(ordered)) >= 1
  );
}

/** AWS deletes a table, and no object is being deleted: somebody deleted it in AWS, or it is an earlier one. */
function deletedInAws(facts: StatusFacts): RuleResult | undefined {
  const { ack, details, kro } = facts;
  if (details.tableStatus !== 'DELETING') {
    return undefined;
  }
  if (ack.terminal) {
    return refusedForEarlierTable(facts);
  }
  return predatesOrder(facts)
    ? {
        id: 'creating',
        message:
          'AWS is still deleting an earlier table of this name. ACK makes the new one afterwards.',
        since: kro.readySince,
      }
    : {
        id: 'deleting',
        layer: 'aws',
        message: 'AWS is deleting the table.',
        since: kro.readySince,
      };
}

/**
 * Objects that are being deleted. Their other conditions stay as they were, Ready
 * among them, so this comes before the rules that read those.
 */
export function deleting(facts: StatusFacts): RuleResult | undefined {
  const { since } = facts.deletion;
  if (!since) {
    return deletedInAws(facts);
  }
  return {
    id: 'deleting',
    nextStep:
      minutesSince(since, facts.now) >= STUCK_AFTER_MINUTES
        ? escalationStep(facts)
        : undefined,
    since,
    ...(instanceKept(facts) ??
      deletionRefused(facts) ??
      deletionRetried(facts) ??
      deletionWaits(facts) ??
      deletionGoesOn(facts)),
  };
}
