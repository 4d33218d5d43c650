import { observedState } from '../../fixtures/index';
import { tableWorkflow } from './workflow';

describe('tableWorkflow', () => {
  it('gives the step that waits for the table', () => {
    expect(tableWorkflow(observedState('adding-index'))).toEqual({
      phase: 'executing',
      startTime: '2026-11-23T10:00:00Z',
      steps: [
        {
          name: 'adding-index',
          type: 'apply-component',
          phase: 'running',
          reason: 'Wait',
          message: 'wait healthy',
          firstExecuteTime: '2026-11-23T10:00:00Z',
          lastExecuteTime: '2026-11-23T10:00:00Z',
        },
      ],
    });
  });

  it('says when it ended', () => {
    expect(tableWorkflow(observedState('active'))).toMatchObject({
      phase: 'succeeded',
      endTime: '2026-11-23T10:00:00Z',
    });
  });

  it('says who suspended it', () => {
    expect(tableWorkflow(observedState('suspended'))).toMatchObject({
      phase: 'suspending',
      steps: [{ type: 'suspend', message: 'Suspended by field suspend' }],
    });
  });

  it('gives its message, and the steps of a group after it', () => {
    const steps = [
      {
        name: 'both',
        type: 'step-group',
        phase: 'running',
        subSteps: [{ name: 'users', phase: 'succeeded' }],
      },
      { name: 'last' },
    ];
    const workflow = tableWorkflow({
      application: {
        kind: 'present',
        object: {
          metadata: {},
          status: { workflow: { message: 'Terminated', steps } },
        },
      },
      instance: { kind: 'notRead' },
    });
    expect(workflow?.message).toBe('Terminated');
    expect(workflow?.steps).toMatchObject([
      { name: 'both', type: 'step-group' },
      { name: 'users', group: 'both', phase: 'succeeded' },
      { name: 'last' },
    ]);
  });

  it('is undefined before KubeVela begins one', () => {
    expect(tableWorkflow(observedState('not-applied'))).toBeUndefined();
  });
});
