/** A name that wants to be written at a place; pixels. */
export interface Label {
  readonly text: string;
  readonly x: number;
  /** Where the top of the letters is. */
  readonly y: number;
  /** Written even where it covers others. */
  readonly must?: boolean;
  /** What it belongs to: names that come later must not be written over this. */
  readonly around?: Box;
}

/** What names must not be written over. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LabelLook {
  readonly ink: string;
  /** The colour around the letters, so that they are read over lines. */
  readonly halo: string;
  readonly font: string;
  readonly size: number;
  readonly weight: 400 | 600;
  /** Whether the names run from right to left. */
  readonly rtl: boolean;
}

/**
 * Makes a canvas as fine as the screen is, and empties it.
 *
 * @returns its context in pixels of the page; null where there is none
 */
export function clearCanvas(canvas: HTMLCanvasElement | null, width: number, height: number): CanvasRenderingContext2D | null {
  const context = canvas?.getContext('2d') ?? null;
  if (canvas === null || context === null) return null;
  const pixels = window.devicePixelRatio || 1;
  canvas.width = width * pixels;
  canvas.height = height * pixels;
  context.scale(pixels, pixels);
  return context;
}

/** Waits for the letters of both scripts that a canvas will be written with: unlike the page, a canvas is not written anew when a font comes. */
export async function lettersLoaded(canvas: HTMLCanvasElement): Promise<void> {
  const { fontFamily } = getComputedStyle(canvas);
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px ${fontFamily}`, 'aا')));
}

/**
 * Writes names centred at their places, the first ones first, and leaves out those that would cover another or what is in `taken`. The names
 * are drawn by the browser's own text engine: letter by letter, as WebGL draws text, Arabic falls apart.
 *
 * @param room width and height of what is seen
 * @returns `taken` with the boxes of what was written
 */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  { ink, halo, font, size, weight, rtl }: LabelLook,
  room: { readonly width: number; readonly height: number },
  taken: readonly Box[] = [],
): Box[] {
  context.font = `${weight} ${size}px ${font}`;
  context.direction = rtl ? 'rtl' : 'ltr';
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.fillStyle = ink;
  const full = [...taken];
  for (const { text, x, y, must = false, around } of [...labels].sort((a, b) => Number(b.must ?? false) - Number(a.must ?? false))) {
    if (around !== undefined) full.push(around);
    if (y > room.height || y + size < 0 || x < -200 || x > room.width + 200) continue;
    const half = context.measureText(text).width / 2 + 2;
    // What is seen has its whole name: near an edge it is moved inwards.
    const middle = x < 0 || x > room.width ? x : Math.min(Math.max(x, half), room.width - half);
    const box = { left: middle - half, right: middle + half, top: y, bottom: y + size * 1.4 };
    if (!must && full.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) continue;
    full.push(box);
    context.strokeText(text, middle, y);
    context.fillText(text, middle, y);
  }
  return full;
}
