import { observedState } from '../../fixtures/index';
import { layerConditions } from './conditions';

const types = (conditions: { type: string }[]) =>
  conditions.map(({ type }) => type);

describe('layerConditions', () => {
  it('gives the conditions of all three layers and the health of the component', () => {
    const found = layerConditions(observedState('adding-index'));
    expect(types(found.application)).toContain('Render');
    expect(found.health).toEqual([
      {
        name: 'adding-index',
        healthy: false,
        message: 'AWS is still applying a change to the table (ACTIVE)',
      },
    ]);
    expect(types(found.instance)).toEqual([
      'InstanceManaged',
      'GraphResolved',
      'ResourcesReady',
      'Ready',
    ]);
    expect(found.table[0]).toEqual({
      type: 'ACK.Recoverable',
      status: 'True',
      message: "table GSIs in 'CREATING' state, cannot be modified or deleted",
    });
    expect(found.tableCopied).toBe(false);
  });

  it('takes what kro copied of ACK where the Table was not read', () => {
    const { application, instance } = observedState('adding-index');
    for (const table of [
      undefined,
      { kind: 'notRead' } as const,
      { kind: 'forbidden', by: 'cluster', message: 'no' } as const,
    ]) {
      const found = layerConditions({ application, instance, table });
      expect(types(found.table)).toContain('ACK.Recoverable');
      expect(found.tableCopied).toBe(true);
    }
  });

  it('does not take an old copy for a Table that is gone', () => {
    const { application, instance } = observedState('adding-index');
    const found = layerConditions({
      application,
      instance,
      table: { kind: 'notFound' },
    });
    expect(found.table).toEqual([]);
    expect(found.tableCopied).toBe(false);
  });

  it('is empty where nothing was seen', () => {
    expect(
      layerConditions({
        application: { kind: 'notFound' },
        instance: { kind: 'notRead' },
      }),
    ).toEqual({
      application: [],
      health: [],
      instance: [],
      table: [],
      tableCopied: false,
    });
  });
});
