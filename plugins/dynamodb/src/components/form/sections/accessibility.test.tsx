import { fireEvent, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { renderSections } from './__testUtils__';
import { axeViolations } from '../../../__testUtils__';
import { AccessSection } from './AccessSection';
import { AdvancedSection } from './AdvancedSection';
import { CapacitySection } from './CapacitySection';
import { ConnectionSecretSection } from './ConnectionSecretSection';
import { EncryptionSection } from './EncryptionSection';
import { IndexesSection } from './IndexesSection';
import { KeysSection } from './KeysSection';
import { NameSection } from './NameSection';
import { PresetSection } from './PresetSection';
import { ProtectionSection } from './ProtectionSection';
import { StreamSection } from './StreamSection';
import { TableClassSection } from './TableClassSection';
import { TagsSection } from './TagsSection';
import { TimeToLiveSection } from './TimeToLiveSection';

const everything = {
  tableName: 'users',
  region: 'us-east-1',
  attributeDefinitions: [
    { attributeName: 'userId', attributeType: 'S' },
    { attributeName: 'createdAt', attributeType: 'N' },
    { attributeName: 'email', attributeType: 'S' },
  ],
  keySchema: [
    { attributeName: 'userId', keyType: 'HASH' },
    { attributeName: 'createdAt', keyType: 'RANGE' },
  ],
  billingMode: 'PROVISIONED',
  provisionedThroughput: { readCapacityUnits: 5, writeCapacityUnits: 5 },
  globalSecondaryIndexes: [
    {
      indexName: 'by-email',
      keySchema: [{ attributeName: 'email', keyType: 'HASH' }],
      projection: { projectionType: 'INCLUDE', nonKeyAttributes: ['name'] },
      provisionedThroughput: { readCapacityUnits: 1, writeCapacityUnits: 1 },
    },
  ],
  localSecondaryIndexes: [
    {
      indexName: 'by-user-email',
      keySchema: [
        { attributeName: 'userId', keyType: 'HASH' },
        { attributeName: 'email', keyType: 'RANGE' },
      ],
      projection: { projectionType: 'ALL' },
    },
  ],
  streamEnabled: true,
  streamViewType: 'NEW_IMAGE',
  sseEnabled: true,
  kmsMasterKeyID:
    'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  ttlEnabled: true,
  ttlAttributeName: 'expiresAt',
  tags: [{ key: 'Team', value: 'a' }],
  writeConnectionSecretToRef: { name: 'users' },
};

const policy = {
  mandatoryTags: [{ key: 'CostCenter', values: ['1', '2'] }],
  presets: [
    {
      name: 'small',
      title: 'Small',
      description: 'For little.',
      parameters: { billingMode: 'PAY_PER_REQUEST' as const },
    },
  ],
};

const wrong = {
  ...everything,
  tableName: '!',
  region: 'moon',
  keySchema: [
    { attributeName: 'userId', keyType: 'HASH' },
    { attributeName: 'userId', keyType: 'RANGE' },
  ],
  provisionedThroughput: { readCapacityUnits: 0 },
  globalSecondaryIndexes: [
    {
      indexName: '!',
      keySchema: [
        { attributeName: 'email', keyType: 'HASH' },
        { attributeName: 'email', keyType: 'RANGE' },
      ],
      projection: { projectionType: 'INCLUDE' },
    },
  ],
  deletionProtectionEnabled: true,
  deletionPolicy: 'delete',
  streamViewType: undefined,
  kmsMasterKeyID: 'alias/mine',
  ttlAttributeName: 'userId',
  tags: [
    { key: 'aws:x', value: '' },
    { key: 'aws:x', value: '!' },
  ],
  writeConnectionSecretToRef: { name: 'Users', namespace: 'A' },
  providerConfigRef: { name: '!' },
  resourcePolicy: '{',
};

/** Opens what is closed, and leaves every field, so that each problem is shown. */
function openAll() {
  const closed = () => screen.queryAllByRole('button', { expanded: false });
  while (closed().length > 0) {
    fireEvent.click(closed()[0]);
  }
  for (const role of ['textbox', 'combobox', 'checkbox', 'radio']) {
    for (const control of screen.queryAllByRole(role)) {
      fireEvent.blur(control);
    }
  }
}

/** Each section, a control in it when it is open and full, and the parameter that locks the control. */
const sections: [
  title: string,
  section: ReactElement,
  control: string,
  parameter?: string,
][] = [
  ['Preset', <PresetSection />, 'Small', 'billingMode'],
  ['Name and region', <NameSection />, 'AWS region', 'region'],
  ['Keys', <KeysSection />, 'Sort key: attribute', 'keySchema'],
  ['Indexes', <IndexesSection />, 'by-email'],
  [
    'Capacity',
    <CapacitySection />,
    'Read capacity units',
    'provisionedThroughput',
  ],
  [
    'Protection',
    <ProtectionSection />,
    'Deletion protection',
    'deletionProtectionEnabled',
  ],
  ['Encryption', <EncryptionSection />, 'KMS key ARN', 'kmsMasterKeyID'],
  [
    'Time to live',
    <TimeToLiveSection />,
    'Expiry attribute',
    'ttlAttributeName',
  ],
  ['Stream', <StreamSection />, 'What a record shows', 'streamViewType'],
  ['Table class', <TableClassSection />, 'Standard', 'tableClass'],
  ['Tags', <TagsSection />, 'Value of tag 2', 'tags'],
  [
    'Connection Secret',
    <ConnectionSecretSection />,
    'Name of the Secret',
    'writeConnectionSecretToRef',
  ],
  [
    'Access and insights',
    <AccessSection />,
    'Resource policy',
    'resourcePolicy',
  ],
  ['Advanced', <AdvancedSection />, 'AWS role selector', 'providerConfigRef'],
];

const reason = 'It stays as long as the table lives.';

describe.each(sections)('%s', (title, section, control, parameter) => {
  it('has nothing that axe finds while it is empty', async () => {
    await renderSections({ policy }, section);
    expect(screen.getByRole('group', { name: title })).toBeInTheDocument();
    expect(await axeViolations(document.body)).toEqual([]);
    openAll();
    expect(await axeViolations(document.body)).toEqual([]);
  });

  it('has nothing that axe finds with everything in it', async () => {
    await renderSections({ parameters: everything, policy }, section);
    openAll();
    expect(screen.getByLabelText(control)).toBeInTheDocument();
    expect(await axeViolations(document.body)).toEqual([]);
  });

  it('has nothing that axe finds when everything in it is wrong', async () => {
    await renderSections({ parameters: wrong, policy }, section);
    openAll();
    expect(await axeViolations(document.body)).toEqual([]);
  });

  if (parameter) {
    it('locks what cannot be changed, and says why', async () => {
      await renderSections(
        { parameters: everything, policy, locked: { [parameter]: reason } },
        section,
      );
      openAll();
      expect(screen.getByLabelText(control)).toBeDisabled();
      expect(
        within(screen.getByRole('group', { name: title })).getAllByText(
          new RegExp(reason),
        ),
      ).not.toEqual([]);
      expect(await axeViolations(document.body)).toEqual([]);
    });
  }
});

it('locks indexes: their fields, their removal and more of them', async () => {
  await renderSections(
    { parameters: everything, locked: { localSecondaryIndexes: reason } },
    <IndexesSection />,
  );
  openAll();
  const local = within(screen.getByLabelText('by-user-email'));
  expect(local.getByLabelText('Index name')).toBeDisabled();
  expect(local.getByLabelText('Index name')).toHaveAccessibleDescription(
    expect.stringContaining(reason),
  );
  expect(local.queryByLabelText(/^Remove/)).not.toBeInTheDocument();
  const add = screen.getByRole('button', { name: 'Add local index' });
  expect(add).toHaveAttribute('aria-disabled', 'true');
  expect(add).toHaveAccessibleDescription(expect.stringContaining(reason));

  const global = within(screen.getByLabelText('by-email'));
  expect(global.getByLabelText('Index name')).toBeEnabled();
  expect(global.getByLabelText('Remove by-email')).toBeInTheDocument();
});
