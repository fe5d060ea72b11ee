import { cleanText } from './text.js';

/** A terminal to draw on. */
export interface Screen {
  readonly columns?: number;
  write(text: string): unknown;
}

const CLEAR_LINE = '\r\u001b[K';
const BAR = 24;
const EVERY_MS = 100;

/**
 * One line on a terminal that says how far the work is: documents, speed, and by the bytes read the time that is left.
 *
 * @example const progress = new Progress(process.stderr, 1_000_000); progress.update(120, 50_000); progress.stop();
 */
export class Progress {
  readonly #screen: Screen;
  readonly #total: number | null;
  readonly #now: () => number;
  readonly #start: number;
  #drawn = 0;
  #line = '';

  /**
   * @param screen where to draw
   * @param total bytes of all inputs, or null where that is not known
   * @param now clock in milliseconds; default the system's
   */
  constructor(screen: Screen, total: number | null, now: () => number = () => performance.now()) {
    this.#screen = screen;
    this.#total = total;
    this.#now = now;
    this.#start = now();
  }

  /** Says how many documents are done and how many bytes were read for them. Drawn ten times a second at most. */
  update(documents: number, bytes: number): void {
    const now = this.#now();
    if (this.#line !== '' && now - this.#drawn < EVERY_MS) return;
    this.#drawn = now;
    this.#line = progressLine(documents, bytes, this.#total, (now - this.#start) / 1000);
    this.#draw();
  }

  /** Writes a message above the line. */
  log(message: string): void {
    this.#screen.write(`${CLEAR_LINE}${cleanText(message)}\n`);
    this.#draw();
  }

  /** Takes the line away. */
  stop(): void {
    if (this.#line !== '') this.#screen.write(CLEAR_LINE);
    this.#line = '';
  }

  #draw(): void {
    if (this.#line !== '') this.#screen.write(CLEAR_LINE + this.#line.slice(0, (this.#screen.columns || 80) - 1));
  }
}

/**
 * The text of a progress line.
 *
 * @example progressLine(50, 500, 1000, 5) // '[████████████            ]  50%  50 docs  10 docs/s  ETA 0:05'
 */
export function progressLine(documents: number, bytes: number, total: number | null, seconds: number): string {
  const rate = seconds > 0 ? documents / seconds : 0;
  const facts = `${documents} docs  ${rate.toFixed(rate < 10 ? 1 : 0)} docs/s`;
  if (total === null || total === 0) return facts;
  const share = Math.min(bytes / total, 1);
  const filled = Math.round(share * BAR);
  const bar = `[${'█'.repeat(filled)}${' '.repeat(BAR - filled)}]`;
  const left = share > 0 ? `ETA ${clock((seconds * (1 - share)) / share)}` : 'ETA -:--';
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)}%  ${facts}  ${left}`;
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}
