import type { Map as MapLibre } from 'maplibre-gl';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { BaseMap } from './countries.ts';
import type { MapColours } from './still.ts';
import type { View } from './view.ts';

/** How far it can be zoomed. */
const ZOOMS = [1, 10] as const;

export interface Moving {
  /** Where MapLibre draws. */
  readonly stage: RefObject<HTMLDivElement | null>;
  /** What is seen now. */
  readonly view: RefObject<View>;
  /** Called when what is seen has changed. */
  readonly onMove: RefObject<() => void>;
  /** Whether MapLibre draws the base map; until then, and where the browser has no WebGL, the page does. */
  readonly live: boolean;
  /** Goes to a view: smoothly where the reader has not asked for less motion. */
  readonly go: (to: Partial<View>) => void;
}

/**
 * What is seen of the world, and MapLibre to move it by hand. MapLibre is a megabyte, and takes a second to draw without a graphics card: it is loaded
 * when the page stands there without it, and takes the picture over when it has drawn the same.
 *
 * @param start the first view
 * @param names what the map is called for a screen reader, and what it says of two fingers
 * @param onSettled called when MapLibre has drawn, or cannot
 */
export function useMoving(
  start: View,
  base: BaseMap,
  colours: MapColours,
  names: { readonly canvas: string; readonly twoFingers: string },
  onSettled: () => void,
): Moving {
  const stage = useRef<HTMLDivElement>(null);
  const view = useRef(start);
  const onMove = useRef<() => void>(() => undefined);
  const [live, setLive] = useState<{ readonly map: MapLibre; readonly engine: typeof import('./engine.ts') } | null>(null);
  const loading = useRef<MapLibre | null>(null);
  const now = useRef({ base, colours, names });
  now.current = { base, colours, names };

  useEffect(() => {
    let open = true;
    const begin = async (): Promise<void> => {
      const engine = await import('./engine.ts');
      if (!open || stage.current === null) return;
      const { base: shapes, colours: ink, names: words } = now.current;
      const map = engine.makeMap(stage.current, view.current, shapes, ink, words);
      loading.current = map;
      map.on('move', () => {
        const { lng, lat } = map.getCenter();
        view.current = { center: [lng, lat], zoom: map.getZoom() };
        onMove.current();
      });
      map.once('idle', () => {
        setLive({ map, engine });
        onSettled();
      });
    };
    // Without WebGL the picture stays as the page has drawn it.
    const cancel = whenQuiet(() => void begin().catch(onSettled));
    return () => {
      open = false;
      cancel();
      loading.current?.remove();
      loading.current = null;
      setLive(null);
    };
  }, [onSettled]);

  useEffect(() => {
    if (live !== null) live.engine.setBase(live.map, base);
  }, [live, base]);
  useEffect(() => {
    if (live !== null) live.engine.setColours(live.map, colours);
  }, [live, colours]);

  const go = useCallback(
    (to: Partial<View>): void => {
      const { center, zoom } = { ...view.current, ...to };
      const next = { center, zoom: Math.min(Math.max(zoom, ZOOMS[0]), ZOOMS[1]) };
      if (live !== null) {
        const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
        live.map.easeTo({ center: [...center], zoom: next.zoom, duration: still ? 0 : 450 });
        return;
      }
      view.current = next;
      loading.current?.jumpTo({ center: [...center], zoom: next.zoom });
      onMove.current();
    },
    [live],
  );
  return { stage, view, onMove, live: live !== null, go };
}

/** Does something when the page has been painted and has nothing else to do, within a second at the latest. @returns how to give up waiting */
function whenQuiet(act: () => void): () => void {
  let waiting = 0;
  const frame = requestAnimationFrame(() => {
    // Safari has no requestIdleCallback.
    waiting = typeof requestIdleCallback === 'function' ? requestIdleCallback(act, { timeout: 1000 }) : window.setTimeout(act, 100);
  });
  return () => {
    cancelAnimationFrame(frame);
    if (typeof cancelIdleCallback === 'function') cancelIdleCallback(waiting);
    else clearTimeout(waiting);
  };
}
