import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readManifests, type AnyObject } from './kubernetes';
import { readKustomization } from './kustomization';

const definitions = resolve(__dirname, '../../../../definitions');
const VERSION = 'app.kubernetes.io/version';

describe('readKustomization', () => {
  const directory = mkdtempSync(join(tmpdir(), 'kustomization-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  function read(kustomization: string) {
    writeFileSync(join(directory, 'kustomization.yaml'), kustomization);
    writeFileSync(
      join(directory, 'objects.yaml'),
      'kind: ConfigMap\nmetadata: {name: one, labels: {own: kept}}\n---\nkind: Namespace\nmetadata: {name: two}\n',
    );
    return readKustomization(directory);
  }
  const kinds = (objects: AnyObject[]) => objects.map(({ kind }) => kind);

  it('adds the labels to those that an object has', () => {
    const [configMap, namespace] = read(
      'sortOptions: {order: fifo}\nresources: [objects.yaml]\nlabels: [{pairs: {added: x}}]\n',
    );
    expect(configMap.metadata!.labels).toEqual({ own: 'kept', added: 'x' });
    expect(namespace.metadata!.labels).toEqual({ added: 'x' });
  });

  it('keeps the order with fifo, and else puts namespaces first', () => {
    expect(
      kinds(read('sortOptions: {order: fifo}\nresources: [objects.yaml]\n')),
    ).toEqual(['ConfigMap', 'Namespace']);
    expect(kinds(read('resources: [objects.yaml]\n'))).toEqual([
      'Namespace',
      'ConfigMap',
    ]);
  });

  it.each([
    ['patches: []\nresources: []\n', 'patches'],
    [
      'resources: []\nlabels: [{pairs: {}, includeSelectors: true}]\n',
      'labels[].includeSelectors',
    ],
    [
      'resources: []\nsortOptions: {order: legacy}\n',
      'sortOptions.order: legacy',
    ],
  ])('refuses what it does not know: %j', (kustomization, named) => {
    expect(() => read(kustomization)).toThrow(
      `${directory}/kustomization.yaml has ${named}, which this reader does not know: teach it, because the sandbox has to apply what kubectl applies`,
    );
  });
});

describe('definitions/', () => {
  const objects = readKustomization(definitions);
  const find = (kind: string) => objects.find(object => object.kind === kind)!;
  const version = objects[0].metadata!.labels![VERSION];

  it('has one version in the labels of all objects, the component, and the schema of the graph', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    for (const { metadata } of objects) {
      expect(metadata!.labels).toMatchObject({
        [VERSION]: version,
        'app.kubernetes.io/part-of': 'aws-dynamodb-kro',
      });
    }
    expect(find('ComponentDefinition').spec!.version).toBe(version);
    const { schema } = find('ResourceGraphDefinition').spec as {
      schema: { spec: { region: string } };
    };
    expect(schema.spec.region).toContain(
      `description="AWS region of the table. Schema of aws-dynamodb-kro ${version}."`,
    );
    expect(readFileSync(join(definitions, 'README.md'), 'utf8')).toContain(
      `Version ${version} of these definitions`,
    );
  });

  it('has no namespace, account or other object that the portal may need without it', () => {
    const kinds = objects.map(({ kind }) => kind);
    expect(kinds).not.toContain('Namespace');
    expect(kinds).not.toContain('ServiceAccount');
  });

  it('installs every object of its folders, except for the example of a role', () => {
    const files = ['rbac', 'admission', 'kro', 'components'].flatMap(folder =>
      readManifests(join(definitions, folder)),
    );
    const names = (all: AnyObject[]) =>
      all.map(({ kind, metadata }) => `${kind} ${metadata!.name}`).sort();
    expect(names(objects)).toEqual(
      names(files).filter(name => !name.startsWith('IAMRoleSelector')),
    );
  });
});
