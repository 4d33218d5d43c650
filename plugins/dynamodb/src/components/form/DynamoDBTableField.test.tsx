import {
  type DynamoDBTableParameters,
  renderApplication,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { axeViolations } from '../../__testUtils__';
import { openForm } from './__testUtils__';

// The form is large: asking what is hidden takes seconds.
configure({ defaultHidden: true });

const users: DynamoDBTableParameters = {
  tableName: 'users-prod',
  region: 'us-east-1',
  attributeDefinitions: [
    { attributeName: 'userId', attributeType: 'S' },
    { attributeName: 'email', attributeType: 'S' },
  ],
  keySchema: [{ attributeName: 'userId', keyType: 'HASH' }],
  globalSecondaryIndexes: [
    {
      indexName: 'by-email',
      keySchema: [{ attributeName: 'email', keyType: 'HASH' }],
      projection: { projectionType: 'ALL' },
    },
  ],
};

const INVALID = '[aria-invalid="true"]';

function prefilled(table: unknown) {
  return `?${new URLSearchParams({
    formData: JSON.stringify({ name: 'users', namespace: 'team', table }),
  })}`;
}

const tableName = () => screen.getByLabelText(/^Table name/);
const region = () => screen.getByLabelText(/^AWS region/);
const partitionKey = () => screen.getByLabelText(/^Partition key: attribute/);
const indexName = () => screen.findByLabelText(/^Index name/);
const manifest = () =>
  screen.getByLabelText('The manifest that will be written');
const refused = () =>
  screen.queryByText(/^\d+ things? to fix$/, { selector: 'h2' });
const summary = () =>
  screen.findByText(/^\d+ things? to fix$/, { selector: 'h2' });
const button = (name: string) => {
  const text = screen.getByText(name, { selector: 'button, button *' });
  return text.closest('button') as HTMLElement;
};

/** jsdom has no window size. */
function showOn(screenSize: 'wide' | 'narrow') {
  window.matchMedia = jest.fn(query => ({
    matches: screenSize === 'wide',
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
    dispatchEvent: () => false,
  }));
}

beforeEach(() => {
  window.sessionStorage.clear();
  showOn('wide');
});
afterEach(() => jest.restoreAllMocks());

describe('the field DynamoDBTable', () => {
  it('orders what was typed, and shows the manifest that will be written meanwhile', async () => {
    const form = await openForm({ query: '' });
    await form.goToTable();
    await form.fill(tableName(), 'users-prod');
    await form.fill(region(), 'us-east-1');
    await form.fill(partitionKey(), 'userId');
    await waitFor(() =>
      expect(manifest()).toHaveTextContent('attributeName: userId'),
    );
    const shown = manifest().textContent;

    await form.goOn();
    const values = await form.create();
    expect(values.table).toEqual({
      tableName: 'users-prod',
      region: 'us-east-1',
      attributeDefinitions: [{ attributeName: 'userId', attributeType: 'S' }],
      keySchema: [{ attributeName: 'userId', keyType: 'HASH' }],
    });
    expect(shown).toBe(
      renderApplication({
        name: 'users',
        namespace: 'team',
        owner: '',
        parameters: values.table as DynamoDBTableParameters,
      }),
    );
  });

  it('shows nothing red before the user has left a field', async () => {
    const form = await openForm({ query: '' });
    const field = await form.goToTable();
    await form.user.type(tableName(), 'u');
    expect(field.querySelector(INVALID)).toBeNull();
    expect(refused()).not.toBeInTheDocument();

    await form.user.tab();
    await waitFor(() => expect(tableName()).toBeInvalid());
    expect(field.querySelectorAll(INVALID)).toHaveLength(1);
    expect(await summary()).toHaveTextContent('1 thing to fix');

    await form.fill(tableName(), 'sers');
    await waitFor(() => expect(tableName()).toBeValid());
  });

  it('refuses to go on with a table that nobody touched, and leads to each problem', async () => {
    const form = await openForm({ query: '' });
    await form.goToTable();
    await form.goOn();

    const heading = await summary();
    await waitFor(() => expect(heading).toHaveFocus());
    expect(tableName()).toBeInvalid();
    expect(region()).toBeInvalid();
    expect(partitionKey()).toBeInvalid();
    expect(screen.getAllByText(/things to fix; the form/)).not.toEqual([]);

    const list = within(heading.parentElement!.parentElement!);
    await form.user.click(list.getByRole('button', { name: /region/ }));
    expect(region()).toHaveFocus();
  });

  it('puts the focus on the problems at every refusal', async () => {
    const form = await openForm({ query: '' });
    await form.goToTable();
    await form.goOn();
    await waitFor(async () => expect(await summary()).toHaveFocus());
    await form.fill(tableName(), 'users-prod');
    expect(tableName()).toHaveFocus();
    await form.goOn();
    await waitFor(async () => expect(await summary()).toHaveFocus());
  });

  it('opens the closed section of a problem', async () => {
    const form = await openForm({
      query: prefilled({
        ...users,
        sseEnabled: true,
        sseType: 'KMS',
        kmsMasterKeyID: 'alias/mine',
      }),
    });
    await form.goToTable();
    expect(screen.queryByLabelText(/KMS key ARN/)).not.toBeInTheDocument();
    await form.goOn();
    await summary();
    await form.user.click(
      screen.getByRole('button', { name: /kmsMasterKeyID/ }),
    );
    expect(screen.getByLabelText(/KMS key ARN/)).toHaveFocus();
  });

  it('does not show problems of an index that was added after a refusal', async () => {
    const form = await openForm({ query: '' });
    await form.goToTable();
    await form.goOn();
    const before = (await summary()).textContent;
    await form.user.click(button('Add global index'));
    const name = await indexName();
    expect(name).toHaveFocus();
    expect(name).toBeValid();
    expect(await summary()).toHaveTextContent(before!);
  });

  it('is filled from an existing table, which stays as it is', async () => {
    const form = await openForm({ query: prefilled(users) });
    await form.goToTable();
    expect(tableName()).toHaveValue('users-prod');
    expect(partitionKey()).toHaveValue('userId');
    await form.goOn();
    expect((await form.create()).table).toEqual(users);
  });

  it.each([
    ['a text', 'users'],
    ['a list', [1, 2]],
    ['a number', 0],
    ['null', null],
    [
      'nonsense in every parameter',
      {
        tableName: 5,
        region: [],
        attributeDefinitions: 'S',
        keySchema: { attributeName: 'a' },
        globalSecondaryIndexes: [null, 3, { indexName: {} }],
        tags: { Team: 'a' },
        billingMode: 'FREE',
        ttlEnabled: 'yes',
        writeConnectionSecretToRef: 'secret',
      },
    ],
  ])('can be filled although the link has %s for a table', async (_, table) => {
    const form = await openForm({ query: prefilled(table) });
    await form.goToTable();
    await form.goOn();
    await summary();
    await form.fill(tableName(), 'users-prod');
    expect(tableName()).toHaveValue('users-prod');
  });

  it('says what it corrected from a link, until the first change', async () => {
    const form = await openForm({
      query: prefilled({
        ...users,
        attributeDefinitions: [
          ...users.attributeDefinitions,
          { attributeName: 'unused', attributeType: 'S' },
        ],
      }),
    });
    await form.goToTable();
    expect(
      screen.getAllByText(/^Put right from the link: .*unused/).length,
    ).toBeGreaterThanOrEqual(1);
    await form.user.type(tableName(), '2');
    expect(
      screen.queryByText(/^Put right from the link/),
    ).not.toBeInTheDocument();
    await form.goOn();
    expect((await form.create()).table).toEqual({
      ...users,
      tableName: 'users-prod2',
    });
  });

  it('keeps what was typed, also what is hidden now, when the user goes back', async () => {
    const form = await openForm({ query: '' });
    await form.goToTable();
    await form.fill(tableName(), 'users-prod');
    await form.user.click(screen.getByLabelText('Provisioned'));
    await form.user.type(screen.getByLabelText(/^Read capacity/), '12');
    await form.user.click(screen.getByLabelText('On demand'));
    await form.goBack();
    await form.goToTable();
    expect(tableName()).toHaveValue('users-prod');
    await form.user.click(screen.getByLabelText('Provisioned'));
    expect(screen.getByLabelText(/^Read capacity/)).toHaveValue('12');
  });

  it('brings everything back after a reload of the page', async () => {
    const first = await openForm({ query: '' });
    await first.goToTable();
    await first.fill(tableName(), 'users-prod');
    await first.user.click(button('Add global index'));
    await first.user.type(await indexName(), 'by-email');
    first.unmount();

    const second = await openForm();
    expect(screen.getByLabelText(/^Name\b/)).toHaveValue('users');
    await second.goToTable();
    expect(tableName()).toHaveValue('users-prod');
    expect(screen.getAllByText(/by-email/)).not.toEqual([]);
    second.unmount();

    const anew = await openForm({ query: '' });
    await anew.goToTable();
    expect(tableName()).toHaveValue('');
  });

  it('takes the table of a link over one that was typed in the same tab', async () => {
    const first = await openForm({ query: '' });
    await first.goToTable();
    await first.fill(tableName(), 'typed');
    first.unmount();
    const draft = new URLSearchParams(window.location.search).get('draft');
    const second = await openForm({
      query: `${prefilled(users)}&draft=${draft}`,
    });
    await second.goToTable();
    expect(tableName()).toHaveValue('users-prod');
  });

  it('works in a browser without storage', async () => {
    jest.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    const form = await openForm({ query: prefilled(users) });
    await form.goToTable();
    await form.user.type(tableName(), '2');
    await form.goBack();
    await form.goToTable();
    expect(tableName()).toHaveValue('users-prod2');
  });

  it('undoes the removal of an index, with the keyboard alone', async () => {
    const form = await openForm({ query: prefilled(users) });
    await form.goToTable();
    screen.getByLabelText(/^Remove by-email/).focus();
    await form.user.keyboard('{Enter}');
    expect(
      await screen.findByText('Index by-email removed.'),
    ).toBeInTheDocument();
    expect(button('Undo')).toHaveFocus();

    await form.user.keyboard('{Enter}');
    expect(screen.queryByText('Undo')).not.toBeInTheDocument();
    expect(await indexName()).toHaveFocus();
    await form.goOn();
    expect((await form.create()).table).toEqual(users);
  });

  it('puts the focus on the section when an undo is dismissed', async () => {
    const form = await openForm({ query: prefilled(users) });
    const field = await form.goToTable();
    await form.user.click(screen.getByLabelText(/^Remove by-email/));
    await form.user.click(button('Dismiss'));
    expect(
      screen.queryByText('Index by-email removed.'),
    ).not.toBeInTheDocument();
    expect(within(field).getByRole('group', { name: 'Indexes' })).toHaveFocus();
  });

  it('does not let a locked parameter be changed, and says why', async () => {
    const reason = 'DynamoDB cannot rename a table.';
    const form = await openForm({
      query: prefilled(users),
      options: { locked: { tableName: reason } },
    });
    await form.goToTable();
    expect(tableName()).toBeDisabled();
    expect(screen.getByText(reason)).toBeInTheDocument();
    expect(region()).toBeEnabled();
  });

  it('holds the order to what the platform team allows', async () => {
    const form = await openForm({
      query: prefilled(users),
      config: { regions: ['eu-west-1'] },
    });
    await form.goToTable();
    await form.goOn();
    expect(await summary()).toHaveTextContent('1 thing to fix');
    expect(region()).toBeInvalid();
    await form.user.selectOptions(region(), 'eu-west-1');
    await form.goOn();
    expect((await form.create()).table).toEqual({
      ...users,
      region: 'eu-west-1',
    });
  });

  it('names the wrong key of the configuration instead of the form', async () => {
    const form = await openForm({
      query: '',
      config: { regions: ['nowhere at all'] },
    });
    await form.user.type(await screen.findByLabelText(/^Name\b/), 'users');
    await form.user.click(button('Next'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('dynamodb.regions[0]');
    await form.goOn();
    await waitFor(() =>
      expect(screen.getAllByText(/dynamodb\.regions\[0\]/).length).toBe(3),
    );
    expect(form.onCreate).not.toHaveBeenCalled();
  });

  it('has nothing that axe finds fault with in its summary and preview', async () => {
    const form = await openForm({ query: prefilled(users) });
    const field = await form.goToTable();
    await form.user.clear(tableName());
    await form.goOn();
    await summary();
    // The sections have tests of their own; colours are not drawn here.
    const [, preview, problems] = Array.from(field.children) as HTMLElement[];
    expect(preview).toContainElement(manifest());
    expect(problems).toContainElement(await summary());
    expect(await axeViolations(preview, { inPage: true })).toEqual([]);
    expect(await axeViolations(problems, { inPage: true })).toEqual([]);
  });
});

describe('the manifest beside the form', () => {
  it('is copied, and says so', async () => {
    const form = await openForm({ query: prefilled(users) });
    await form.goToTable();
    const write = jest.spyOn(window.navigator.clipboard, 'writeText');
    await form.user.click(button('Copy'));
    expect(
      await screen.findByText('application.yaml is copied'),
    ).toBeInTheDocument();
    expect(write).toHaveBeenCalledWith(manifest().textContent);
  });

  it('is selected for copying by hand where the browser allows no other way', async () => {
    const form = await openForm({ query: prefilled(users) });
    await form.goToTable();
    jest
      .spyOn(window.navigator.clipboard, 'writeText')
      .mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await form.user.click(button('Copy'));
    expect(
      await screen.findByText(/The browser does not allow copying/),
    ).toBeInTheDocument();
    expect(manifest()).toHaveFocus();
    expect(
      window.getSelection()?.containsNode(manifest().firstChild!, false),
    ).toBe(true);
  });

  it('is downloaded as application.yaml', async () => {
    const blobs: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = jest.fn(blob => {
      blobs.push(blob as Blob);
      return 'blob:manifest';
    });
    URL.revokeObjectURL = jest.fn();
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        names.push(this.download);
      });
    const form = await openForm({ query: prefilled(users) });
    await form.goToTable();
    await form.user.click(button('Download'));
    expect(names).toEqual(['application.yaml']);
    expect(await blobs[0].text()).toBe(manifest().textContent);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:manifest');
  });

  it('can be scrolled with the keyboard', async () => {
    const form = await openForm({ query: prefilled(users) });
    await form.goToTable();
    expect(manifest()).toHaveAttribute('tabindex', '0');
  });

  it('is behind a button on a narrow screen', async () => {
    showOn('narrow');
    const form = await openForm({ query: prefilled(users) });
    await form.goToTable();
    const show = button('Show application.yaml');
    expect(show).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText(/core\.oam\.dev/)).not.toBeInTheDocument();
    await form.user.click(show);
    expect(show).toHaveAttribute('aria-expanded', 'true');
    expect(manifest()).toHaveTextContent('core.oam.dev');
  });

  it('comes with the order in words', async () => {
    const form = await openForm({ query: prefilled(users) });
    await form.goToTable();
    const words = screen.getByLabelText('In words');
    expect(
      within(words).getByRole('heading', { name: 'You will get' }),
    ).toBeInTheDocument();
    expect(
      within(words).getByRole('heading', { name: 'Cannot be changed later' }),
    ).toBeInTheDocument();
  });

  it('is left out where the template does not want it', async () => {
    const form = await openForm({
      query: prefilled(users),
      options: { showPreview: false },
    });
    await form.goToTable();
    expect(screen.queryByText(/core\.oam\.dev/)).not.toBeInTheDocument();
    expect(screen.queryByText('You will get')).not.toBeInTheDocument();
  });
});
