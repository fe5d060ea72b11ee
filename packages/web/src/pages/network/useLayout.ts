import { useEffect, useState } from 'react';
import type { LayoutTask, Positions } from './layout.worker.ts';

/** Places for nodes, found in a worker so that the page stays quick; null until they are there. What was found before stays meanwhile. */
export function useLayout(task: LayoutTask): Positions | null {
  const [positions, setPositions] = useState<Positions | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Positions>) => setPositions(data);
    worker.postMessage(task);
    return () => worker.terminate();
  }, [task]);
  return positions;
}
