import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * Changes a part of what the address of the page holds; the page stays where it is and Back leads out of it.
 *
 * @example const change = useSearchChange<MapSearch>(); change({ place: 'place:baghdad' });
 */
export function useSearchChange<S extends object>(): (part: Partial<S>) => void {
  const navigate = useNavigate();
  return useCallback(
    (part) => void navigate({ to: '.', search: ((before: object) => ({ ...before, ...part })) as never, replace: true, resetScroll: false }),
    [navigate],
  );
}
