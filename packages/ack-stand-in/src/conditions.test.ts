import {
  alreadyExists,
  createdButUnfinished,
  recoverable,
  removalFailed,
  roleSelected,
  synced,
  terminal,
  terminalOnly,
  undetermined,
  WAIT_CREATING,
} from './conditions';

const now = new Date('2026-01-02T03:04:05.678Z');
const lastTransitionTime = '2026-01-02T03:04:05Z';

describe('conditions', () => {
  it('of a synced table', () => {
    const part = {
      status: 'True',
      reason: '',
      message: 'Resource synced successfully',
      lastTransitionTime,
    };
    expect(synced(now)).toEqual([
      { type: 'ACK.ResourceSynced', ...part },
      { type: 'Ready', ...part },
    ]);
  });

  it('of a table that was just created', () => {
    expect(
      undetermined(now, WAIT_CREATING).map(({ type, status, reason }) => [
        type,
        status,
        reason,
      ]),
    ).toEqual([
      ['ACK.ResourceSynced', 'Unknown', WAIT_CREATING],
      ['Ready', 'Unknown', WAIT_CREATING],
    ]);
    expect(createdButUnfinished(now)).toEqual([
      { type: 'ACK.ResourceSynced', status: 'False', lastTransitionTime },
      { type: 'Ready', status: 'False', lastTransitionTime },
    ]);
  });

  it('of a table whose role was chosen, with reason and message as the real controller mixes them up', () => {
    expect(
      roleSelected(now, { arn: 'role', name: 'chosen', resourceVersion: '7' }),
    ).toEqual({
      type: 'ACK.IAMRoleSelected',
      status: 'True',
      reason: 'roleARN: role, selectorName: chosen, selectorResourceVersion: 7',
      message: 'Selected',
      lastTransitionTime,
    });
  });

  it('of annotations that cannot be followed', () => {
    expect(terminalOnly(now, 'no')).toEqual([
      {
        type: 'ACK.Terminal',
        status: 'True',
        message: 'no',
        lastTransitionTime,
      },
    ]);
  });

  it('of a table that waits or is tried again', () => {
    expect(recoverable(now, 'short', 'whole')).toEqual([
      { type: 'ACK.Recoverable', status: 'True', message: 'short' },
      {
        type: 'ACK.ResourceSynced',
        status: 'Unknown',
        reason: 'whole',
        message:
          'Unable to determine if desired resource state matches latest observed state',
        lastTransitionTime,
      },
      {
        type: 'Ready',
        status: 'False',
        reason: 'ACK.Recoverable',
        message: 'short',
        lastTransitionTime,
      },
    ]);
  });

  it('of a table that AWS refused', () => {
    expect(terminal(now, 'no')).toEqual([
      { type: 'ACK.Terminal', status: 'True', message: 'no' },
      {
        type: 'ACK.ResourceSynced',
        status: 'False',
        reason: 'resource is in terminal condition',
        message: 'Resource not synced',
        lastTransitionTime,
      },
      {
        type: 'Ready',
        status: 'False',
        reason: 'ACK.Terminal',
        message: 'no',
        lastTransitionTime,
      },
    ]);
    expect(alreadyExists(now)[0]).toMatchObject({
      message: 'Resource already exists',
      reason: expect.stringContaining('not managed by ACK'),
      lastTransitionTime,
    });
  });
});

describe('removalFailed', () => {
  const problem = (type: string) => ({ type, status: 'True', message: 'no' });

  it('leaves Ready as it was and puts the problem last', () => {
    expect(removalFailed(synced(now), 'ACK.Terminal', 'no')).toEqual([
      ...synced(now),
      problem('ACK.Terminal'),
    ]);
  });

  it('replaces an older problem of its kind where it stands', () => {
    const before = recoverable(now, 'old');
    expect(removalFailed(before, 'ACK.Recoverable', 'no')).toEqual([
      problem('ACK.Recoverable'),
      ...before.slice(1),
    ]);
  });

  it('keeps a problem of the other kind as False', () => {
    const before = recoverable(now, 'old');
    expect(removalFailed(before, 'ACK.Terminal', 'no')).toEqual([
      { type: 'ACK.Recoverable', status: 'False' },
      ...before.slice(1),
      problem('ACK.Terminal'),
    ]);
  });
});
