import { type DynamoDBTableParameters } from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  parametersFromDesign,
  type TableDesign,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { renderInTestApp } from '@backstage/test-utils';
import { configure } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { TableSections } from '..';
import { DesignHarness, type DesignHarnessProps } from './DesignHarness';

export interface RenderedSections {
  user: UserEvent;
  /** The design as it is now. */
  design(): TableDesign;
  /** What it would order. */
  parameters(): DynamoDBTableParameters;
}

/** Renders some sections of the form, or all. */
export async function renderSections(
  props: Omit<DesignHarnessProps, 'children' | 'onDesign'> = {},
  sections: ReactNode = <TableSections />,
): Promise<RenderedSections> {
  // A form hides nothing that it has in the document, and to look whether it does takes most of the time.
  configure({ defaultHidden: true });
  let latest: TableDesign | undefined;
  const remember = (design: TableDesign) => {
    latest = design;
  };
  await renderInTestApp(
    <DesignHarness {...props} onDesign={remember}>
      {sections}
    </DesignHarness>,
  );
  const design = () => {
    if (!latest) {
      throw new Error('The form is not there yet');
    }
    return latest;
  };
  return {
    // Looking at what lies over what takes long, and nothing does here.
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    design,
    parameters: () => parametersFromDesign(design()).parameters,
  };
}
