import { type DynamoDBTableParameters } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  parametersFromForm,
  type TableFormState,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { renderInTestApp } from '@backstage/test-utils';
import { configure } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { TableSections } from '..';
import {
  TableFormHarness,
  type TableFormHarnessProps,
} from './TableFormHarness';

export interface RenderedSections {
  user: UserEvent;
  /** The form as it is now. */
  form(): TableFormState;
  /** What it would order. */
  parameters(): DynamoDBTableParameters;
}

/** Renders some sections of the form, or all. */
export async function renderSections(
  props: Omit<TableFormHarnessProps, 'children' | 'onForm'> = {},
  sections: ReactNode = <TableSections />,
): Promise<RenderedSections> {
  // A form hides nothing that it has in the document, and to look whether it does takes most of the time.
  configure({ defaultHidden: true });
  let latest: TableFormState | undefined;
  const remember = (form: TableFormState) => {
    latest = form;
  };
  await renderInTestApp(
    <TableFormHarness {...props} onForm={remember}>
      {sections}
    </TableFormHarness>,
  );
  const form = () => {
    if (!latest) {
      throw new Error('The form is not there yet');
    }
    return latest;
  };
  return {
    // Looking at what lies over what takes long, and nothing does here.
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    form,
    parameters: () => parametersFromForm(form()).parameters,
  };
}
