import { message } from '../../messages';
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
    message: message('state.session-expired.message'),
    nextStep: message('state.session-expired.nextStep'),
  },
  'cluster-unknown': {
    id: 'unknown-cluster',
    message: message('state.unknown-cluster.message'),
    nextStep: message('state.unknown-cluster.nextStep'),
  },
  'cluster-unnamed': {
    id: 'several-clusters',
    message: message('state.several-clusters.message'),
    nextStep: message('state.several-clusters.nextStep'),
  },
  'cluster-down': {
    id: 'cluster-not-readable',
    message: message('state.cluster-not-readable.down'),
    nextStep: message('state.cluster-not-readable.wait'),
  },
  'not-json': {
    id: 'cluster-not-readable',
    message: message('state.cluster-not-readable.notJson'),
    nextStep: message('state.cluster-not-readable.checkAddress'),
    refresh: 'idle',
  },
  'too-large': {
    id: 'cluster-not-readable',
    message: message('state.cluster-not-readable.tooLarge'),
    nextStep: message('state.cluster-not-readable.checkAddress'),
    refresh: 'idle',
  },
  other: {
    id: 'cluster-not-readable',
    message: message('state.cluster-not-readable.other'),
    nextStep: message('state.cluster-not-readable.wait'),
  },
};

const owners: Record<ReadTarget, { kind: string; engine: string }> = {
  application: { kind: 'Application', engine: 'KubeVela' },
  instance: { kind: 'DynamoDBTable', engine: 'kro' },
  table: { kind: 'Table', engine: 'ACK' },
};

function notInstalled(target: ReadTarget): RuleResult {
  return {
    id: 'not-installed',
    message: message('state.not-installed.message', owners[target]),
    nextStep: message(`state.not-installed.nextStep.${target}`),
  };
}

function missingRightInCluster(right: MissingRight | undefined): RuleResult {
  const common = { id: 'not-allowed', layer: 'cluster' } as const;
  if (!right) {
    return {
      ...common,
      message: message('state.not-allowed.cluster'),
      nextStep: message('state.not-allowed.cluster.nextStep', {
        role: READ_ROLE,
      }),
    };
  }
  const { user, verb, resource, namespace } = right;
  return {
    ...common,
    message: namespace
      ? message('state.not-allowed.missingRight', { verb, resource, namespace })
      : message('state.not-allowed.missingRightEverywhere', { verb, resource }),
    nextStep: message('state.not-allowed.missingRight.nextStep', {
      role: READ_ROLE,
      user,
    }),
  };
}

function forbidden(read: Forbidden): RuleResult {
  return read.by === 'cluster'
    ? missingRightInCluster(readMissingRight(read.message))
    : {
        id: 'not-allowed',
        layer: 'backstage',
        message: message('state.not-allowed.user'),
        nextStep: message('state.not-allowed.user.nextStep'),
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
        message: message('state.not-read.message'),
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
