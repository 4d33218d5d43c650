import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { KubernetesObjectApi } from '@kubernetes/client-node';
import {
  apply,
  objectApi,
  read,
  readManifests,
  type AnyObject,
  projectDirectory,
} from '@aws-dynamodb-kro/sandbox/client';
import {
  environment,
  APPLICATION,
  INSTANCE,
  TABLE,
} from '../support/environment';

const env = environment();

interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

/** What the authorizer lets the owner of a token do in a namespace, as `kubectl auth can-i --list` shows it. */
async function rulesIn(
  api: KubernetesObjectApi,
  namespace: string,
): Promise<Rule[]> {
  const review = (await api.create({
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectRulesReview',
    spec: { namespace },
  } as AnyObject)) as AnyObject;
  const { incomplete, resourceRules } = review.status as {
    incomplete: boolean;
    resourceRules: Rule[];
  };
  assert.equal(incomplete, false);
  // everybody may ask what he may do
  return resourceRules.filter(
    ({ apiGroups }) =>
      !['authorization.k8s.io', 'authentication.k8s.io'].includes(apiGroups[0]),
  );
}

function rulesOf(manifest: AnyObject): Rule[] {
  return (manifest as AnyObject & { rules: Rule[] }).rules;
}

function inOrder(rules: Rule[]): string[] {
  return rules
    .map(({ apiGroups, resources, verbs }) =>
      JSON.stringify({ apiGroups, resources, verbs }),
    )
    .sort();
}

function manifestsOf(file: string): AnyObject[] {
  return readManifests(join(projectDirectory, 'definitions', 'rbac', file));
}

function clusterRole(file: string, name: string): AnyObject {
  const found = manifestsOf(file).find(
    ({ kind, metadata }) => kind === 'ClusterRole' && metadata!.name === name,
  );
  return found!;
}

const forbidden = (error: { code?: number }) => error.code === 403;

describe('What Backstage may do with its token', () => {
  const backstage = objectApi(env.endpoints.kubeconfigs!.backstage);
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'not-for-backstage', namespace: 'default' },
    stringData: { password: 'secret' },
  };
  before(async () => {
    await apply(env.api, secret as AnyObject);
    await apply(env.api, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'no-tables' },
    });
  });

  for (const kind of [APPLICATION, INSTANCE, TABLE]) {
    it(`lists every ${kind.kind}`, async () => {
      const { items } = await backstage.list(kind.apiVersion, kind.kind);
      assert.ok(Array.isArray(items));
    });
  }

  it('lists the events of a namespace with tables, and of no other one', async () => {
    const { items } = await backstage.list('v1', 'Event', 'default');
    assert.ok(Array.isArray(items));
    await assert.rejects(backstage.list('v1', 'Event', 'no-tables'), forbidden);
    await assert.rejects(backstage.list('v1', 'Event'), forbidden);
  });

  it('reads no Secret', async () => {
    const { metadata } = secret;
    await assert.rejects(
      read(backstage, { ...secret, ...metadata }),
      forbidden,
    );
    await assert.rejects(
      backstage.list('v1', 'Secret', metadata.namespace),
      forbidden,
    );
  });

  it('changes nothing', async () => {
    const metadata = { name: 'by-backstage', namespace: 'default' };
    for (const kind of [APPLICATION, INSTANCE, TABLE]) {
      const object = { ...kind, metadata } as AnyObject;
      await assert.rejects(apply(backstage, object), forbidden);
      await assert.rejects(backstage.delete(object), forbidden);
    }
  });

  it('has exactly the rights that definitions/rbac/backstage.yaml states', async () => {
    const everywhere = rulesOf(
      clusterRole('backstage.yaml', 'backstage-dynamodb-read'),
    );
    const events = rulesOf(
      clusterRole('backstage.yaml', 'backstage-dynamodb-events'),
    );
    assert.deepEqual(
      inOrder(await rulesIn(backstage, 'no-tables')),
      inOrder(everywhere),
    );
    assert.deepEqual(
      inOrder(await rulesIn(backstage, 'default')),
      inOrder([...everywhere, ...events]),
    );
    for (const { verbs } of [...everywhere, ...events]) {
      assert.deepEqual(verbs, ['get', 'list', 'watch']);
    }
  });
});

// That kro needs no more is proven by every other suite: this is the token that it runs with.
describe('What kro may do with its token', () => {
  const kro = objectApi(env.endpoints.kubeconfigs!.kro);

  it('has the rights that definitions/rbac/kro.yaml adds to those of its chart, and no wildcard', async () => {
    const rules = await rulesIn(kro, 'default');
    const seen = inOrder(rules);
    for (const rule of inOrder(
      rulesOf(clusterRole('kro.yaml', 'kro-dynamodbtable')),
    )) {
      assert.ok(seen.includes(rule), `kro lacks ${rule}`);
    }
    for (const { apiGroups, resources, verbs } of rules) {
      assert.ok(![...apiGroups, ...resources, ...verbs].includes('*'));
    }
  });

  it('cannot touch what the graph does not have', async () => {
    await assert.rejects(
      kro.list(APPLICATION.apiVersion, APPLICATION.kind),
      forbidden,
    );
    await assert.rejects(kro.list('v1', 'Pod', 'default'), forbidden);
    await assert.rejects(
      apply(kro, {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'by-kro' },
      }),
      forbidden,
    );
  });
});
