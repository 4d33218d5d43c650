import type { ObservedTable } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { observedState } from '@aws-dynamodb-kro/plugin-dynamodb-common/testUtils';
import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { cellOf } from './__testUtils__';
import { WorkflowSection } from './WorkflowSection';

const TABLE = 'Workflow';

function render(observed: ObservedTable) {
  return renderInTestApp(<WorkflowSection observed={observed} />);
}

function withWorkflow(workflow: object): ObservedTable {
  return {
    application: {
      kind: 'present',
      object: { metadata: {}, status: { workflow } },
    },
    instance: { kind: 'notRead' },
  };
}

describe('WorkflowSection', () => {
  it('shows the step that waits, and when it ran', async () => {
    await render(observedState('adding-index'));
    expect(screen.getByText(/^Phase: executing/)).toHaveTextContent(
      /^Phase: executing · started .+ ago$/,
    );
    expect(cellOf(TABLE, 'adding-index', 'Type')).toBe('apply-component');
    expect(cellOf(TABLE, 'adding-index', 'Phase')).toBe('running (Wait)');
    expect(cellOf(TABLE, 'adding-index', 'Message')).toBe('wait healthy');
    expect(cellOf(TABLE, 'adding-index', 'First run')).toMatch(/ ago$/);
    expect(cellOf(TABLE, 'adding-index', 'Last run')).toMatch(/ ago$/);
  });

  it('says when it ended', async () => {
    await render(observedState('active'));
    expect(screen.getByText(/^Phase: succeeded/)).toHaveTextContent(
      / · ended .+ ago$/,
    );
  });

  it('quotes a refusal in full', async () => {
    await render(observedState('refused-unknown-parameter'));
    expect(
      cellOf(TABLE, 'refused-unknown-parameter', 'Message').length,
    ).toBeGreaterThan(20);
  });

  it('shows the message of the workflow, the group of a step, and a time that is none', async () => {
    await render(
      withWorkflow({
        status: 'suspending',
        message: 'Somebody suspended it',
        steps: [
          {
            name: 'both',
            subSteps: [{ name: 'users', firstExecuteTime: 'yesterday' }],
          },
        ],
      }),
    );
    expect(screen.getByRole('blockquote')).toHaveTextContent(
      'Somebody suspended it',
    );
    expect(cellOf(TABLE, 'both › users', 'First run')).toBe('yesterday');
  });

  it('says that there are no steps, or no workflow yet', async () => {
    const { unmount } = await render(withWorkflow({ status: 'initializing' }));
    expect(screen.getByText('No steps yet.')).toBeInTheDocument();
    unmount();
    await render({
      application: { kind: 'present', object: { metadata: {} } },
      instance: { kind: 'notRead' },
    });
    expect(
      screen.getByText('KubeVela has not begun a workflow.'),
    ).toBeInTheDocument();
  });

  it('says that there is no Application', async () => {
    await render({
      application: { kind: 'notFound' },
      instance: { kind: 'notRead' },
    });
    expect(
      screen.getByText('Application (KubeVela): it is not in the cluster.'),
    ).toBeInTheDocument();
  });
});
