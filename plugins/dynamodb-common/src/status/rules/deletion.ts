import { message, type Message } from '../../messages';
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
        message: message('state.deleting.retentionLate'),
        engineMessage,
        nextStep: message('state.deleting.retentionLate.nextStep'),
      }
    : {
        layer: 'kubevela',
        message: message('state.deleting.instanceKept'),
        engineMessage,
        nextStep: message('state.deleting.instanceKept.nextStep'),
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
        message: message('state.deleting.protected'),
        nextStep: message('state.deleting.protected.nextStep'),
      }
    : {
        ...common,
        message: message('state.deleting.refused'),
        nextStep: message('state.deleting.refused.nextStep'),
      };
}

function deletionRetried({ ack }: StatusFacts): DeletionText | undefined {
  return (
    ack.deletionProblem && {
      layer: 'aws',
      message: message('state.deleting.retried'),
      engineMessage: awsMessage(ack.deletionProblem.message ?? ''),
      nextStep: message('state.deleting.retried.nextStep'),
    }
  );
}

/** ACK waits for AWS, since before the deletion or since then. */
function deletionWaits({ ack }: StatusFacts): DeletionText | undefined {
  return ack.progress !== undefined && ack.isAskedToDelete
    ? {
        layer: 'aws',
        message: message(
          ack.progressOf === 'deletion'
            ? 'state.deleting.aws'
            : 'state.deleting.awsChange',
        ),
        engineMessage: ack.progress,
      }
    : undefined;
}

/** What becomes of the table in AWS. */
function outcome({ deletion, table }: StatusFacts): Message {
  const { retentionReason } = deletion;
  if (deletion.isOrphaned) {
    return message('state.deleting.orphaned');
  }
  if (deletion.isUnmanaged) {
    return message('state.deleting.unmanaged');
  }
  if (!deletion.wasInAws) {
    return retentionReason
      ? message('state.deleting.perhapsKept', { reason: retentionReason })
      : message('state.deleting.nothingInAws');
  }
  if (retentionReason) {
    return message('state.deleting.kept', { reason: retentionReason });
  }
  if (!deletion.isOutcomeKnown) {
    return message('state.deleting.outcomeUnknown');
  }
  if (deletion.isTableGone) {
    return message('state.deleting.asked');
  }
  return message(
    table && !deletion.appliedPolicy
      ? 'state.deleting.deletedByDefault'
      : 'state.deleting.deleted',
  );
}

/** What goes on beside that; undefined when it is all. */
function progress({ deletion, instance }: StatusFacts): Message | undefined {
  switch (deletion.activeController) {
    case 'ack':
      return deletion.isUnmanaged || !deletion.wasInAws
        ? message('state.deleting.ackRemoves')
        : undefined;
    case 'kro':
      return message(
        deletion.isTableGone
          ? 'state.deleting.kroRemoves'
          : 'state.deleting.kroWaits',
      );
    default:
      return message(
        instance
          ? 'state.deleting.kubevelaWaits'
          : 'state.deleting.kubevelaRemoves',
      );
  }
}

function deletionGoesOn(facts: StatusFacts): DeletionText {
  const { activeController, isTableGone } = facts.deletion;
  const parts = isTableGone
    ? [outcome(facts), progress(facts)]
    : [progress(facts), outcome(facts)];
  return {
    layer: activeController,
    message: parts.filter(part => part !== undefined),
  };
}

/** Whom to ask when a deletion does not go on. */
function escalationStep({ deletion, table }: StatusFacts): Message {
  const { activeController, finalizers } = deletion;
  const whoRuns = {
    kubevela: message('state.deleting.stuck.kubevela'),
    kro: message('state.deleting.stuck.kro'),
    // Only the Table itself tells that kro has done its part.
    ack: message(
      table ? 'state.deleting.stuck.ack' : 'state.deleting.stuck.kroAndAck',
    ),
  }[activeController];
  return finalizers.length > 0
    ? message('state.deleting.stuck.finalizers', { whoRuns, finalizers })
    : message('state.deleting.stuck', { whoRuns });
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
        message: message('state.refused-by-aws.deletingEarlier'),
        engineMessage: ack.terminalMessage,
        nextStep: message('state.refused-by-aws.deletingEarlier.nextStep'),
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
        message: message('state.creating.deletingEarlier'),
        since: kro.readySince,
      }
    : {
        id: 'deleting',
        layer: 'aws',
        message: message('state.deleting.aws'),
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
