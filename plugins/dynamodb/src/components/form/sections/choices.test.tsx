import { act, screen, within } from '@testing-library/react';
import { renderSections } from './__testUtils__';
import { AccessSection } from './AccessSection';
import { AdvancedSection } from './AdvancedSection';
import { CapacitySection } from './CapacitySection';
import { ConnectionSecretSection } from './ConnectionSecretSection';
import { EncryptionSection } from './EncryptionSection';
import { ProtectionSection } from './ProtectionSection';
import { StreamSection } from './StreamSection';
import { TableClassSection } from './TableClassSection';
import { TimeToLiveSection } from './TimeToLiveSection';

const group = (name: string) => within(screen.getByRole('group', { name }));
const title = (name: string) =>
  screen.getByRole('button', { name: new RegExp(`^${name}`) });

describe('Capacity', () => {
  it('is on demand, and asks for units only when it is provisioned', async () => {
    const { user, parameters } = await renderSections({}, <CapacitySection />);
    const capacity = group('Capacity');
    expect(capacity.getByRole('radio', { name: 'On demand' })).toBeChecked();
    expect(parameters()).not.toHaveProperty('billingMode');
    await user.click(capacity.getByRole('radio', { name: 'Provisioned' }));
    await user.type(capacity.getByLabelText('Read capacity units'), '10');
    await user.type(capacity.getByLabelText('Write capacity units'), '5');
    expect(parameters()).toMatchObject({
      billingMode: 'PROVISIONED',
      provisionedThroughput: { readCapacityUnits: 10, writeCapacityUnits: 5 },
    });
    expect(capacity.getByRole('note')).toHaveTextContent(
      /suits a steady load only.*no auto scaling/,
    );
    await user.click(capacity.getByRole('radio', { name: 'On demand' }));
    expect(parameters()).not.toHaveProperty('provisionedThroughput');
  });

  it('keeps what is no number, and says so at the field', async () => {
    const { user } = await renderSections({}, <CapacitySection />);
    const capacity = group('Capacity');
    await user.click(capacity.getByRole('radio', { name: 'Provisioned' }));
    const read = capacity.getByLabelText('Read capacity units');
    await user.type(read, 'ten');
    await user.tab();
    expect(read).toHaveValue('ten');
    expect(read).toHaveAccessibleDescription(
      expect.stringContaining('must be a whole number, not "ten"'),
    );
  });
});

describe('Limit on demand', () => {
  it('may be given for reads, writes or both, and is hidden while capacity is provisioned', async () => {
    const { user, parameters } = await renderSections({}, <CapacitySection />);
    const capacity = group('Capacity');
    await user.type(
      capacity.getByLabelText('Maximum write request units'),
      '20',
    );
    expect(parameters().onDemandThroughput).toEqual({
      maxWriteRequestUnits: 20,
    });
    await user.click(capacity.getByRole('radio', { name: 'Provisioned' }));
    expect(
      capacity.queryByLabelText('Maximum write request units'),
    ).not.toBeInTheDocument();
    expect(parameters()).not.toHaveProperty('onDemandThroughput');
    await user.click(capacity.getByRole('radio', { name: 'On demand' }));
    expect(capacity.getByLabelText('Maximum write request units')).toHaveValue(
      '20',
    );
  });

  it('says at the field what is wrong with 0', async () => {
    const { user } = await renderSections({}, <CapacitySection />);
    const read = screen.getByLabelText('Maximum read request units');
    await user.type(read, '0');
    await user.tab();
    expect(read).toHaveAccessibleDescription(
      expect.stringContaining('-1 for no limit'),
    );
  });
});

describe('Access and insights', () => {
  it('takes a policy of several lines, and says what is wrong with it', async () => {
    const { user, parameters } = await renderSections({}, <AccessSection />);
    await user.click(title('Access and insights'));
    const policy = screen.getByLabelText('Resource policy');
    await user.type(policy, '{{{Enter}');
    await user.tab();
    expect(parameters().resourcePolicy).toBe('{\n');
    expect(policy).toHaveAccessibleDescription(
      expect.stringContaining('is not a JSON object'),
    );
    expect(title('Access and insights')).toHaveAccessibleName(
      'Access and insights: resource policy · 1 thing to fix',
    );
  });

  it('switches contributor insights on with the keyboard', async () => {
    const { user, parameters } = await renderSections({}, <AccessSection />);
    await user.click(title('Access and insights'));
    act(() =>
      screen.getByRole('checkbox', { name: 'Contributor insights' }).focus(),
    );
    await user.keyboard(' ');
    expect(parameters().contributorInsightsEnabled).toBe(true);
    expect(title('Access and insights')).toHaveAccessibleName(
      'Access and insights: contributor insights',
    );
  });
});

describe('Protection', () => {
  it('advises protection and recovery with reasons, until they are on', async () => {
    const { user, parameters } = await renderSections(
      {},
      <ProtectionSection />,
    );
    const protection = group('Protection');
    expect(
      protection.getAllByRole('note').map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/Deletion protection is off.*Without it/),
      expect.stringMatching(/Point-in-time recovery is off.*35 days/),
    ]);
    await user.click(
      protection.getByRole('checkbox', { name: 'Deletion protection' }),
    );
    await user.click(
      protection.getByRole('checkbox', { name: 'Point-in-time recovery' }),
    );
    expect(protection.queryByRole('note')).not.toBeInTheDocument();
    expect(parameters()).toMatchObject({
      deletionProtectionEnabled: true,
      pointInTimeRecoveryEnabled: true,
    });
  });

  it('keeps the table when it is removed, unless somebody chooses otherwise', async () => {
    const { user, parameters } = await renderSections(
      {},
      <ProtectionSection />,
    );
    const protection = group('Protection');
    const keep = protection.getByRole('radio', { name: /^Stays/ });
    expect(keep).toBeChecked();
    expect(parameters().deletionPolicy).toBeUndefined();
    await user.click(protection.getByRole('radio', { name: /^Delete/ }));
    expect(parameters().deletionPolicy).toBe('delete');
    await user.click(keep);
    expect(parameters().deletionPolicy).toBe('retain');
  });
});

describe('Encryption', () => {
  it('asks for an ARN only for a key of the account', async () => {
    const { user, parameters } = await renderSections(
      {},
      <EncryptionSection />,
    );
    await user.click(title('Encryption'));
    expect(group('Encryption').getByRole('note')).toHaveTextContent(
      /Encrypt sensitive data with a KMS key/,
    );
    expect(screen.queryByLabelText('KMS key ARN')).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /^AWS managed key/ }));
    expect(parameters().sseEnabled).toBe(true);
    await user.click(
      screen.getByRole('radio', { name: 'Key of your account' }),
    );
    const arn = screen.getByLabelText('KMS key ARN');
    await user.type(arn, 'alias/mine');
    await user.tab();
    expect(arn).toBeInvalid();
    expect(parameters().kmsMasterKeyID).toBe('alias/mine');
    expect(title('Encryption')).toHaveAccessibleName(
      'Encryption: Key of your account · 1 thing to fix',
    );
  });
});

describe('Time to live', () => {
  it('asks for the attribute when it is on', async () => {
    const { user, parameters } = await renderSections(
      {},
      <TimeToLiveSection />,
    );
    await user.click(title('Time to live'));
    await user.click(screen.getByRole('checkbox', { name: /^Delete items/ }));
    await user.type(screen.getByLabelText('Expiry attribute'), 'expiresAt');
    expect(parameters()).toMatchObject({
      ttlEnabled: true,
      ttlAttributeName: 'expiresAt',
    });
    expect(title('Time to live')).toHaveAccessibleName(
      'Time to live: by expiresAt',
    );
  });

  it('is advised where an attribute looks like an expiry time', async () => {
    const { user } = await renderSections(
      {
        parameters: {
          attributeDefinitions: [
            { attributeName: 'expiresAt', attributeType: 'N' },
          ],
          keySchema: [{ attributeName: 'expiresAt', keyType: 'HASH' }],
        },
      },
      <TimeToLiveSection />,
    );
    await user.click(title('Time to live'));
    expect(group('Time to live').getByRole('note')).toHaveTextContent(
      /looks like an expiry time.*seconds since 1970/,
    );
  });
});

describe('Stream', () => {
  it('asks for the view when it is on, with advice about it', async () => {
    const { user, parameters } = await renderSections({}, <StreamSection />);
    await user.click(title('Stream'));
    await user.click(screen.getByRole('checkbox', { name: /^Publish/ }));
    const view = screen.getByRole('combobox', { name: 'What a record shows' });
    expect(view).toHaveDisplayValue('Choose what is shown');
    await user.selectOptions(view, 'Item after the change');
    expect(parameters()).toMatchObject({
      streamEnabled: true,
      streamViewType: 'NEW_IMAGE',
    });
    expect(group('Stream').getByRole('note')).toHaveTextContent(
      /NEW_AND_OLD_IMAGES if in doubt.*another ARN/,
    );
    expect(title('Stream')).toHaveAccessibleName(
      'Stream: Item after the change',
    );
  });
});

describe('Table class', () => {
  it('is chosen with the arrow keys', async () => {
    const { user, parameters } = await renderSections(
      {},
      <TableClassSection />,
    );
    await user.click(title('Table class'));
    act(() => screen.getByRole('radio', { name: 'Standard' }).focus());
    await user.keyboard('{ArrowDown}');
    expect(parameters().tableClass).toBe('STANDARD_INFREQUENT_ACCESS');
  });
});

describe('Connection Secret', () => {
  it('asks for the name when it is on, and keeps it in the namespace of the order', async () => {
    const { user, parameters } = await renderSections(
      {},
      <ConnectionSecretSection />,
    );
    await user.click(title('Connection Secret'));
    await user.click(screen.getByRole('checkbox', { name: /^Write how/ }));
    await user.type(screen.getByLabelText('Name of the Secret'), 'users');
    expect(screen.queryByLabelText('Namespace of the Secret')).toBeNull();
    expect(parameters().writeConnectionSecretToRef).toEqual({ name: 'users' });
  });

  it('shows a namespace that is not allowed, so that it can be taken away', async () => {
    const { user, parameters } = await renderSections(
      {
        parameters: {
          writeConnectionSecretToRef: { name: 'users', namespace: 'victim' },
        },
      },
      <ConnectionSecretSection />,
    );
    await user.click(title('Connection Secret'));
    await user.selectOptions(
      screen.getByLabelText('Namespace of the Secret'),
      "The order's own namespace",
    );
    expect(parameters().writeConnectionSecretToRef).toEqual({ name: 'users' });
  });

  it('offers the namespaces that the platform team lists', async () => {
    const { user, parameters } = await renderSections(
      { policy: { connectionSecretNamespaces: ['team', 'web'] } },
      <ConnectionSecretSection />,
    );
    await user.click(title('Connection Secret'));
    await user.click(screen.getByRole('checkbox', { name: /^Write how/ }));
    await user.type(screen.getByLabelText('Name of the Secret'), 'users');
    expect(parameters().writeConnectionSecretToRef).toEqual({ name: 'users' });
    await user.selectOptions(
      screen.getByLabelText('Namespace of the Secret'),
      'team',
    );
    expect(parameters().writeConnectionSecretToRef).toEqual({
      name: 'users',
      namespace: 'team',
    });
    expect(title('Connection Secret')).toHaveAccessibleName(
      'Connection Secret: users',
    );
  });
});

describe('Advanced', () => {
  it('asks for the AWS role and what to do with a table that is there', async () => {
    const { user, parameters } = await renderSections({}, <AdvancedSection />);
    await user.click(title('Advanced'));
    await user.type(screen.getByLabelText('AWS role selector'), 'team-a');
    await user.click(screen.getByRole('radio', { name: 'Take it over' }));
    expect(parameters()).toMatchObject({
      providerConfigRef: { name: 'team-a' },
      adoptionPolicy: 'adopt',
    });
    expect(title('Advanced')).toHaveAccessibleName(
      'Advanced: role team-a, Take it over',
    );
    await user.click(screen.getByRole('radio', { name: 'Leave it alone' }));
    expect(parameters()).not.toHaveProperty('adoptionPolicy');
  });
});
