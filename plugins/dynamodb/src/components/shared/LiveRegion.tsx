import {
  createContext,
  type PropsWithChildren,
  useCallback,
  useContext,
  useState,
} from 'react';
import { VisuallyHidden } from './VisuallyHidden';

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Gives what tells screen readers a text, once they have time. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

/** The one place where screen readers hear what happens inside of it. */
export function LiveRegion({ children }: PropsWithChildren<{}>) {
  const [{ text, count }, setSaid] = useState({ text: '', count: 0 });
  const announce = useCallback(
    (next: string) => setSaid(said => ({ text: next, count: said.count + 1 })),
    [],
  );
  return (
    <AnnounceContext.Provider value={announce}>
      <VisuallyHidden role="status" aria-live="polite">
        {/* The key makes the same text again a new one. */}
        {text && <span key={count}>{text}</span>}
      </VisuallyHidden>
      {children}
    </AnnounceContext.Provider>
  );
}
