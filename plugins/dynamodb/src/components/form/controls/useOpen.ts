import { useState } from 'react';
import type { OpenRequest } from '../TableFormContext';

/**
 * Whether something that can be folded is open: as the user left it, and again
 * open whenever the form asks for a field in it.
 *
 * @param request - the form's latest one when its field is in here
 */
export function useOpen(
  request: OpenRequest | undefined,
): [open: boolean, setOpen: (open: boolean) => void] {
  const [open, setOpen] = useState(request !== undefined);
  const [seen, setSeen] = useState(request);
  // While rendering, so that the field is in the document when the form looks for it.
  if (request !== seen) {
    setSeen(request);
    if (request) {
      setOpen(true);
    }
  }
  return [open, setOpen];
}
