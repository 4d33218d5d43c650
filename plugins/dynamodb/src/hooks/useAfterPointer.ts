import { useCallback, useEffect, useRef } from 'react';

/**
 * Gives a function that runs another one: at once, or, while a mouse button or
 * a finger is down, after the click. A field loses the focus at mouse down; a
 * problem that is shown then moves "Next" by 20 of its 32 pixels (measured in
 * Chromium), mouse up is beside it, and the browser makes no click of the two.
 */
export function useAfterPointer(): (run: () => void) => void {
  const isDown = useRef(false);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    const onDown = () => {
      isDown.current = true;
    };
    const onUp = () => {
      isDown.current = false;
      const runs = waiting.current;
      waiting.current = [];
      // The click follows this event.
      setTimeout(() => {
        for (const run of runs) run();
      });
    };
    const options = { capture: true };
    document.addEventListener('pointerdown', onDown, options);
    document.addEventListener('pointerup', onUp, options);
    document.addEventListener('pointercancel', onUp, options);
    return () => {
      document.removeEventListener('pointerdown', onDown, options);
      document.removeEventListener('pointerup', onUp, options);
      document.removeEventListener('pointercancel', onUp, options);
    };
  }, []);

  return useCallback((run: () => void) => {
    if (isDown.current) waiting.current.push(run);
    else run();
  }, []);
}
