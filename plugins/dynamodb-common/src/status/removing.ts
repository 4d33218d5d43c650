import { whyItStays } from '../parameters/whyItStays';
import { conditionWith, isProgress } from './conditions';
import { awsMessage } from './engineMessages';
import type { Facts, Finding, Verdict } from './Facts';
import { readySince } from './kro';
import { ANNOTATION_DELETION_POLICY } from './tableMetadata';
import { minutesSince } from './time';

/** After this, a removal is said to be stuck. It normally takes seconds. */
const STUCK_AFTER_MINUTES = 5;

/** What is known of a removal beyond that it goes on. */
type RemovalFinding = Pick<Finding, 'layer' | 'message'> & Partial<Finding>;

/** Why AWS keeps the table when the objects are gone; undefined when it does not. */
export function whyKept({
  instance,
  table,
  component,
}: Facts): string | undefined {
  const policy = table?.metadata.annotations?.[ANNOTATION_DELETION_POLICY];
  const asked = whyItStays(instance?.spec ?? component?.properties ?? {});
  if (!policy) {
    return asked;
  }
  // ACK may have been told before the last change, or not yet of it.
  return policy === 'retain'
    ? asked ?? 'deletion protection was not off yet'
    : undefined;
}

function finalizers({ application, instance, table }: Facts): string {
  return [table, instance, application]
    .flatMap(object => object?.metadata.finalizers ?? [])
    .join(', ');
}

function deletionRefused({ details }: Facts): RemovalFinding | undefined {
  const terminal = conditionWith(details.conditions, 'ACK.Terminal', 'True');
  if (!terminal) {
    return undefined;
  }
  const engineMessage = awsMessage(terminal.message ?? '');
  return /protect/i.test(engineMessage)
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

function deletionRetried({ details }: Facts): RemovalFinding | undefined {
  const recoverable = conditionWith(
    details.conditions,
    'ACK.Recoverable',
    'True',
  );
  if (!recoverable) {
    return undefined;
  }
  return isProgress(recoverable.message)
    ? {
        layer: 'aws',
        message: 'AWS finishes a change to the table first.',
        engineMessage: recoverable.message,
      }
    : {
        layer: 'aws',
        message: 'AWS did not delete the table; ACK asks again by itself.',
        engineMessage: awsMessage(recoverable.message ?? ''),
        nextStep: 'If this lasts, ask your platform team.',
      };
}

function deletionGoesOn(facts: Facts): RemovalFinding {
  const gone = facts.observed.instance.kind === 'absent';
  const layer = gone ? 'kubevela' : 'ack';
  const why = whyKept(facts);
  if (why) {
    return {
      layer,
      message: `Kept in AWS: ${why}, so the table and its data stay.`,
    };
  }
  return {
    layer,
    message: gone
      ? 'The table is deleted; KubeVela removes the Application.'
      : 'ACK deletes the table and its data.',
  };
}

/**
 * Objects that are being deleted. Their other conditions stay as they were, Ready
 * among them, so nothing else is looked at first.
 */
export function removing(facts: Facts): Verdict | undefined {
  const { application, instance, table, details, now } = facts;
  const since = [application, instance, table]
    .flatMap(object => object?.metadata.deletionTimestamp ?? [])
    .at(0);
  // Somebody deletes the table in AWS, behind the objects' back.
  if (!since && details.tableStatus === 'DELETING') {
    return {
      kind: 'removing',
      layer: 'aws',
      title: 'Removing',
      message: 'AWS is deleting the table.',
      since: readySince(facts),
      pace: 'fast',
    };
  }
  if (!since) {
    return undefined;
  }
  const stuck =
    minutesSince(since, now) >= STUCK_AFTER_MINUTES
      ? `This takes unusually long. Ask your platform team what holds the finalizers ${finalizers(
          facts,
        )}.`
      : undefined;
  return {
    kind: 'removing',
    title: 'Removing',
    nextStep: stuck,
    since,
    pace: 'fast',
    ...(deletionRefused(facts) ??
      deletionRetried(facts) ??
      deletionGoesOn(facts)),
  };
}
