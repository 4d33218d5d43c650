import { recordedStates } from '../../fixtures/index';
import { deriveInEnglish } from '../../__testUtils__/inEnglish';
import type { ObservedTable } from '../objects/ReadResult';

const now = new Date('2026-11-23T10:00:30Z');

/** A table to take over that AWS has and that ACK may only read. */
function lookedAt(
  status: object,
  changes: { readOnly?: boolean; generation?: number } = {},
): ObservedTable {
  const { application, instance, table } = structuredClone(
    recordedStates.adopted,
  );
  const { readOnly = true, generation } = changes;
  Object.assign(instance!.status!, status);
  for (const condition of instance!.status!.conditions!) {
    if (condition.type === 'Ready') condition.status = 'False';
  }
  if (generation) instance!.metadata.generation = generation;
  const { annotations = {} } = table!.metadata;
  if (readOnly) annotations['services.k8s.aws/read-only'] = 'true';
  return {
    application: { kind: 'present', object: application! },
    instance: { kind: 'present', object: instance! },
    table: { kind: 'present', object: table! },
  };
}

const inTheWay = 'a replica in eu-west-1, a resource policy';

describe('a table that ACK only reads because something is in the way', () => {
  it('says what, whose turn it is and what to do', () => {
    expect(deriveInEnglish(lookedAt({ inTheWay }), now)).toMatchObject({
      kind: 'failed',
      layer: 'kro',
      title: 'Only read, not taken over',
      message:
        'AWS has a replica in eu-west-1, a resource policy, which the manifest does not say. So ACK only reads the table, and nothing in AWS is changed.',
      nextStep:
        'Put it into the manifest as AWS has it, or remove it in AWS first. The table is then taken over automatically.',
    });
  });

  it('stays in AWS when it is removed here, whatever the manifest says', () => {
    const { details } = deriveInEnglish(lookedAt({ inTheWay }), now);
    expect(details.retainedOnDelete).toBe(true);
  });

  it('stops the pipeline at kro', () => {
    const { pipeline } = deriveInEnglish(lookedAt({ inTheWay }), now);
    expect(pipeline.map(({ status, text }) => `${status} ${text}`)).toEqual([
      'ok applied',
      'ok applied',
      'failed not taken over',
      'waiting as before',
      'waiting ACTIVE',
    ]);
  });

  it('says so as long as only the instance was read', () => {
    const { table, ...observed } = lookedAt({ inTheWay });
    expect(deriveInEnglish(observed, now).title).toBe(
      'Only read, not taken over',
    );
  });

  it.each([{}, { inTheWay: '' }, { inTheWay: ['a replica'] }])(
    'is none with the status %j',
    status => {
      expect(deriveInEnglish(lookedAt(status), now).title).not.toBe(
        'Only read, not taken over',
      );
    },
  );

  it('is none once ACK may do more than read', () => {
    expect(
      deriveInEnglish(lookedAt({ inTheWay }, { readOnly: false }), now).title,
    ).not.toBe('Only read, not taken over');
  });

  it('is updating while a corrected manifest is on its way', () => {
    expect(
      deriveInEnglish(lookedAt({ inTheWay }, { generation: 2 }), now),
    ).toMatchObject({
      kind: 'updating',
      layer: 'kro',
      message:
        "kro is applying a change. Until then ACK only reads AWS's table.",
    });
  });

  it('stays in AWS when it is removed', () => {
    const observed = lookedAt({ inTheWay });
    for (const one of [
      observed.application,
      observed.instance,
      observed.table!,
    ]) {
      if (one.kind === 'present') {
        one.object.metadata.deletionTimestamp = '2026-11-23T10:00:20Z';
      }
    }
    expect(deriveInEnglish(observed, now)).toMatchObject({
      kind: 'deleting',
      message:
        'Kept in AWS: ACK may only read it, so the table and its data stay.',
    });
  });
});
