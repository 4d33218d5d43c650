import { whyItStays } from '../../parameters/whyItStays';
import type { Facts, Verdict } from '../StatusFacts';
import { hasFinished } from './kubevela';
import { namesDeletion } from '../details/retention';

/** What KubeVela says of the component. */
function serviceOf({ application, component }: Facts) {
  return application?.status?.services?.find(
    ({ name }) => name === component?.name,
  );
}

/** Whether KubeVela made the instance where it was looked for: a policy of the Application may send it elsewhere. */
function wasMadeHere(facts: Facts): boolean {
  const { application, step } = facts;
  const service = serviceOf(facts);
  const { cluster = 'local', namespace = application?.metadata.namespace } =
    service ?? {};
  return (
    (service !== undefined || step?.phase === 'succeeded') &&
    (cluster === 'local' || cluster === '') &&
    namespace === application?.metadata.namespace
  );
}

function whatBecameOfTheTable({ component, table }: Facts): string {
  if (table) {
    return 'The ACK Table is still there, but no change reaches it.';
  }
  const { properties = {} } = component ?? {};
  if (!namesDeletion(properties)) {
    return 'Nothing here tells whether AWS still has the table.';
  }
  const why = whyItStays(properties);
  return why
    ? `AWS keeps the table and its data: ${why}.`
    : 'With deletionPolicy delete, AWS was asked to delete the table too.';
}

/**
 * KubeVela has made the instance and is done, and the instance is gone. When it
 * takes objects of a living Application for old ones, it deletes them and goes on
 * saying healthy, and never makes them again.
 */
export function noLongerManaged(facts: Facts): Verdict | undefined {
  const { component, observed } = facts;
  if (
    observed.instance.kind !== 'absent' ||
    !component ||
    !hasFinished(facts) ||
    !wasMadeHere(facts)
  ) {
    return undefined;
  }
  const service = serviceOf(facts);
  return {
    kind: 'failed',
    layer: 'kubevela',
    title: 'No longer managed',
    message: `KubeVela says ${
      service?.healthy ? 'healthy' : 'that all is applied'
    }, but the DynamoDBTable of kro is gone, so nobody manages the table. ${whatBecameOfTheTable(
      facts,
    )}`,
    engineMessage: service?.message,
    nextStep:
      'If somebody deleted it by hand, KubeVela makes it again within minutes. If it does not, set adoptionPolicy to adopt in the manifest: ACK takes the table over where AWS still has it, and makes none where it has not.',
    pace: 'slow',
  };
}
