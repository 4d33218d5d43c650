import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  type Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_APPLICATION_COMPONENT,
  ANNOTATION_APPLICATION_NAME,
  ANNOTATION_APPLICATION_NAMESPACE,
  ANNOTATION_KUBERNETES_CLUSTER,
  deriveTableState,
  formatMessage,
  DYNAMODB_TABLE_TYPE,
  readTableRef,
  type TableStateKind,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  observedState,
  type RecordedState,
  type RecordedStateName,
  recordedStates,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { apiServerOf, type StoredObject } from './ApiServer';
import type { Story } from './Story';

/** Everything was recorded at 10:00:00: shortly afterwards, so that ages are the same in each picture. */
export const OBSERVED_AT = new Date('2026-11-23T10:00:08Z');

const GROUPS: Record<TableStateKind, Story['group']> = {
  active: 'Active',
  'out-of-sync': 'Active',
  creating: 'Under way',
  updating: 'Under way',
  retrying: 'Under way',
  waiting: 'Waiting',
  'not-applied': 'Waiting',
  'refused-by-aws': 'Refused',
  failed: 'Refused',
  unusable: 'Refused',
  deleting: 'Removing',
  unknown: 'Cannot be seen',
  unreadable: 'Cannot be seen',
};

/** An entity as the order template writes it. */
export function entityOf(
  name: string,
  { application }: RecordedState,
  annotations: Record<string, string | undefined> = {},
): Entity {
  const { name: applicationName = name, namespace = 'team-a' } =
    application?.metadata ?? {};
  const folder = `https://github.com/platform/gitops/tree/main/apps/${namespace}/${applicationName}/`;
  const file = `${folder.replace('/tree/', '/blob/')}application.yaml`;
  const all: Record<string, string | undefined> = {
    [ANNOTATION_APPLICATION_NAME]: applicationName,
    [ANNOTATION_APPLICATION_NAMESPACE]: namespace,
    [ANNOTATION_APPLICATION_COMPONENT]:
      application?.spec?.components?.[0]?.name,
    [ANNOTATION_KUBERNETES_CLUSTER]: name,
    [ANNOTATION_SOURCE_LOCATION]: `url:${folder}`,
    [ANNOTATION_VIEW_URL]: file,
    [ANNOTATION_EDIT_URL]: file.replace('/blob/', '/edit/'),
    ...annotations,
  };
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      annotations: Object.fromEntries(
        Object.entries(all).flatMap(([key, value]) =>
          value === undefined ? [] : [[key, value]],
        ),
      ),
    },
    spec: { type: DYNAMODB_TABLE_TYPE, owner: `group:default/${namespace}` },
  };
}

/** The objects that there are in a state. */
export function objectsOf(state: RecordedState): StoredObject[] {
  return Object.values(state).filter(object => object !== undefined);
}

/** The examples of the documentation all call their table alike: each has a cluster of its own. */
function isInProd({ application }: RecordedState): boolean {
  return application?.metadata.namespace !== 'default';
}

function recordedFace(name: RecordedStateName): Story {
  const recorded = recordedStates[name];
  const inProd = isInProd(recorded);
  const entity = entityOf(name, recorded, {
    [ANNOTATION_KUBERNETES_CLUSTER]: inProd ? 'prod' : name,
  });
  const { kind, title, message } = deriveTableState(
    observedState(name),
    OBSERVED_AT,
    readTableRef(entity),
  );
  return {
    group: GROUPS[kind],
    shows: formatMessage(message),
    title: formatMessage(title),
    entity,
    ...(!inProd && { looks: [apiServerOf(objectsOf(recorded))] }),
  };
}

const names = Object.keys(recordedStates) as RecordedStateName[];

export const recordedStories = Object.fromEntries(
  names.map(name => [name, recordedFace(name)]),
);

/** What the cluster `prod` has. */
export const prodObjects = names
  .map(name => recordedStates[name])
  .filter(isInProd)
  .flatMap(objectsOf);
