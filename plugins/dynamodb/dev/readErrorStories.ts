import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
} from '@backstage/catalog-model';
import {
  ANNOTATION_APPLICATION_COMPONENT,
  ANNOTATION_APPLICATION_NAME,
  ANNOTATION_APPLICATION_NAMESPACE,
  ANNOTATION_KUBERNETES_CLUSTER,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  type RecordedState,
  recordedStates,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import {
  type ApiServer,
  apiServerOf,
  jsonAnswer,
  kubernetesStatus,
  notServed,
} from './ApiServer';
import type { Story } from './Story';
import { entityOf, objectsOf } from './recordedStories';

const { active, creating } = recordedStates;

type FaceText = Pick<Story, 'group' | 'shows' | 'title'>;

/** A story whose cluster has an answer for each look. */
function answered(
  name: string,
  text: FaceText,
  looks: ApiServer[],
  objects: RecordedState = {},
  annotations: Record<string, string | undefined> = {},
): [string, Story] {
  return [
    name,
    { ...text, entity: entityOf(name, objects, annotations), looks },
  ];
}

/** A story whose cluster has the objects of a state. */
function seen(
  name: string,
  text: FaceText,
  objects: RecordedState,
): [string, Story] {
  return answered(name, text, [apiServerOf(objectsOf(objects))], objects);
}

/** A story that nothing but the entity makes. */
function unasked(
  name: string,
  text: FaceText,
  annotations: Record<string, string | undefined>,
): [string, Story] {
  return [name, { ...text, entity: entityOf(name, active, annotations) }];
}

function cannotSee(shows: string, title: string): FaceText {
  return { group: 'Cannot be seen', shows, title };
}

/** The same objects with another name, at a later time. */
function renamed(
  state: RecordedState,
  from: string,
  to: string,
  resourceVersion: string,
): RecordedState {
  const copy: RecordedState = JSON.parse(
    JSON.stringify(state)
      .replaceAll(`"${from}"`, `"${to}"`)
      .replaceAll(`table/${from}"`, `table/${to}"`),
  );
  for (const { metadata } of objectsOf(copy)) {
    Object.assign(metadata, { resourceVersion });
  }
  return copy;
}

/** An error of Backstage's backend. */
function backstageError(
  status: number,
  name: string,
  message: string,
): ApiServer {
  return path =>
    jsonAnswer(status, {
      error: { name, message },
      request: { method: 'GET', url: `/proxy${path}` },
      response: { statusCode: status },
    });
}

const down = backstageError(
  500,
  'Error',
  "Cluster 'prod' request error; caused by Error: connect ECONNREFUSED 10.0.0.1:6443",
);

/** Answers like another, but for one API group, which nobody installed. */
function without(apiGroup: string, apiServer: ApiServer): ApiServer {
  return path =>
    path.startsWith(`/apis/${apiGroup}/`) ? notServed() : apiServer(path);
}

/** Answers like another, but may not read one kind of object. */
function forbidden(
  group: string,
  resource: string,
  apiServer: ApiServer,
): ApiServer {
  const name = active.application?.metadata.name ?? '';
  return path =>
    path.startsWith(`/apis/${group}/`)
      ? kubernetesStatus(403, 'Forbidden', {
          message: `${resource}.${group} "${name}" is forbidden: User "system:serviceaccount:backstage:backstage" cannot get resource "${resource}" in API group "${group}" in the namespace "team-a"`,
          details: { name, group, kind: resource },
        })
      : apiServer(path);
}

const activeServer = apiServerOf(objectsOf(active));

function createdWhileYouLook(): [string, Story] {
  const name = 'created-while-you-look';
  const before = renamed(creating, 'creating', name, '1');
  const after = renamed(active, 'active', name, '2');
  return answered(
    name,
    {
      group: 'Under way',
      shows: 'AWS creates the table, and it is active at the next look.',
      title: 'Active',
    },
    [before, after].map(state => apiServerOf(objectsOf(state))),
    before,
  );
}

/** The instance says which Application made it: not this one. */
function claimedTwice(): RecordedState {
  const state = structuredClone(active);
  const labels = state.instance?.metadata.labels;
  if (labels) labels['app.oam.dev/name'] = 'users-of-team-a';
  return state;
}

/** The Application makes two tables. */
function twoComponents(): RecordedState {
  const { application } = structuredClone(active);
  const components = application?.spec?.components;
  components?.push({ ...components[0], name: 'orders' });
  return { application };
}

/** No field of a status is what the schemas say. */
const wrongTypes = apiServerOf(
  objectsOf(active).map(object => ({
    ...object,
    status: {
      status: ['running'],
      state: 7,
      conditions: 'none',
      services: { first: true },
      workflow: 3,
      tableConditions: [null, 'Ready', { type: 1, status: {} }],
      roleSelectors: 'all',
      tableArn: ['arn'],
      tableStatus: { is: 'ACTIVE' },
      tableID: true,
      latestStreamArn: 0,
      itemCount: 'many',
      tableSizeBytes: {},
      creationDateTime: 12,
    },
  })),
);

/** As large as Kubernetes lets an object be. */
function oneMegabyte(): RecordedState {
  const state = structuredClone(active);
  for (const object of objectsOf(state)) {
    Object.assign(object.metadata, {
      annotations: { 'example.com/notes': 'x'.repeat(1_000_000) },
    });
  }
  return state;
}

const bad = `../${'A'.repeat(297)}`;

export const readErrorStories: Record<string, Story> = Object.fromEntries([
  createdWhileYouLook(),
  answered(
    'not-applied-by-hand',
    {
      group: 'Waiting',
      shows: 'The same, and the entity does not tell where its manifest is.',
      title: 'Not applied yet',
    },
    [apiServerOf([])],
    {},
    {
      [ANNOTATION_SOURCE_LOCATION]: undefined,
      [ANNOTATION_VIEW_URL]: undefined,
      [ANNOTATION_EDIT_URL]: undefined,
    },
  ),
  answered(
    'no-such-component',
    {
      group: 'Waiting',
      shows: 'The entity names a component that the Application does not have.',
      title: 'Not applied yet',
    },
    [activeServer],
    active,
    { [ANNOTATION_APPLICATION_COMPONENT]: 'orders' },
  ),
  seen(
    'claimed-twice',
    {
      group: 'Active',
      shows: 'Another Application made the instance of this name.',
      title: 'Active',
    },
    claimedTwice(),
  ),
  seen(
    'large-objects',
    {
      group: 'Active',
      shows: 'Each object has a megabyte.',
      title: 'Active',
    },
    oneMegabyte(),
  ),
  answered(
    'forbidden-table',
    {
      group: 'Active',
      shows: 'The service account of Backstage may not read the Table.',
      title: 'Active',
    },
    [forbidden('dynamodb.services.k8s.aws', 'tables', activeServer)],
    active,
  ),
  answered(
    'ack-not-installed',
    cannotSee('The cluster does not know ACK’s Table.', 'Not installed'),
    [without('dynamodb.services.k8s.aws', activeServer)],
    active,
  ),
  answered(
    'loading',
    cannotSee(
      'The first answer is on its way.',
      'Reading the table from the cluster',
    ),
    [],
  ),
  answered(
    'cluster-down',
    cannotSee(
      'The API server does not answer, and nothing was seen before.',
      'Cannot see the cluster',
    ),
    [down],
  ),
  answered(
    'cluster-down-after-creating',
    cannotSee(
      'The API server stopped to answer after the first look.',
      'Cannot see the cluster',
    ),
    [apiServerOf(objectsOf(creating)), down],
    creating,
  ),
  answered(
    'session-expired',
    cannotSee('Backstage does not know the user any more.', 'Session expired'),
    [backstageError(401, 'AuthenticationError', 'Illegal token')],
  ),
  answered(
    'forbidden-by-backstage',
    cannotSee(
      'The user lacks the permission `kubernetes.proxy`.',
      'Not allowed',
    ),
    [backstageError(403, 'NotAllowedError', 'Unauthorized')],
  ),
  answered(
    'forbidden-by-cluster',
    cannotSee(
      'The service account of Backstage may not read the Application.',
      'Not allowed',
    ),
    [
      forbidden(
        'core.oam.dev',
        'applications',
        forbidden(
          'kro.run',
          'dynamodbtables',
          forbidden('dynamodb.services.k8s.aws', 'tables', activeServer),
        ),
      ),
    ],
    active,
  ),
  unasked(
    'cluster-unnamed',
    cannotSee(
      'Backstage knows several clusters, and the entity names none.',
      'Several clusters',
    ),
    { [ANNOTATION_KUBERNETES_CLUSTER]: undefined },
  ),
  answered(
    'component-unnamed',
    cannotSee(
      'The Application makes several tables, and the entity names none of them.',
      'Several components',
    ),
    [apiServerOf(objectsOf(twoComponents()))],
    active,
    { [ANNOTATION_APPLICATION_COMPONENT]: undefined },
  ),
  unasked(
    'cluster-unknown',
    cannotSee(
      'The entity names a cluster that Backstage does not know.',
      'Unknown cluster',
    ),
    { [ANNOTATION_KUBERNETES_CLUSTER]: 'staging' },
  ),
  answered(
    'kubevela-not-installed',
    cannotSee(
      'The cluster does not know KubeVela’s Application.',
      'Not installed',
    ),
    [without('core.oam.dev', activeServer)],
    active,
  ),
  answered(
    'kro-not-installed',
    cannotSee(
      'The cluster does not know the DynamoDBTable of the definitions.',
      'Not installed',
    ),
    [without('kro.run', activeServer)],
    active,
  ),
  answered(
    'not-json',
    cannotSee(
      'A page answers where the API server should.',
      'Cannot see the cluster',
    ),
    [() => new Response('<!doctype html><title>Sign in</title>')],
  ),
  answered(
    'too-large',
    cannotSee(
      'An answer is larger than any Kubernetes object.',
      'Cannot see the cluster',
    ),
    [
      () =>
        jsonAnswer(200, { metadata: { annotations: { a: 'x'.repeat(9e6) } } }),
    ],
  ),
  answered(
    'wrong-types',
    cannotSee(
      'The fields of the status are not what the schemas of the engines say.',
      'Waiting for kro',
    ),
    [wrongTypes],
    active,
  ),
  unasked(
    'no-annotation',
    cannotSee(
      'The entity does not say where its table is.',
      'Annotation missing',
    ),
    { [ANNOTATION_APPLICATION_NAME]: undefined },
  ),
  unasked(
    'bad-annotations',
    cannotSee(
      'The annotations of the entity break the rules of Kubernetes’ names.',
      'The annotations of this entity do not lead to a table',
    ),
    {
      [ANNOTATION_APPLICATION_NAME]: bad,
      [ANNOTATION_APPLICATION_NAMESPACE]: 'team-a%2fsecrets',
      [ANNOTATION_APPLICATION_COMPONENT]: '..',
    },
  ),
  [
    'wrong-settings',
    {
      ...cannotSee(
        'The configuration of the app has settings of the card that are out of bounds.',
        'The configuration of this card is wrong',
      ),
      entity: entityOf('wrong-settings', active, {
        [ANNOTATION_KUBERNETES_CLUSTER]: 'prod',
      }),
      config: {
        dynamodb: {
          card: {
            changingSeconds: 0,
            settledSeconds: 'often',
            console: { startUrl: 'http://example.awsapps.com/start' },
          },
        },
      },
    },
  ] satisfies [string, Story],
]);
