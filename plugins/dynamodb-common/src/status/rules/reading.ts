import { type MissingRight, readMissingRight } from '../engines/kubernetes';
import type { ReadResult, ObservedTable } from '../objects/ReadResult';
import type { StatusFacts } from '../StatusFacts';
import type { StateSummary } from '../TableState';
import { type RuleResult, summarize } from './StateRule';

/** The ClusterRole that we ship for Backstage. */
const READ_ROLE = 'backstage-dynamodb-read';

type Failed = Extract<ReadResult<unknown>, { kind: 'error' }>;
type Forbidden = Extract<ReadResult<unknown>, { kind: 'forbidden' }>;

/** Which of the objects was read. */
type ReadTarget = keyof ObservedTable;

const failures: Record<
  Exclude<Failed['reason'], 'kind-missing'>,
  RuleResult
> = {
  'session-expired': {
    id: 'session-expired',
    message: 'Backstage does not know you any more.',
    nextStep: 'Sign in again.',
  },
  'cluster-unknown': {
    id: 'unknown-cluster',
    message: 'Backstage does not know the cluster of this table.',
    nextStep:
      'Correct the annotation backstage.io/kubernetes-cluster, or ask your platform team to add the cluster to the configuration of Backstage.',
  },
  'cluster-unnamed': {
    id: 'several-clusters',
    message: 'Backstage knows several clusters, and the entity names none.',
    nextStep:
      'Set the annotation backstage.io/kubernetes-cluster of the entity to the name of one of them.',
  },
  'cluster-down': {
    id: 'cluster-not-readable',
    message: 'The API server does not answer.',
    nextStep:
      'It is tried again automatically. If this lasts, ask your platform team.',
  },
  'not-json': {
    id: 'cluster-not-readable',
    message: 'Something that is not the API server answered.',
    nextStep:
      'Your platform team checks the address of the cluster in the configuration of Backstage.',
    refresh: 'idle',
  },
  'too-large': {
    id: 'cluster-not-readable',
    message:
      'The answer is larger than any Kubernetes object, and was not read.',
    nextStep:
      'Your platform team checks the address of the cluster in the configuration of Backstage.',
    refresh: 'idle',
  },
  other: {
    id: 'cluster-not-readable',
    message: 'The state of the table could not be read.',
    nextStep:
      'It is tried again automatically. If this lasts, ask your platform team.',
  },
};

const owners: Record<ReadTarget, { kind: string; by: string }> = {
  application: { kind: 'Application', by: 'KubeVela' },
  instance: { kind: 'DynamoDBTable', by: 'kro' },
  table: { kind: 'Table', by: 'ACK' },
};

function notInstalled(target: ReadTarget): RuleResult {
  const { kind, by } = owners[target];
  return {
    id: 'not-installed',
    message: `The cluster does not know the kind ${kind} of ${by}.`,
    nextStep:
      target === 'instance'
        ? 'Your platform team installs kro and the ResourceGraphDefinition dynamodbtable in the cluster.'
        : `Your platform team installs ${
            by === 'ACK' ? 'the ACK DynamoDB controller' : by
          } in the cluster.`,
  };
}

function missingRightInCluster(right: MissingRight | undefined): RuleResult {
  const common = { id: 'not-allowed', layer: 'cluster' } as const;
  if (!right) {
    return {
      ...common,
      message: 'Backstage may not read the table in the cluster.',
      nextStep: `Your platform team checks the credentials of Backstage for the cluster, and binds the ClusterRole ${READ_ROLE} (definitions/rbac/backstage.yaml) to its account.`,
    };
  }
  const { user, verb, resource, namespace } = right;
  return {
    ...common,
    message: `Backstage may not ${verb} ${resource} in ${
      namespace ? `the namespace ${namespace}` : 'all namespaces'
    }.`,
    nextStep: `Your platform team binds the ClusterRole ${READ_ROLE} (definitions/rbac/backstage.yaml) to ${user}.`,
  };
}

function forbidden({ by, message }: Forbidden): RuleResult {
  return by === 'cluster'
    ? missingRightInCluster(readMissingRight(message))
    : {
        id: 'not-allowed',
        layer: 'backstage',
        message: 'You may not see the cluster through Backstage.',
        nextStep:
          'Ask your Backstage administrators for the permissions kubernetes.proxy and kubernetes.clusters.read.',
        refresh: 'manual',
      };
}

/** Why an object could not be read. */
export function readErrorResult(
  read: ReadResult<unknown>,
  target: ReadTarget,
): RuleResult {
  switch (read.kind) {
    case 'forbidden':
      return { ...forbidden(read), engineMessage: read.message };
    case 'error':
      return {
        ...(read.reason === 'kind-missing'
          ? notInstalled(target)
          : failures[read.reason]),
        engineMessage: read.message,
      };
    default:
      return {
        id: 'not-read',
        message: 'The state of the table was not read.',
      };
  }
}

/**
 * Describes why a read gave no object: what is wrong, who acts, and when another
 * read makes sense. A list fails as the read of one object does, and is described
 * in the same words.
 *
 * @param read - what reading gave, for example `forbidden`
 * @param target - which object was read; only a kind that the cluster does not
 * know depends on it
 *
 * @alpha
 */
export function describeReadError(
  read: ReadResult<unknown>,
  target: keyof ObservedTable = 'application',
): StateSummary {
  return summarize(readErrorResult(read, target));
}

const targets = ['application', 'instance', 'table'] as const;

/**
 * A kind that is not there, or a user whom Backstage does not know any more: what
 * the other objects say is old or will be in a moment.
 */
export function notReadable({ observed }: StatusFacts): RuleResult | undefined {
  for (const target of targets) {
    const read = observed[target];
    if (
      read?.kind === 'error' &&
      (read.reason === 'kind-missing' || read.reason === 'session-expired')
    ) {
      return readErrorResult(read, target);
    }
  }
  return undefined;
}

/** Too little could be read for any other state: the first object that could not be read tells why. */
export function unreadable({ observed }: StatusFacts): RuleResult {
  const { application, instance } = observed;
  return application.kind === 'forbidden' || application.kind === 'error'
    ? readErrorResult(application, 'application')
    : readErrorResult(instance, 'instance');
}
