import { useApp } from '@backstage/core-plugin-api';
import type {
  CustomFieldValidator,
  FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import { type ComponentType, lazy, Suspense } from 'react';

// The old frontend system takes fields as they are; only cards and pages can be given to it lazily.

type FieldProps<Value, Options> = FieldExtensionComponentProps<Value, Options>;

/** A field of the scaffolder's forms that is loaded when a form first shows it. */
export function lazyField<Value, Options>(
  load: () => Promise<ComponentType<FieldProps<Value, Options>>>,
) {
  const Field = lazy(async () => ({ default: await load() }));
  return function LazyField(props: FieldProps<Value, Options>) {
    return (
      <Suspense fallback={<Loading />}>
        <Field {...props} />
      </Suspense>
    );
  };
}

/** The checks of a field, loaded when a form first goes on: the stepper waits for them. */
export function lazyValidation<Value, Options>(
  load: () => Promise<CustomFieldValidator<Value, Options>>,
): CustomFieldValidator<Value, Options> {
  // What cannot be loaded throws, which the stepper shows at the field.
  return async (...args) => (await load())(...args);
}

/** The app's own, which the card and the pages show too. */
function Loading() {
  const { Progress } = useApp().getComponents();
  return <Progress />;
}
