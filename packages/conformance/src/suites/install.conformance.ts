import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import {
  apply,
  parseManifests,
  read,
  type AnyObject,
  readKustomization,
} from '@aws-dynamodb-kro/sandbox/client';
import {
  applyText,
  environment,
  exampleText,
  removeApplication,
  waitUntilActive,
} from '../support/environment';
import { Aws } from '../support/awsTable';
import {
  DEFINITIONS,
  InstallGuide,
  restoreDefinitions,
  uninstall,
} from '../support/InstallGuide';
import { LiveTable } from '../support/LiveTable';

const env = environment();
const aws = new Aws(env.endpoints.awsEndpoint!);
const guide = new InstallGuide(env);
const definitions = readKustomization(DEFINITIONS);
const version = definitions[0].metadata!.labels!['app.kubernetes.io/version'];

/** The portal, in the namespace that Backstage's own guide gives it. */
const PORTAL = 'backstage';
const portal: AnyObject[] = parseManifests(`
apiVersion: apps/v1
kind: Deployment
metadata: {name: portal, namespace: ${PORTAL}}
spec:
  selector: {matchLabels: {app: portal}}
  template:
    metadata: {labels: {app: portal}}
    spec:
      serviceAccountName: backstage
      containers: [{name: portal, image: portal}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: portal, namespace: ${PORTAL}}
data: {app-config.yaml: 'app: {}'}
---
apiVersion: v1
kind: Secret
metadata: {name: portal-database, namespace: ${PORTAL}}
stringData: {password: secret}
`);
/** What must be as it was: the portal, and where it lives. */
const untouched: AnyObject[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: PORTAL } },
  {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'backstage', namespace: PORTAL },
  },
  ...portal,
];

function live({ apiVersion, kind, metadata }: AnyObject) {
  return read(env.api, {
    apiVersion: apiVersion!,
    kind: kind!,
    name: metadata!.name!,
    namespace: metadata!.namespace,
  });
}

async function states(objects: AnyObject[]): Promise<(string | undefined)[]> {
  const found = await Promise.all(objects.map(live));
  return found.map(object => JSON.stringify(object));
}

async function names(apiVersion: string, kind: string): Promise<string[]> {
  const { items } = await env.api.list(apiVersion, kind);
  return items.map(({ metadata }) => metadata!.name!).sort();
}

const CRD = 'apiextensions.k8s.io/v1';

describe('Uninstalling and installing as definitions/README.md says', () => {
  const retained = new LiveTable(env, aws, 'install-retained', {
    deletionPolicy: 'retain',
  });
  let asBefore: { portal: (string | undefined)[]; crds: string[] };

  before(async () => {
    for (const object of portal) await apply(env.api, object);
    await retained.apply();
    await retained.converged({ tableName: retained.tableName });
    await retained.startRemoval();
    await retained.gone();
    asBefore = {
      portal: await states(untouched),
      crds: await names(CRD, 'CustomResourceDefinition'),
    };
    assert.ok(asBefore.portal.every(Boolean));
  });

  after(async () => {
    await restoreDefinitions(env);
    for (const object of portal) await env.api.delete(object);
    console.log(`\nThe commands ran by ${guide.by}\n`);
  });

  it('kubectl sends the objects that the sandbox applies, in that order', test => {
    if (!guide.kubectl) {
      test.skip('no kubectl');
      return;
    }
    const { stdout, stderr } = spawnSync(
      'kubectl',
      ['kustomize', DEFINITIONS],
      { encoding: 'utf8' },
    );
    assert.deepEqual(parseManifests(stdout), definitions, stderr);
  });

  it('uninstalling removes what was installed, and nothing of the portal', async () => {
    await uninstall(env, guide);
    for (const object of definitions) {
      assert.equal(await live(object), undefined, object.kind);
    }
    assert.deepEqual(
      await names(CRD, 'CustomResourceDefinition'),
      asBefore.crds.filter(name => name !== 'dynamodbtables.kro.run'),
    );
    assert.deepEqual(await states(untouched), asBefore.portal);
  });

  it('a table that was retained is still in AWS', async () => {
    assert.equal((await retained.aws())?.status, 'ACTIVE');
  });

  it('installing makes all of it again, with its version, and still nothing of the portal', async () => {
    await guide.run('kubectl apply --server-side -k definitions');
    await guide.run(
      'kubectl wait --for=condition=Ready resourcegraphdefinition/dynamodbtable',
    );
    await guide.runUntilThere(
      `kubectl get configmap -n vela-system component-schema-aws-dynamodb-kro-v${version}`,
    );
    for (const object of definitions) {
      const { labels } = (await live(object))!.metadata!;
      assert.equal(labels!['app.kubernetes.io/version'], version);
    }
    assert.deepEqual(
      await names(CRD, 'CustomResourceDefinition'),
      asBefore.crds,
    );
    assert.deepEqual(await states(untouched), asBefore.portal);
  });

  it('then an example becomes a table', async () => {
    const application = await waitUntilActive(
      env,
      await applyText(env, exampleText('basic')),
    );
    await removeApplication(env, application);
  });
});
