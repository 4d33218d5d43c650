import { readManifests } from './manifests';

const read = (text: string) => readManifests([{ path: 'a.yaml', text }]);
const specOf = (yaml: string) =>
  read(`apiVersion: v1\nkind: X\nmetadata: {name: x}\nspec:\n  ${yaml}`)
    .manifests[0].manifest.spec;

describe('reading manifests', () => {
  it.each([
    ['attributeType: N', { attributeType: false }],
    ['attributeType: "N"', { attributeType: 'N' }],
    ['attributeType: S', { attributeType: 'S' }],
    ['a: y', { a: true }],
    ['a: off', { a: false }],
    ['a: no', { a: false }],
    ['a: 0123', { a: 83 }],
    ['a: "0123"', { a: '0123' }],
    ['a: 1_000', { a: 1000 }],
    ['a: 12:30:00', { a: '12:30:00' }],
    ['a: 2026-01-31', { a: '2026-01-31' }],
    ['a: ~', { a: null }],
    ['N: 1', { false: 1 }],
    ['a: &x {b: 1}\n  c: {<<: *x, d: 2}', { a: { b: 1 }, c: { b: 1, d: 2 } }],
  ])('reads %j as kubectl does', (yaml, spec) => {
    expect(specOf(yaml)).toEqual(spec);
  });

  it('takes every document of a file, and the items of a list', () => {
    const { manifests } = read(
      [
        'apiVersion: v1\nkind: A\nmetadata: {name: a}\n',
        'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: B, metadata: {name: b}}\n',
      ].join('---\n'),
    );

    expect(manifests.map(it => it.manifest.kind)).toEqual(['A', 'B']);
  });

  it('says why it leaves a document alone', () => {
    const { manifests, skipped, failed } = read(
      [
        'apiVersion: backstage.io/v1alpha1\nkind: Resource\nmetadata: {name: x}\n',
        'site_name: Documentation\n',
        'apiVersion: v1\nkind: X\nmetadata: {}\n',
        'apiVersion: v1\nkind: X\nmetadata: {name: N}\n',
        '\n',
        'just text\n',
      ].join('---\n'),
    );

    expect(manifests).toEqual([]);
    expect(failed).toEqual([]);
    expect(skipped).toEqual([
      { path: 'a.yaml', reason: 'document 1: it is an entity of Backstage' },
      {
        path: 'a.yaml',
        reason: expect.stringContaining(
          'document 2: it is no Kubernetes object',
        ),
      },
      {
        path: 'a.yaml',
        reason: expect.stringContaining(
          'document 3: it is no Kubernetes object',
        ),
      },
      {
        path: 'a.yaml',
        reason: expect.stringContaining(
          'document 4: it is no Kubernetes object',
        ),
      },
      { path: 'a.yaml', reason: 'document 5: it is empty' },
      {
        path: 'a.yaml',
        reason: expect.stringContaining(
          'document 6: it is no Kubernetes object',
        ),
      },
    ]);
  });

  it('takes nothing of a file with a fault, and all of the others', () => {
    const good = 'apiVersion: v1\nkind: X\nmetadata: {name: x}\n';

    const { manifests, failed } = readManifests([
      { path: 'bad.yaml', text: `${good}---\na: [1\n` },
      { path: 'twice.yaml', text: `${good}metadata: {name: y}\n` },
      { path: 'good.yaml', text: good },
      { path: 'empty.yaml', text: '' },
      { path: 'comment.yaml', text: '# nothing yet\n' },
    ]);

    expect(manifests.map(it => it.path)).toEqual(['good.yaml']);
    expect(failed).toEqual([
      { path: 'bad.yaml', message: expect.stringContaining('at line') },
      {
        path: 'twice.yaml',
        message: expect.stringContaining('Map keys must be unique at line 4'),
      },
    ]);
  });
});
