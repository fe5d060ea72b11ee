import { useSyncExternalStore } from 'react';

/** How much room a screen has: columns side by side, one broad column, or a phone. */
export type Room = 'wide' | 'middle' | 'narrow';

/** The same limits as in the style sheets. */
const WIDE = matchMedia('(width >= 64rem)');
const MIDDLE = matchMedia('(width >= 40rem)');

export function useRoom(): Room {
  return useSyncExternalStore(
    (listener) => {
      WIDE.addEventListener('change', listener);
      MIDDLE.addEventListener('change', listener);
      return () => {
        WIDE.removeEventListener('change', listener);
        MIDDLE.removeEventListener('change', listener);
      };
    },
    () => (WIDE.matches ? 'wide' : MIDDLE.matches ? 'middle' : 'narrow'),
  );
}
