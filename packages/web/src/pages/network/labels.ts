/** A name that wants to be written beside its node; pixels. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the node. */
  readonly size: number;
  /** Written even where it covers others. */
  readonly must: boolean;
}

const FONT_SIZE = 13;
const GAP = 3;

/**
 * Writes names below their nodes, the first ones first, and leaves out those that would cover one that is written already. The names are
 * drawn by the browser's own text engine: letter by letter, as WebGL would, Arabic falls apart.
 *
 * @param halo the colour behind the letters, so that they are read over lines
 */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  { ink, halo, font, width, height }: { readonly ink: string; readonly halo: string; readonly font: string; readonly width: number; readonly height: number },
): void {
  context.font = `600 ${FONT_SIZE}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.fillStyle = ink;
  const taken: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] = [];
  for (const { text, x, y, size, must } of [...labels].sort((a, b) => Number(b.must) - Number(a.must))) {
    const half = context.measureText(text).width / 2 + 2;
    const top = y + size + GAP;
    const box = { left: x - half, right: x + half, top, bottom: top + FONT_SIZE + 4 };
    if (box.right < 0 || box.left > width || box.bottom < 0 || box.top > height) continue;
    if (!must && taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) continue;
    taken.push(box);
    context.strokeText(text, x, top);
    context.fillText(text, x, top);
  }
}
