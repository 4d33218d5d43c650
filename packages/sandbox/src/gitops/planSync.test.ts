import { InventoryEntry } from './inventory';
import { Manifest } from './manifests';
import { planSync } from './planSync';

const manifest = (
  kind: string,
  name: string,
  namespace?: string,
  apiVersion = 'v1',
): Manifest => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace && { namespace }) },
});
const entry = (
  path: string,
  { apiVersion, kind, metadata }: Manifest,
): InventoryEntry => ({
  ...{
    path,
    apiVersion,
    kind,
    name: metadata.name,
    namespace: metadata.namespace,
    uid: metadata.name,
  },
});
const from = (path: string, ...manifests: Manifest[]) =>
  manifests.map(it => ({ path, manifest: it }));

describe('planning a sync', () => {
  it('applies namespaces first, then definitions, then the rest as it stands', () => {
    const { apply, namespaces } = planSync(
      {
        manifests: from(
          'a.yaml',
          manifest('Application', 'b', 'team', 'core.oam.dev/v1beta1'),
          manifest(
            'CustomResourceDefinition',
            'c',
            undefined,
            'apiextensions.k8s.io/v1',
          ),
          manifest('ConfigMap', 'a', 'other'),
          manifest('Namespace', 'team'),
        ),
        failed: [],
      },
      { entries: [] },
    );

    expect(apply.map(it => it.manifest.kind)).toEqual([
      'Namespace',
      'CustomResourceDefinition',
      'Application',
      'ConfigMap',
    ]);
    // The other one is in the branch itself.
    expect(namespaces).toEqual(['other']);
  });

  it('prunes what left the branch', () => {
    const left = entry('gone.yaml', manifest('ConfigMap', 'gone', 'team'));
    const stays = manifest('ConfigMap', 'stays', 'team');

    const { prune } = planSync(
      { manifests: from('moved.yaml', stays), failed: [] },
      { entries: [left, entry('a.yaml', stays)] },
    );

    expect(prune).toEqual([left]);
  });

  it('keeps what an unreadable file held', () => {
    const held = entry('bad.yaml', manifest('ConfigMap', 'a', 'team'));

    const plan = planSync(
      { manifests: [], failed: [{ path: 'bad.yaml', message: 'x' }] },
      { entries: [held] },
    );

    expect(plan.prune).toEqual([]);
    expect(plan.keep).toEqual([held]);
  });

  it('keeps what a file held that was renamed and broken at once, under its new path', () => {
    const held = entry('old.yaml', manifest('ConfigMap', 'a', 'team'));
    const renames = new Map([['old.yaml', 'new.yaml']]);

    const broken = planSync(
      { manifests: [], failed: [{ path: 'new.yaml', message: 'x' }] },
      { entries: [held] },
      renames,
    );
    const emptied = planSync(
      { manifests: [], failed: [] },
      { entries: [held] },
      renames,
    );

    expect(broken.keep).toEqual([{ ...held, path: 'new.yaml' }]);
    expect(broken.prune).toEqual([]);
    expect(emptied.prune).toEqual([held]);
  });

  it('never prunes a namespace', () => {
    const namespace = entry('a.yaml', manifest('Namespace', 'team'));

    const plan = planSync(
      { manifests: [], failed: [] },
      { entries: [namespace] },
    );

    expect(plan.prune).toEqual([]);
    expect(plan.released).toEqual([namespace]);
  });

  it('takes an object in another version of its group, or with default written out, for the same one', () => {
    const { prune } = planSync(
      {
        manifests: from(
          'a.yaml',
          manifest('Job', 'j', 'team', 'batch/v1'),
          manifest('ConfigMap', 'c', 'default'),
        ),
        failed: [],
      },
      {
        entries: [
          entry('a.yaml', manifest('Job', 'j', 'team', 'batch/v1beta1')),
          entry('a.yaml', manifest('ConfigMap', 'c')),
        ],
      },
    );

    expect(prune).toEqual([]);
  });

  it('applies the first of two files with the same object and reports the second', () => {
    const same = manifest('ConfigMap', 'a', 'team');

    const { apply, failed } = planSync(
      {
        manifests: [...from('a.yaml', same), ...from('b.yaml', same)],
        failed: [],
      },
      { entries: [] },
    );

    expect(apply.map(it => it.path)).toEqual(['a.yaml']);
    expect(failed).toEqual([
      {
        path: 'b.yaml',
        object: 'ConfigMap team/a',
        message: expect.stringContaining("'a.yaml'"),
      },
    ]);
  });
});
