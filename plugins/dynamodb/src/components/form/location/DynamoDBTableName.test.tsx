import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OrderAvailability } from '../../../api';
import { FREE, renderPurposePage } from './__testUtils__';
import { axeViolations } from '../../../__testUtils__';

const nameField = () => screen.getByRole('textbox', { name: /^Name/ });
const next = () => screen.getByRole('button', { name: 'Review' });
const NOT_ALLOWED =
  'name "Users" is not allowed: use lower-case letters, digits and \'-\', beginning and ending with a letter or digit.';

function expectWrong(text: string | RegExp) {
  expect(nameField()).toBeInvalid();
  expect(nameField()).toHaveAccessibleDescription(
    typeof text === 'string' ? expect.stringContaining(text) : text,
  );
}

describe('DynamoDBTableName', () => {
  it('has the template’s label, help, placeholder and focus, and nothing red', async () => {
    const { container } = await renderPurposePage();
    expect(nameField()).toHaveFocus();
    expect(nameField()).toBeRequired();
    expect(nameField()).toBeValid();
    expect(nameField()).toHaveAttribute('placeholder', 'users');
    expect(nameField()).toHaveAccessibleDescription(
      /^Names the table in the catalog and in the cluster. Cannot be changed later.\s*$/,
    );
    expect(await axeViolations(container, { inPage: true })).toEqual([]);
  });

  describe('the checks', () => {
    it('say nothing while the name is typed first, then at leaving, then go as it becomes good', async () => {
      const user = userEvent.setup();
      const { container, checkAvailability } = await renderPurposePage();
      await user.type(nameField(), 'Users');
      expect(nameField()).toBeValid();
      await user.tab();
      expectWrong(NOT_ALLOWED);
      expect(await axeViolations(container, { inPage: true })).toEqual([]);

      await user.clear(nameField());
      expectWrong('name is missing.');
      await user.type(nameField(), 'users');
      expect(nameField()).toBeValid();
      expect(await screen.findByText(/^users is free/)).toBeInTheDocument();
      expect(checkAvailability).toHaveBeenCalledTimes(1);
    });

    it('move nothing between mouse down and mouse up, so that Next gets its click', async () => {
      const user = userEvent.setup();
      await renderPurposePage();
      await user.type(nameField(), 'Users');
      await user.pointer({ keys: '[MouseLeft>]', target: next() });
      expect(nameField()).not.toHaveFocus();
      expect(nameField()).toBeValid();
      await user.pointer({ keys: '[/MouseLeft]', target: next() });
      await waitFor(() => expectWrong(NOT_ALLOWED));
    });

    it('take the longest name that KubeVela does', async () => {
      const user = userEvent.setup();
      const { checkAvailability } = await renderPurposePage();
      await user.click(nameField());
      await user.paste('a'.repeat(56));
      await user.tab();
      expect(nameField()).toBeValid();
      await waitFor(() => expect(checkAvailability).toHaveBeenCalledTimes(1));
    });

    it.each([
      ['a'.repeat(57), 'has 57 characters: use at least 1 and at most 56.'],
      ['a'.repeat(255), 'has 255 characters: use at least 1 and at most 56.'],
      [' users', 'name " users" is not allowed'],
      ['us\ters', 'name "us\\ters" is not allowed'],
      ['us\u0007ers', 'name "us\\u0007ers" is not allowed'],
      ['us\u200bers', 'is not allowed'],
      ['-users', 'name "-users" is not allowed'],
    ])(
      'refuse %j, pasted, and ask nobody about it',
      async (pasted, problem) => {
        const user = userEvent.setup();
        const { checkAvailability } = await renderPurposePage();
        await user.click(nameField());
        await user.paste(pasted);
        await user.tab();
        expectWrong(problem);
        expect(screen.getByRole('status')).toBeEmptyDOMElement();
        expect(checkAvailability).not.toHaveBeenCalled();
      },
    );

    it('hold the platform team’s pattern, in its words', async () => {
      const user = userEvent.setup();
      await renderPurposePage({
        config: {
          name: {
            pattern: 'team-a-[a-z]+',
            description: 'team-a- and a word, such as team-a-users',
          },
        },
      });
      await user.type(nameField(), 'users');
      await user.tab();
      expectWrong('it must be team-a- and a word, such as team-a-users.');
      await user.clear(nameField());
      await user.type(nameField(), 'team-a-users');
      expect(nameField()).toBeValid();
    });

    it('stop Next with the same sentence', async () => {
      const user = userEvent.setup();
      const { onCreate } = await renderPurposePage({
        config: { name: { pattern: 'team-a-[a-z]+' } },
        values: { owner: 'group:default/team-a', name: 'users' },
      });
      await user.click(next());
      expect(
        await screen.findByText(/^'Name' name "users" is not a name that/),
      ).toBeInTheDocument();
      expectWrong('must be text that matches team-a-[a-z]+.');

      await user.clear(nameField());
      await user.type(nameField(), 'team-a-users');
      await user.click(next());
      await user.click(await screen.findByRole('button', { name: 'Create' }));
      await waitFor(() =>
        expect(onCreate).toHaveBeenCalledWith({
          owner: 'group:default/team-a',
          name: 'team-a-users',
        }),
      );
    });

    it('go at once after Next, where the template leaves showing them to the fields', async () => {
      const user = userEvent.setup();
      await renderPurposePage({ hideError: true, values: { owner: 'team-a' } });
      await user.click(next());
      await waitFor(() => expect(nameField()).toBeInvalid());
      expectWrong('name is missing.');
      await user.type(nameField(), 'users');
      expect(nameField()).toBeValid();
      expect(nameField()).toHaveAccessibleDescription(/^Names the table/);
    });

    it('tell on Next that the name is missing', async () => {
      const user = userEvent.setup();
      await renderPurposePage({ values: { owner: 'team-a' } });
      await user.click(next());
      await waitFor(() => expect(nameField()).toBeInvalid());
      expectWrong('name is missing.');
    });

    it.each([[5], ['Users'], [['users']]])(
      'show at once what a link brought: %j',
      async name => {
        await renderPurposePage({ values: { name } });
        expect(nameField()).toBeInvalid();
        expectWrong(/name (\[|"|must be text)/);
      },
    );
  });

  describe('the look-up', () => {
    async function checkAvailability(answer: OrderAvailability, config = {}) {
      const user = userEvent.setup();
      const rendered = await renderPurposePage({
        checkAvailability: async () => answer,
        config,
      });
      await user.type(nameField(), 'users');
      const status = screen.getByRole('status');
      await waitFor(() => expect(status).toHaveTextContent(/^(?!Asking)./));
      return rendered;
    }

    it('asks once, after a pause in typing, for the first allowed namespace and the only cluster', async () => {
      const { checkAvailability: asked } = await checkAvailability(FREE, {
        namespaces: ['team-a', 'team-b'],
        clusters: ['prod'],
      });
      expect(asked.mock.calls).toEqual([
        [
          {
            name: 'users',
            namespace: 'team-a',
            cluster: 'prod',
            signal: expect.any(AbortSignal),
          },
        ],
      ]);
      expect(screen.getByRole('status')).toHaveTextContent(
        'users is free in namespace team-a: neither the catalog nor the cluster has it.',
      );
    });

    it('asks for the namespace and the cluster of the second page once they are known', async () => {
      const { checkAvailability: asked } = await renderPurposePage({
        values: { name: 'users', namespace: 'team-b', cluster: 'dev' },
      });
      await waitFor(() =>
        expect(asked).toHaveBeenCalledWith(
          expect.objectContaining({ namespace: 'team-b', cluster: 'dev' }),
        ),
      );
    });

    it('ends the older question, and never shows its answer', async () => {
      const user = userEvent.setup();
      const answers = new Map<string, (answer: OrderAvailability) => void>();
      const { checkAvailability: asked } = await renderPurposePage({
        checkAvailability: ({ name }) =>
          new Promise(resolve => {
            answers.set(name, resolve);
          }),
      });
      await user.type(nameField(), 'users');
      await waitFor(() => expect(answers.has('users')).toBe(true));
      const [{ signal }] = asked.mock.calls[0];
      expect(signal?.aborted).toBe(false);

      await user.type(nameField(), '2');
      expect(signal?.aborted).toBe(true);
      await waitFor(() => expect(answers.has('users2')).toBe(true));
      answers.get('users2')!(FREE);
      answers.get('users')!({ catalog: 'taken', cluster: 'taken' });
      expect(await screen.findByText(/^users2 is free/)).toBeInTheDocument();
      expect(screen.queryByText(/already/)).not.toBeInTheDocument();
    });

    it('asks nothing of a name that is not right, and takes the old answer away', async () => {
      const user = userEvent.setup();
      const { checkAvailability: asked } = await renderPurposePage();
      await user.type(nameField(), 'users');
      await screen.findByText(/^users is free/);
      await user.type(nameField(), '-');
      expect(screen.getByRole('status')).toBeEmptyDOMElement();
      expect(asked).toHaveBeenCalledTimes(1);
    });

    it('is not read aloud while it asks', async () => {
      const user = userEvent.setup();
      await renderPurposePage({
        checkAvailability: () => new Promise(() => {}),
      });
      await user.type(nameField(), 'users');
      const asking = screen.getByText(
        'Asking the catalog and the cluster about users',
      );
      expect(screen.getByRole('status')).toContainElement(asking);
      expect(asking).toHaveAttribute('aria-hidden', 'true');
    });

    it('links what is ordered already, and lets the user go on', async () => {
      const user = userEvent.setup();
      const { container } = await checkAvailability({
        catalog: 'taken',
        cluster: 'free',
      });
      expect(screen.getByRole('status')).toHaveTextContent(
        'users is ordered already in namespace default: resource:default/users (opens in a new tab). Choose another name.',
      );
      expect(screen.getByRole('status')).toHaveTextContent(
        'The cluster has no Application users in namespace default.',
      );
      const link = screen.getByRole('link', {
        name: /resource:default\/users/,
      });
      expect(link).toHaveAttribute('href', '/catalog/default/resource/users');
      expect(link).toHaveAttribute('target', '_blank');
      expect(nameField()).toBeValid();
      expect(await axeViolations(container, { inPage: true })).toEqual([]);

      await user.type(screen.getByLabelText(/^Owner/), 'team-a');
      await user.click(next());
      expect(
        await screen.findByRole('button', { name: 'Create' }),
      ).toBeInTheDocument();
    });

    it.each([
      [{}, 'is in namespace default of the cluster already.'],
      [
        { clusters: ['prod'] },
        'is in namespace default of cluster prod already.',
      ],
    ])(
      'tells of an Application in the cluster, with %j',
      async (config, text) => {
        await checkAvailability({ catalog: 'free', cluster: 'taken' }, config);
        expect(screen.getByRole('status')).toHaveTextContent(
          `The catalog has no users in namespace default.An Application users ${text} Choose another name.`,
        );
      },
    );

    it('tells of both', async () => {
      await checkAvailability({ catalog: 'taken', cluster: 'taken' });
      expect(screen.getByRole('status')).toHaveTextContent(
        /is ordered already.*An Application users is in/,
      );
    });

    it('says that a side did not answer and why, and lets the user go on', async () => {
      const user = userEvent.setup();
      const { container } = await checkAvailability({
        catalog: { unknown: 'Failed to fetch' },
        cluster: { unknown: 'applications.core.oam.dev is forbidden' },
      });
      expect(screen.getByRole('status')).toHaveTextContent(
        'The catalog did not answer; you can go on, the task checks again. It said: Failed to fetch' +
          'The cluster could not be asked; you can go on, the task checks again. applications.core.oam.dev is forbidden',
      );
      expect(await axeViolations(container, { inPage: true })).toEqual([]);
      await user.type(screen.getByLabelText(/^Owner/), 'team-a');
      await user.click(next());
      expect(
        await screen.findByRole('button', { name: 'Create' }),
      ).toBeInTheDocument();
    });
  });

  it('says which key of the configuration is wrong, and stops Next', async () => {
    const user = userEvent.setup();
    const { container } = await renderPurposePage({
      config: { namespaces: ['Team A'] },
      values: { name: 'users', owner: 'team-a' },
    });
    expectWrong(/configuration is not right.*dynamodb\.namespaces\[0\]/s);
    expect(await axeViolations(container, { inPage: true })).toEqual([]);
    await user.click(next());
    expect(
      await screen.findByText(/^'Name' .*dynamodb\.namespaces\[0\]/s),
    ).toBeInTheDocument();
  });
});
