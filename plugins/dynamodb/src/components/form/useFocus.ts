import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import type { OpenRequest } from './TableFormContext';

export interface Focus {
  openRequest: OpenRequest | undefined;
  focusField(field: string): void;
  /** Of the whole form, which gets the focus when a field has no control. */
  formRef: RefObject<HTMLDivElement>;
}

/** Puts the focus on fields that were asked for, once they are in the document. */
export function useFocus(controlId: (field: string) => string): Focus {
  const [openRequest, setOpenRequest] = useState<OpenRequest>();
  const formRef = useRef<HTMLDivElement>(null);

  const focusField = useCallback((field: string) => {
    setOpenRequest(before => ({ field, count: (before?.count ?? 0) + 1 }));
  }, []);

  useEffect(() => {
    if (!openRequest) return;
    const { field } = openRequest;
    const control =
      document.getElementById(controlId(field)) ??
      document.getElementById(controlId(`section.${field}`));
    const places = [
      control,
      // A locked control takes no focus; its section tells why.
      control?.closest<HTMLElement>('[role="group"]'),
      formRef.current,
    ];
    places.some(takesFocus);
  }, [openRequest, controlId]);

  return { openRequest, focusField, formRef };
}

function takesFocus(element: HTMLElement | null | undefined): boolean {
  if (!element) return false;
  element.focus();
  if (document.activeElement !== element) {
    // A part of the page that is no control.
    element.tabIndex = -1;
    element.focus();
  }
  return document.activeElement === element;
}
