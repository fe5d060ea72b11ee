import picocolors from 'picocolors';

/** Colours of the text output; without colours each gives the text back. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/**
 * Whether to print colours: `NO_COLOR` says no, else `FORCE_COLOR` says yes, else only a terminal that can show them gets them.
 *
 * @param stream where the text goes
 * @param env the environment
 */
export function wantsColour(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Colours, or none. */
export function makeColours(enabled: boolean): Colours {
  return picocolors.createColors(enabled);
}

const NARROWEST = 40;
const WIDEST = 110;
const USUAL = 80;

/**
 * Columns to lay text out in: the terminal's, else `COLUMNS`, else 80; not so wide that lines are hard to follow.
 *
 * @param stream where the text goes
 * @param env the environment
 */
export function textWidth(stream: { readonly columns?: number }, env: NodeJS.ProcessEnv): number {
  const columns = stream.columns || Number(env.COLUMNS) || USUAL;
  return Math.min(Math.max(Math.floor(columns), NARROWEST), WIDEST);
}
