import type { Finding, Verdict } from '../StatusFacts';
import { readForbiddenRead } from '../engines/kubernetes';
import type { Observed, ObservedTable } from '../objects/ReadResult';
import type { Title } from '../states';

/** The ClusterRole that we ship for Backstage. */
const READ_ROLE = 'backstage-dynamodb-read';

type Failed = Extract<Observed<unknown>, { kind: 'failed' }>;

type Unseen = Pick<Finding, 'layer' | 'message' | 'nextStep' | 'pace'> & {
  title: Title<'unknown'>;
};

const failures: Record<Exclude<Failed['reason'], 'kind-missing'>, Unseen> = {
  'session-expired': {
    layer: 'backstage',
    title: 'Session expired',
    message: 'Backstage does not know you any more.',
    nextStep: 'Sign in again.',
    pace: 'off',
  },
  'cluster-unknown': {
    layer: 'backstage',
    title: 'Unknown cluster',
    message: 'Backstage does not know the cluster of this table.',
    nextStep:
      'Correct the annotation backstage.io/kubernetes-cluster, or ask your platform team to add the cluster to the configuration of Backstage.',
    pace: 'off',
  },
  'cluster-unnamed': {
    layer: 'backstage',
    title: 'Several clusters',
    message: 'Backstage knows several clusters, and the entity names none.',
    nextStep:
      'Set the annotation backstage.io/kubernetes-cluster of the entity to the name of one of them.',
    pace: 'off',
  },
  'cluster-down': {
    layer: 'cluster',
    title: 'Cannot see the cluster',
    message: 'The API server does not answer.',
    nextStep:
      'It is asked again by itself. If this lasts, ask your platform team.',
    pace: 'fast',
  },
  'not-json': {
    layer: 'cluster',
    title: 'Cannot see the cluster',
    message: 'Something that is not the API server answered.',
    nextStep:
      'Your platform team checks the address of the cluster in the configuration of Backstage.',
    pace: 'slow',
  },
  'too-large': {
    layer: 'cluster',
    title: 'Cannot see the cluster',
    message:
      'The answer is larger than any Kubernetes object, and was not read.',
    nextStep:
      'Your platform team checks the address of the cluster in the configuration of Backstage.',
    pace: 'slow',
  },
  other: {
    layer: 'cluster',
    title: 'Cannot see the cluster',
    message: 'The state of the table could not be read.',
    nextStep:
      'It is asked again by itself. If this lasts, ask your platform team.',
    pace: 'fast',
  },
};

const makers: Record<keyof ObservedTable, { kind: string; by: string }> = {
  application: { kind: 'Application', by: 'KubeVela' },
  instance: { kind: 'DynamoDBTable', by: 'kro' },
  table: { kind: 'Table', by: 'ACK' },
};

function missingKind(name: keyof ObservedTable): Unseen {
  const { kind, by } = makers[name];
  return {
    layer: 'cluster',
    title: 'Not installed',
    message: `The cluster does not know the kind ${kind} of ${by}.`,
    nextStep:
      name === 'instance'
        ? 'Your platform team installs kro and the ResourceGraphDefinition dynamodbtable in the cluster.'
        : `Your platform team installs ${
            by === 'ACK' ? 'the ACK DynamoDB controller' : by
          } in the cluster.`,
    pace: 'slow',
  };
}

function forbiddenBy(
  observed: Extract<Observed<unknown>, { kind: 'forbidden' }>,
): Unseen {
  if (observed.by === 'backstage') {
    return {
      layer: 'backstage',
      title: 'Not allowed',
      message: 'You may not see the cluster through Backstage.',
      nextStep:
        'Ask your Backstage administrators for the permissions kubernetes.proxy and kubernetes.clusters.read.',
      pace: 'off',
    };
  }
  const common = {
    layer: 'cluster',
    title: 'Not allowed',
    pace: 'slow',
  } as const;
  const read = readForbiddenRead(observed.message);
  if (!read) {
    return {
      ...common,
      message: 'Backstage may not read the table in the cluster.',
      nextStep: `Your platform team checks the credentials of Backstage for the cluster, and binds the ClusterRole ${READ_ROLE} (definitions/rbac/backstage.yaml) to its account.`,
    };
  }
  const { user, verb, resource, namespace } = read;
  return {
    ...common,
    message: `Backstage may not ${verb} ${resource} in ${
      namespace ? `the namespace ${namespace}` : 'all namespaces'
    }.`,
    nextStep: `Your platform team binds the ClusterRole ${READ_ROLE} (definitions/rbac/backstage.yaml) to ${user}.`,
  };
}

/** Why this object was not seen. */
export function describeUnseen(
  name: keyof ObservedTable,
  observed: Observed<unknown>,
): Verdict {
  const kind = 'unknown';
  switch (observed.kind) {
    case 'forbidden':
      return {
        kind,
        ...forbiddenBy(observed),
        engineMessage: observed.message,
      };
    case 'failed':
      return {
        kind,
        ...(observed.reason === 'kind-missing'
          ? missingKind(name)
          : failures[observed.reason]),
        engineMessage: observed.message,
      };
    default:
      return {
        kind,
        layer: 'backstage',
        title: 'Not read',
        message: 'The state of the table was not read.',
        pace: 'fast',
      };
  }
}
