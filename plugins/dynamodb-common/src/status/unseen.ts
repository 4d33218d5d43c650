import type { Facts, Finding, Verdict } from './Facts';
import type { Observed } from './Observed';
import type { Title } from './titles';

/** Git has it, or not even that, but the cluster has not. */
export function notApplied({ observed }: Facts): Verdict | undefined {
  return observed.application.kind === 'absent'
    ? {
        kind: 'not-applied',
        layer: 'git',
        title: 'Not applied yet',
        message: 'The Application is not in the cluster.',
        nextStep:
          'Merge the pull request. If it is merged, the GitOps sync has still to apply it.',
        settled: true,
      }
    : undefined;
}

type Failed = Extract<Observed<unknown>, { kind: 'failed' }>;

const failures: Record<
  Failed['reason'],
  Pick<Finding, 'layer' | 'message' | 'nextStep'> & { title: Title<'unknown'> }
> = {
  'cluster-unknown': {
    layer: 'backstage',
    title: 'Unknown cluster',
    message: 'Backstage does not know the cluster of this table.',
    nextStep:
      'Correct the annotation backstage.io/kubernetes-cluster, or ask your platform team to add the cluster to the configuration of Backstage.',
  },
  'cluster-down': {
    layer: 'cluster',
    title: 'Cannot see the cluster',
    message: 'The API server does not answer.',
    nextStep:
      'It is asked again by itself. If this lasts, ask your platform team.',
  },
  'not-json': {
    layer: 'cluster',
    title: 'Cannot see the cluster',
    message: 'Something that is not the API server answered.',
    nextStep:
      'Your platform team checks the address of the cluster in the configuration of Backstage.',
  },
  'kind-missing': {
    layer: 'cluster',
    title: 'Not installed',
    message: 'The cluster does not know the kinds that make a table.',
    nextStep:
      'Your platform team installs KubeVela, kro, ACK and the definitions in the cluster.',
  },
  other: {
    layer: 'cluster',
    title: 'Cannot see the cluster',
    message: 'The state of the table could not be read.',
    nextStep:
      'It is asked again by itself. If this lasts, ask your platform team.',
  },
};

function describeUnseen(observed: Observed<unknown>): Verdict {
  const common = { kind: 'unknown', settled: false } as const;
  switch (observed.kind) {
    case 'forbidden':
      return observed.by === 'backstage'
        ? {
            ...common,
            layer: 'backstage',
            title: 'Not allowed',
            message: 'You may not see the cluster through Backstage.',
            engineMessage: observed.message,
            nextStep:
              'Ask your Backstage administrators for the permission kubernetes.proxy.',
          }
        : {
            ...common,
            layer: 'cluster',
            title: 'Not allowed',
            message: 'Backstage may not read the table in the cluster.',
            engineMessage: observed.message,
            nextStep:
              'Your platform team binds the read-only ClusterRole of the DynamoDB plugin to the service account of Backstage.',
          };
    case 'failed':
      return {
        ...common,
        ...failures[observed.reason],
        engineMessage: observed.message,
      };
    default:
      return {
        ...common,
        layer: 'backstage',
        title: 'Not read',
        message: 'The state of the table was not read.',
      };
  }
}

/** Nobody could see enough to say anything: the first object that was not seen tells why. */
export function unseen({ observed }: Facts): Verdict {
  const { application, instance } = observed;
  const applicationSeen =
    application.kind === 'present' || application.kind === 'absent';
  return describeUnseen(
    applicationSeen || application.kind === 'unread' ? instance : application,
  );
}
