import { observedState } from '../../fixtures/index';
import {
  deriveInEnglish,
  type EnglishState,
} from '../../__testUtils__/inEnglish';
import type { ReadResult, ObservedTable } from '../objects/ReadResult';

const now = new Date('2026-11-23T10:00:30Z');
const unread = { kind: 'notRead' } as const;

function failed(
  reason: Extract<ReadResult<never>, { kind: 'error' }>['reason'],
): ReadResult<never> {
  return { kind: 'error', reason, message: 'the words' };
}

const byBackstage = {
  kind: 'forbidden',
  by: 'backstage',
  message: 'the words',
} as const;

function byCluster(message: string): ReadResult<never> {
  return { kind: 'forbidden', by: 'cluster', message };
}

/** An Application that nothing but its own read tells anything of. */
const bareApplication: ObservedTable['application'] = {
  kind: 'present',
  object: {
    metadata: { generation: 1 },
    spec: { components: [{ name: 'users', type: 'aws-dynamodb-kro' }] },
  },
};

const faces: [ReadResult<never>, Partial<EnglishState>][] = [
  [
    failed('session-expired'),
    {
      layer: 'backstage',
      title: 'Session expired',
      nextStep: 'Sign in again.',
      refresh: 'manual',
    },
  ],
  [
    failed('cluster-unknown'),
    { layer: 'backstage', title: 'Unknown cluster', refresh: 'manual' },
  ],
  [
    failed('cluster-unnamed'),
    {
      layer: 'backstage',
      title: 'Several clusters',
      nextStep: expect.stringContaining(
        'Set the annotation backstage.io/kubernetes-cluster',
      ),
      refresh: 'manual',
    },
  ],
  [
    failed('cluster-down'),
    {
      layer: 'cluster',
      title: 'Cannot see the cluster',
      message: 'The API server does not answer.',
      refresh: 'active',
    },
  ],
  [
    failed('not-json'),
    {
      layer: 'cluster',
      title: 'Cannot see the cluster',
      message: 'Something that is not the API server answered.',
      refresh: 'idle',
    },
  ],
  [
    failed('too-large'),
    {
      layer: 'cluster',
      title: 'Cannot see the cluster',
      message: expect.stringContaining('larger than any Kubernetes object'),
      refresh: 'idle',
    },
  ],
  [
    failed('kind-missing'),
    { layer: 'cluster', title: 'Not installed', refresh: 'idle' },
  ],
  [
    failed('other'),
    { layer: 'cluster', title: 'Cannot see the cluster', refresh: 'active' },
  ],
  [
    byBackstage,
    {
      layer: 'backstage',
      title: 'Not allowed',
      nextStep: expect.stringContaining('kubernetes.proxy'),
      refresh: 'manual',
    },
  ],
  [
    byCluster('the words'),
    {
      layer: 'cluster',
      title: 'Not allowed',
      nextStep: expect.stringContaining('backstage-dynamodb-read'),
      refresh: 'idle',
    },
  ],
];

describe('a table that cannot be seen', () => {
  it.each(faces)('says why and who acts: %j', (observed, face) => {
    const expected = {
      kind: 'unreadable',
      engineMessage: 'the words',
      nextStep: expect.any(String),
      warnings: [],
      ...face,
    };
    expect(
      deriveInEnglish({ application: observed, instance: unread }, now),
    ).toMatchObject(expected);
    expect(
      deriveInEnglish(
        { application: bareApplication, instance: observed },
        now,
      ),
    ).toMatchObject(expected);
  });

  it('says so when nothing was read', () => {
    expect(
      deriveInEnglish({ application: unread, instance: unread }, now),
    ).toMatchObject({ kind: 'unreadable', title: 'Not read' });
  });
});

describe('a read that the cluster forbids', () => {
  const user = 'system:serviceaccount:backstage:backstage';

  it.each([
    [
      `applications.core.oam.dev "users" is forbidden: User "${user}" cannot get resource "applications" in API group "core.oam.dev" in the namespace "team-a"`,
      'Backstage may not get applications.core.oam.dev in the namespace team-a.',
    ],
    [
      `dynamodbtables.kro.run is forbidden: User "${user}" cannot list resource "dynamodbtables" in API group "kro.run" at the cluster scope`,
      'Backstage may not list dynamodbtables.kro.run in all namespaces.',
    ],
    [
      `events is forbidden: User "${user}" cannot list resource "events" in API group "" in the namespace "team-a"`,
      'Backstage may not list events in the namespace team-a.',
    ],
  ])('says which: %s', (words, message) => {
    expect(
      deriveInEnglish({ application: byCluster(words), instance: unread }, now),
    ).toMatchObject({
      title: 'Not allowed',
      message,
      engineMessage: words,
      nextStep: `Your platform team binds the ClusterRole backstage-dynamodb-read (definitions/rbac/backstage.yaml) to ${user}.`,
    });
  });

  it('says what to check when Kubernetes does not say which', () => {
    expect(
      deriveInEnglish(
        { application: byCluster('Unauthorized'), instance: unread },
        now,
      ),
    ).toMatchObject({
      message: 'Backstage may not read the table in the cluster.',
      nextStep: expect.stringContaining('the credentials of Backstage'),
    });
  });
});

describe('a kind that the cluster does not know', () => {
  it.each([
    [
      'application',
      'The cluster does not know the kind Application of KubeVela.',
    ],
    ['instance', 'The cluster does not know the kind DynamoDBTable of kro.'],
    ['table', 'The cluster does not know the kind Table of ACK.'],
  ] as const)(
    'is not papered over with what the others say: %s',
    (name, message) => {
      const state = deriveInEnglish(
        { ...observedState('active'), [name]: failed('kind-missing') },
        now,
      );
      expect(state).toMatchObject({
        kind: 'unreadable',
        title: 'Not installed',
        message,
        nextStep: expect.stringMatching(/^Your platform team installs /),
        refresh: 'idle',
      });
      expect(state.pipeline.find(({ stage }) => stage === name)).toEqual({
        stage: name,
        status: 'failed',
        text: 'not installed',
      });
    },
  );

  it('is said although the table is being removed', () => {
    expect(
      deriveInEnglish(
        { ...observedState('removing'), table: failed('kind-missing') },
        now,
      ).title,
    ).toBe('Not installed');
  });
});

it('a session that expired between two reads is said at once', () => {
  expect(
    deriveInEnglish(
      { ...observedState('active'), instance: failed('session-expired') },
      now,
    ),
  ).toMatchObject({
    kind: 'unreadable',
    title: 'Session expired',
    refresh: 'manual',
  });
});

describe('an Application that is not in the cluster', () => {
  const absent = { kind: 'notFound' } as const;
  const ref = { namespace: 'team-a', application: 'users' };

  it.each([
    ['nothing', undefined, 'The Application is not in the cluster.'],
    [
      'the Application',
      ref,
      'The Application team-a/users is not in the cluster.',
    ],
    [
      'the Application and the cluster',
      { ...ref, cluster: 'prod' },
      'The Application team-a/users is not in cluster prod.',
    ],
  ])('is named as far as the entity says: %s', (_title, place, message) => {
    expect(
      deriveInEnglish({ application: absent, instance: absent }, now, place),
    ).toMatchObject({ title: 'Not applied yet', message });
  });

  it('is named although there is an instance', () => {
    expect(
      deriveInEnglish(
        { ...observedState('active'), application: absent },
        now,
        {
          ...ref,
          cluster: 'prod',
        },
      ).message,
    ).toBe(
      'The Application team-a/users is not in cluster prod, but a DynamoDBTable of this name is, which something else made.',
    );
  });
});

describe('an Application with several components', () => {
  const ref = { namespace: 'team-a', application: 'users' };
  const several = structuredClone(bareApplication);
  if (several.kind === 'present') {
    several.object.spec?.components?.push({
      name: 'orders',
      type: 'aws-dynamodb-kro',
    });
  }

  it('asks for the annotation when the entity names none', () => {
    expect(
      deriveInEnglish({ application: several, instance: unread }, now, ref),
    ).toMatchObject({
      kind: 'unknown',
      layer: 'git',
      title: 'Several components',
      message:
        'The Application makes several tables, and the entity names none of them: users, orders.',
      nextStep:
        'Set the annotation app.oam.dev/component of the entity to the name of one of them.',
      refresh: 'idle',
    });
  });

  it('was merely not read when the entity names one', () => {
    expect(
      deriveInEnglish({ application: several, instance: unread }, now, {
        ...ref,
        component: 'orders',
      }).title,
    ).toBe('Not read');
  });
});
