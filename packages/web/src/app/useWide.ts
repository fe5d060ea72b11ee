import { useSyncExternalStore } from 'react';

const query = typeof matchMedia === 'function' ? matchMedia('(width >= 64rem)') : null;

/** Whether the screen is wide enough for columns side by side; the same limit as in the style sheets. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      query?.addEventListener('change', listener);
      return () => query?.removeEventListener('change', listener);
    },
    () => query?.matches ?? true,
  );
}
