import { useEffect } from 'react';
import type { LocationFieldProps } from './useLocationProblems';

/**
 * Fills a field that has no value yet. `''` stands for a choice that has to be
 * made: the form checks it on Next, which it does not do with no value at all.
 */
export function useFirstValue(
  { formData, onChange }: LocationFieldProps,
  first: string | undefined,
): void {
  useEffect(() => {
    if (formData === undefined && first !== undefined) onChange(first);
  }, [formData, first, onChange]);
}
