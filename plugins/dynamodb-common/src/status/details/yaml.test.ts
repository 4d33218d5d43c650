import { parse } from 'yaml';
import { observedState, recordedStates } from '../../fixtures/index';
import { objectYaml } from './yaml';

describe('objectYaml', () => {
  it('gives the whole object back to a reader of YAML', () => {
    const objects = Object.values(recordedStates)
      .flatMap(({ application, table }): (object | undefined)[] => [
        application,
        table,
      ])
      .filter(object => object !== undefined);
    expect(objects.length).toBeGreaterThan(100);
    for (const object of objects) {
      const { text, isCut } = objectYaml(object);
      expect(parse(text)).toEqual(object);
      expect(isCut).toBe(false);
    }
  });

  it('leaves out who wrote which field and the copies of the manifest', () => {
    const annotations = {
      'kubectl.kubernetes.io/last-applied-configuration': '{}',
      'app.oam.dev/last-applied-configuration': '{}',
      'services.k8s.aws/region': 'us-east-1',
    };
    const object = {
      kind: 'Table',
      metadata: {
        name: 'users',
        managedFields: [{ fieldsV1: {} }],
        annotations,
      },
    };
    expect(objectYaml(object).text).toBe(
      [
        'kind: Table',
        'metadata:',
        '  name: users',
        '  annotations:',
        '    services.k8s.aws/region: us-east-1',
        '',
      ].join('\n'),
    );
    expect(object.metadata.managedFields).toHaveLength(1);
  });

  it('shows no copy of the manifest in a recorded instance', () => {
    const { instance } = observedState('active');
    if (instance.kind !== 'present') {
      throw new Error('The recorded state has an instance.');
    }
    expect(JSON.stringify(instance.object)).toContain('last-applied-config');
    expect(objectYaml(instance.object).text).not.toContain(
      'last-applied-config',
    );
  });

  it('shows an object whose metadata is none, as it is', () => {
    expect(objectYaml({ metadata: 'none' }).text).toBe('metadata: none\n');
    expect(objectYaml({ metadata: { annotations: 3 } }).text).toBe(
      'metadata:\n  annotations: 3\n',
    );
  });

  it('is not cut at its length, and cut beyond it', () => {
    const { text } = objectYaml({ a: 'b' });
    expect(objectYaml({ a: 'b' }, text.length)).toEqual({ text, isCut: false });
    const cut = objectYaml({ a: 'b' }, text.length - 1);
    expect(cut).toEqual({ text: text.slice(0, -1), isCut: true });
  });

  it.each([
    ['long text', { text: 'a'.repeat(1_000_000) }],
    [
      'many fields',
      { list: Array.from({ length: 100_000 }, () => ({ a: 1 })) },
    ],
    [
      'deep nesting',
      JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
    ],
  ])('cuts a megabyte of %s before rendering it', (_, object) => {
    const started = performance.now();
    const { text, isCut } = objectYaml(object);
    expect(isCut).toBe(true);
    expect(text.length).toBeLessThanOrEqual(200_000);
    expect(text.length).toBeGreaterThan(100_000);
    // A generous limit: half a second is what one slow machine takes.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
