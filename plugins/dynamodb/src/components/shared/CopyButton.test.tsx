import { renderInTestApp } from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failOnConsoleError } from '../../__testUtils__';
import { LiveRegion } from './LiveRegion';
import { CopyButton } from './CopyButton';

const button = () => screen.getByRole('button', { name: 'Copy the ARN' });

async function renderButton() {
  await renderInTestApp(
    <LiveRegion>
      <CopyButton text="arn:aws:x" label="Copy the ARN" done="ARN copied" />
    </LiveRegion>,
  );
}

describe('CopyButton', () => {
  failOnConsoleError();

  it('copies with the keyboard, and says so each time', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(window.navigator.clipboard, 'writeText');
    await renderButton();
    await user.tab();
    expect(button()).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(writeText).toHaveBeenCalledWith('arn:aws:x');
    const status = screen.getByRole('status');
    expect(status).toHaveTextContent('ARN copied');
    const first = status.firstChild;
    await user.keyboard(' ');
    await waitFor(() => expect(status.firstChild).not.toBe(first));
    expect(button()).toHaveFocus();
  });

  it('says, to everybody, when the browser does not let it', async () => {
    const user = userEvent.setup();
    await renderButton();
    jest
      .spyOn(window.navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not allowed'));
    await user.click(button());
    const texts = await screen.findAllByText(/^Nothing was copied/);
    expect(texts).toHaveLength(2);
    expect(screen.getByRole('status')).toContainElement(texts[0]);
  });
});
