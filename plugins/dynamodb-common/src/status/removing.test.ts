import { recordedStates } from '../fixtures';
import { deriveTableState } from './deriveTableState';
import type { ObservedTable } from './Observed';

const justAfter = new Date('2026-11-23T10:00:30Z');

/** What is said of a removal with this spec, and with this deletion policy at ACK if its Table is read. */
function messageWith(spec: object, policy?: string): string {
  const { instance, table } = recordedStates.removing;
  const observed: ObservedTable = {
    application: { kind: 'unread' },
    instance: {
      kind: 'present',
      object: {
        metadata: {},
        ...instance,
        spec: { ...instance?.spec, ...spec },
      },
    },
  };
  if (policy) {
    observed.table = {
      kind: 'present',
      object: {
        ...table,
        metadata: {
          ...table?.metadata,
          annotations: { 'services.k8s.aws/deletion-policy': policy },
        },
      },
    };
  }
  return deriveTableState(observed, justAfter).message;
}

function kept(why: string): string {
  return `Kept in AWS: ${why}, so the table and its data stay.`;
}
const deleted = 'ACK deletes the table and its data.';

describe('removing a table', () => {
  it.each([
    [{}, deleted],
    [{ deletionPolicy: 'delete' }, deleted],
    [{ deletionPolicy: 'retain' }, kept('deletionPolicy is retain')],
    [{ deletionProtectionEnabled: true }, kept('deletion protection is on')],
    [
      { deletionPolicy: 'delete', deletionProtectionEnabled: true },
      kept('deletion protection is on'),
    ],
  ])('says what becomes of the data with %j', (spec, message) => {
    expect(messageWith(spec)).toBe(message);
  });

  it('believes ACK’s Table, which may have been told something else before', () => {
    expect(messageWith({ deletionPolicy: 'retain' }, 'delete')).toBe(deleted);
    expect(messageWith({}, 'retain')).toBe(
      kept('deletion protection was not off yet'),
    );
  });
});
