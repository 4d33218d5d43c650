import type {
  CustomFieldValidator,
  FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import { renderInTestApp } from '@backstage/test-utils';
import { act, screen } from '@testing-library/react';
import { lazyField, lazyValidation } from './legacyFields';

type FieldProps = FieldExtensionComponentProps<string>;
type Validator = CustomFieldValidator<string>;
type Validation = Parameters<Validator>[1];
type Context = Parameters<Validator>[2];

describe('lazyField', () => {
  it('shows the progress of the app until the field is there, then the field', async () => {
    let arrive = () => {};
    const load = jest.fn(async () => {
      await new Promise<void>(resolve => {
        arrive = resolve;
      });
      return ({ formData }: FieldProps) => <p>Asks for {formData}</p>;
    });
    const Field = lazyField(load);
    expect(load).not.toHaveBeenCalled();
    const props = { formData: 'a name' } as FieldProps;
    const { rerender } = await renderInTestApp(<Field {...props} />);
    expect(screen.getByTestId('progress')).toBeInTheDocument();

    await act(async () => arrive());
    expect(await screen.findByText('Asks for a name')).toBeInTheDocument();
    expect(screen.queryByTestId('progress')).not.toBeInTheDocument();
    rerender(<Field {...props} key="shown again" />);
    expect(screen.getByText('Asks for a name')).toBeInTheDocument();
    expect(load).toHaveBeenCalledTimes(1);
  });
});

describe('lazyValidation', () => {
  const context = { formData: {}, schema: {} } as Context;

  it('finds wrong what the checks find wrong, once they are there', async () => {
    const checks: Validator = (value, { addError }, { formData }) =>
      addError(`${value} of ${Object.keys(formData)} is wrong.`);
    const load = jest.fn(async () => checks);
    const validate = lazyValidation(load);
    expect(load).not.toHaveBeenCalled();
    const addError = jest.fn();
    await validate('Users', { addError } as Partial<Validation> as Validation, {
      ...context,
      formData: { name: 'Users' },
    });
    expect(addError.mock.calls).toEqual([['Users of name is wrong.']]);
  });

  it('lets nobody go on unchecked when the checks cannot be loaded', async () => {
    const validate = lazyValidation<string, unknown>(async () => {
      throw new Error('Loading chunk 7 failed');
    });
    await expect(validate('users', {} as Validation, context)).rejects.toThrow(
      'Loading chunk 7 failed',
    );
  });
});
