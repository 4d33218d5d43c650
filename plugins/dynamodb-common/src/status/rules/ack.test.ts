import { withInstance } from '../../__testUtils__/withInstance';
import { type RecordedStateName, recordedStates } from '../../fixtures/index';
import { deriveInEnglish } from '../../__testUtils__/inEnglish';
import type { InstanceObject } from '../objects/types';

const justAfter = new Date('2026-11-23T10:00:30Z');

/** A recorded state of an instance that asks for the role `prod`, unless the spec says otherwise. */
function stateWith(
  name: RecordedStateName,
  status: InstanceObject['status'],
  spec: object = { providerConfigRef: { name: 'prod' } },
) {
  return deriveInEnglish(
    withInstance(name, instance => ({
      ...instance,
      spec: { ...instance.spec, ...spec },
      status: { ...instance.status, ...status },
    })),
    justAfter,
  );
}

describe('the role of providerConfigRef', () => {
  it('stops the table when no selector matches', () => {
    expect(
      stateWith('waiting-for-kro', { conditions: [], roleSelectors: [] }),
    ).toMatchObject({
      kind: 'failed',
      layer: 'ack',
      title: 'No matching role',
      message:
        "No IAMRoleSelector matches providerConfigRef 'prod', so the table is not made.",
      nextStep: expect.stringContaining(
        'IAMRoleSelector for the label aws-dynamodb-kro/provider-config: prod;',
      ),
      since: '2026-11-23T10:00:00Z',
      refresh: 'idle',
    });
  });

  it('is missed although all seems well, when its selector is gone', () => {
    expect(stateWith('active', { roleSelectors: [] })).toMatchObject({
      kind: 'failed',
      title: 'No matching role',
      message:
        "No IAMRoleSelector matches providerConfigRef 'prod' any more: ACK works with its own role, and in another account makes a new, empty table.",
    });
  });

  it('is not missed where nobody tells what ACK says', () => {
    expect(
      stateWith('active', {
        roleSelectors: ['prod-account'],
        tableConditions: undefined,
      }),
    ).not.toMatchObject({ title: 'Role not used' });
  });

  it('is missed although all seems well, when ACK did not take it', () => {
    expect(
      stateWith('active', { roleSelectors: ['prod-account'] }),
    ).toMatchObject({
      kind: 'failed',
      layer: 'ack',
      title: 'Role not used',
      message:
        "ACK did not take the role of providerConfigRef 'prod': the table is in the account of ACK's own role.",
      refresh: 'idle',
    });
  });

  it('is fine when ACK took it', () => {
    const { tableConditions = [] } =
      recordedStates.active.instance?.status ?? {};
    const state = stateWith('active', {
      roleSelectors: ['prod-account'],
      tableConditions: [
        ...tableConditions,
        { type: 'ACK.IAMRoleSelected', status: 'True', message: 'Selected' },
      ],
    });
    expect(state.kind).toBe('active');
  });

  it.each([
    { providerConfigRef: { name: '' } },
    { providerConfigRef: undefined },
  ])('is nobody’s concern with %j', spec => {
    expect(stateWith('active', { roleSelectors: [] }, spec).kind).toBe(
      'active',
    );
  });

  it('is waited for while several selectors match', () => {
    expect(
      stateWith('waiting-for-ack', { roleSelectors: ['a', 'b'] }),
    ).toMatchObject({
      kind: 'waiting',
      layer: 'ack',
      message:
        'ACK has not looked at the table yet; it never does while several IAMRoleSelectors match: a, b.',
    });
  });
});
